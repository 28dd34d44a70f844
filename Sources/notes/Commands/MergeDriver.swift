import ArgumentParser
import NotesCore

/// Merges three versions of a note for git.
struct MergeDriverCommand: NotesCommand {
  static let name = "merge-driver"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Merge three versions of a note, for git.", zh: "合并一条笔记的三个版本，供 git 调用。"),
    usage: "notes merge-driver -- %O %A %B %L %P [%S %X %Y]",
    discussion: text(
      """
      Git runs this where both sides of a merge have changed a note; nobody types it. Fields are merged one by one, \
      annotations by their ids, and other text line by line. Of two progresses the further counts, of `started` and \
      `added` the earlier, of `finished` the later; tags, aliases and relations of both are kept. What nobody can \
      decide becomes a conflict around that field, annotation or paragraph.

      The result is written to %A. The exit code is 0, or 1 where there are conflicts; after any other, nothing was \
      written, and git has to merge the file by itself.
      """,
      zh: """
        合并时双方都改了同一条笔记，git 就会运行它，不用自己输入。字段逐个合并，批注按编号合并，其余文字逐行合并。进度取更靠后的，`started` 和 `added` 取更早的，`finished` 取更晚的；双方的标签、别名和关系都留下。定不下来的，只在那个字段、批注或段落上留冲突标记。

        结果写入 %A。退出码是 0；有冲突则是 1；其他退出码表示什么都没写，由 git 自己合并。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("%O, the file with what both sides come from.", zh: "%O，双方共同的旧版本所在的文件。", value: "base"),
    completion: .file())
  var base: String

  @Argument(
    help: help(
      "%A, the file with our version, which gets the result.", zh: "%A，我方版本的文件，结果写在这里。", value: "ours"),
    completion: .file())
  var ours: String

  @Argument(
    help: help("%B, the file with their version.", zh: "%B，对方版本的文件。", value: "theirs"), completion: .file())
  var theirs: String

  @Argument(help: help("%L, the length of conflict markers.", zh: "%L，冲突标记的长度。", value: "size"))
  var markerSize: Int

  @Argument(
    help: help("%P, the path of the note.", zh: "%P，笔记的路径。", value: "path"), completion: .file())
  var path: String

  @Argument(
    help: help("%S %X %Y, what the versions are called.", zh: "%S %X %Y，各版本的名称。", value: "label"))
  var labels: [String] = []

  func run(in context: Context) throws -> ExitStatus {
    let names = labels + ["", "", ""]
    let request = MergeDriver.Request(
      base: base, ours: ours, theirs: theirs, path: path, markerSize: min(max(markerSize, 1), 1_000),
      labels: ConflictLabels(ours: names[1], base: names[0], theirs: names[2]))
    let merge = try MergeDriver(request, environment: context.environment.values)
    merge.messages.forEach(context.warn)
    return merge.isClean ? .done : .found
  }
}
