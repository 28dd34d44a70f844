import ArgumentParser
import NotesCore

/// The options that say what an annotation says.
struct AnnotationOptions: ParsableArguments {
  @Option(help: help("The page, or pages as 5-6.", zh: "页码；几页写 5-6。", value: "page"))
  var page: String?

  @Option(
    name: .customLong("at"),
    help: help(
      "Any other place: §3.2, 'fig. 2', 'tab. 1', 'eq. 4', 12:30, or words.",
      zh: "别的位置：§3.2、'图 2'、'表 1'、'式 4'、12:30，或一句话。", value: "locator"))
  var place: String?

  @Option(
    parsing: .unconditional,
    help: help("The words of the work; - reads them from the input.", zh: "原文；写 - 则从标准输入读。", value: "text"))
  var quote: String?

  @Option(
    parsing: .unconditional,
    help: help(
      "What you say about them, in Markdown; without --quote it is the annotation. With --edit it replaces the comment of a quote, whose tags stay unless it is empty, or the words of a [!note]. - reads the input.",
      zh: "你的评语（Markdown）；没有 --quote 就是批注本身。配 --edit 时，改的是摘录下面的评语，或 [!note] 的正文；标签保留，写空则去掉。写 - 则从标准输入读。",
      value: "text"))
  var comment: String?

  @Option(help: help("A tag below it; may be repeated.", zh: "加在下面的标签，可以写几个。", value: "tag"))
  var tag: [String] = []

  /// Whether nothing is said.
  var isEmpty: Bool { page == nil && place == nil && quote == nil && comment == nil && tag.isEmpty }

  /// Whether words are said, and not just where they stand.
  var hasWords: Bool { quote != nil || comment != nil }

  /// The place that is said. Throws a usage error for pages that are none.
  func locator() throws(NotesError) -> String? {
    if page != nil, place != nil {
      throw NotesError(.usage, Message("--page and --at do not go together", zh: "--page 和 --at 不能一起用"))
    }
    guard let page else { return place }
    if let locator = AnnotationLocator(pages: page) { return locator.text }
    throw NotesError(
      .usage, Message("`\(page)` is no page", zh: "`\(page)` 不是页码"),
      hints: [
        Message(
          "write 5, 5-6 or xii; for other places use --at", zh: "写 5、5-6 或 xii；别的位置用 --at")
      ])
  }

  /// The words that are said, those of the standard input read. Throws where both would be read from there.
  func texts() throws(NotesError) -> (quote: String?, comment: String?) {
    if quote == "-", comment == "-" {
      throw NotesError(
        .usage,
        Message(
          "only one of --quote and --comment can be read from the input",
          zh: "--quote 和 --comment 只能有一个从标准输入读"))
    }
    return (try read(quote), try read(comment))
  }

  private func read(_ text: String?) throws(NotesError) -> String? {
    guard text == "-" else { return text }
    let source = try StandardInput.read(as: "-")
    if let text = String(validating: source.bytes, as: UTF8.self) { return text }
    throw NotesError(
      .inputOutput, Message("the standard input is not valid UTF-8", zh: "标准输入不是有效的 UTF-8"),
      hints: [Message("convert it first, with iconv or your editor", zh: "先用 iconv 或编辑器转换")])
  }

  /// The tags, as a comment holds them. Throws for a text that is no tag.
  func tags() throws(NotesError) -> [String] {
    var tags: [String] = []
    for tag in tag { tags.append(try AnnotationTags.checked(tag)) }
    return tags
  }
}
