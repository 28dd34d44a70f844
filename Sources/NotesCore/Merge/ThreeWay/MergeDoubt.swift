/// Why three versions of a file are merged as text, and not as a note.
enum MergeDoubt: Error, Hashable {
  /// One of the versions.
  enum Version: Hashable {
    case ours, theirs, base
  }

  /// The front matter of a version, here the first such, cannot be read, or is missing where others have one.
  case frontMatter(Version)
  /// A version has the markers of a merge that failed.
  case conflictMarkers
  /// A version has lines that end in several ways.
  case lineEnds
  /// A version is not UTF-8.
  case notUTF8
  /// The result would not say what it has to.
  case unproven

  /// The reason, in a line.
  func message(_ labels: ConflictLabels) -> Message {
    switch self {
    case .frontMatter(let version):
      Message(
        "merged as plain text: the front matter of \(MergeDoubt.name(of: version, labels)) cannot be read",
        zh: "按纯文本合并：\(MergeDoubt.name(of: version, labels)) 的前置信息读不出来")
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

  private static func name(of version: Version, _ labels: ConflictLabels) -> String {
    switch version {
    case .ours: labels.ours
    case .theirs: labels.theirs
    case .base: labels.base
    }
  }
}
