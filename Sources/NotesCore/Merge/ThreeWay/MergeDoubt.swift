/// Why three versions of a file are merged as text, and not as a note.
enum MergeDoubt: Error, Hashable {
  /// The front matter of a version cannot be read, or only some versions have one.
  case frontMatter
  /// A version has the markers of a merge that failed.
  case conflictMarkers
  /// A version has lines that end in several ways.
  case lineEnds
  /// A version is not UTF-8.
  case notUTF8
  /// The result would not say what it has to.
  case unproven

  /// The reason, in a line.
  var message: Message {
    switch self {
    case .frontMatter:
      Message(
        "merged as plain text: the front matter cannot be read in every version", zh: "按纯文本合并：有的版本读不出前置信息")
    case .conflictMarkers:
      Message(
        "merged as plain text: a version has conflict markers already", zh: "按纯文本合并：有的版本里已有冲突标记")
    case .lineEnds:
      Message(
        "merged as plain text: a version mixes several line ends", zh: "按纯文本合并：有的版本混用几种行尾")
    case .notUTF8:
      Message("merged as plain text: a version is not UTF-8", zh: "按纯文本合并：有的版本不是 UTF-8")
    case .unproven:
      Message(
        "merged as plain text: merged as a note, something of one side might be lost",
        zh: "按纯文本合并：按笔记合并可能会丢掉一方的内容")
    }
  }
}
