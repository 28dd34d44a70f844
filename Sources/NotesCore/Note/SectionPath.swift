/// The folders below the notes folder that new notes go into.
public enum SectionPath {
  /// A section that a person chose, without a slash at its end; `.` and an empty text are the top.
  ///
  /// `examples` are two that hints show as they would be written there. Throws a usage error for what is no folder
  /// below the notes folder, or could not be one on every system.
  public static func checked(
    _ text: String, examples: (String, String) = ("--section 2023", "--section toolkits")
  ) throws(NotesError) -> String {
    var path = text[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.utf8.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    if path.isEmpty || path == "." { return "" }
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      if let reason = reason(against: String(component)) { throw refused(text, reason, examples) }
    }
    return String(path)
  }

  private static func reason(against component: String) -> Message? {
    if component == ".." || component.isEmpty {
      return Message("a section is a folder below the notes folder", zh: "分类是笔记文件夹下面的文件夹")
    }
    if component.lowercased().hasSuffix(".md") {
      return Message("a folder must not be named as a note", zh: "文件夹的名字不能像一条笔记")
    }
    return FileNameDefect.find(in: component)?.reason
  }

  private static func refused(_ text: String, _ reason: Message, _ examples: (String, String)) -> NotesError {
    NotesError(
      .usage,
      Message("`\(text)` cannot be a section: \(reason.english)", zh: "`\(text)` 不能作分类：\(reason.chinese)"),
      hints: [
        Message(
          "write a folder as `notes list` shows it: `\(examples.0)` or `\(examples.1)`",
          zh: "写笔记文件夹下面的文件夹：`\(examples.0)` 或 `\(examples.1)`")
      ])
  }
}
