/// The `.notes.yml` that a new library begins with: the usual values, and examples to uncomment.
enum StarterConfiguration {
  /// The file in a reader's language.
  static func text(in language: Language) -> String {
    let schemaLine = "# yaml-language-server: $schema=schema/config.schema.json\n"
    return schemaLine + message.text(in: language) + "\n"
  }

  private static let message = Message(
    """
    # How this folder of notes is read. Every key may be left out.

    # The folder of the notes, and the schema that `notes lint` holds them against.
    notes: notes
    schema: schema/note.schema.json

    # What is no note although it looks like one.
    # exclude:
    #   - notes/drafts/**

    # The language of the tool here, whatever the computer's: en or zh.
    # language: en

    # What `notes open` opens, the first that a note has.
    # open: [pdf, paper, post, code]

    # Queries with a name: `notes list @next`.
    # views:
    #   next: status:backlog priority:high
    """,
    zh: """
      # 这个文库怎么读。每个键都可以不写。

      # 笔记所在的文件夹，和 `notes lint` 检查时依据的 schema。
      notes: notes
      schema: schema/note.schema.json

      # 看着像笔记、其实不是的文件。
      # exclude:
      #   - notes/drafts/**

      # 在这个文库里显示哪种语言，不管电脑的设置：en 或 zh。
      # language: zh

      # `notes open` 打开什么：笔记里有的第一种。
      # open: [pdf, paper, post, code]

      # 起了名字的查询：`notes list @next`。
      # views:
      #   next: status:backlog priority:high
      """)
}
