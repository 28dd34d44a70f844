/// Why two notes are not made one.
enum JoinRefusal {
  static func mistakes(in path: String, _ diagnostics: [Diagnostic]) -> NotesError {
    NotesError(
      .refused,
      Message("nothing is joined: \(path) has to be mended first", zh: "没有合并：要先修好 \(path)"),
      diagnostics: diagnostics)
  }

  static func link(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message("\(path) is a link to another file; nothing is joined", zh: "\(path) 是指向别的文件的链接；没有合并"))
  }

  static func open(_ source: Source, at range: Range<Int>) -> NotesError {
    NotesError(
      .refused,
      Message(
        "nothing is joined: what begins here is never closed, and would take in the other note",
        zh: "没有合并：这里开始的一段没有结尾，会把另一条也包进去"),
      hints: [Message("close it, then try again", zh: "先补上结尾，再试一次")],
      diagnostics: [source.diagnostic("body/unclosed-fence", at: range, Message("not closed", zh: "没有结尾"))])
  }

  static func conflict(_ source: Source, at range: Range<Int>) -> NotesError {
    NotesError(
      .refused, Message("nothing is joined: a merge is not finished", zh: "没有合并：有一次 git 合并还没做完"),
      diagnostics: [
        source.diagnostic("body/conflict-markers", at: range, Message("left by a merge", zh: "合并留下的标记"))
      ])
  }

  /// The result would say something else than both notes did.
  static func changed(_ kept: String, _ gone: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(kept) and \(gone) cannot be joined without changing what they say; nothing was changed",
        zh: "\(kept) 和 \(gone) 合在一起意思会变；没有改动任何文件"),
      hints: [
        Message(
          "put the second text into the first by hand, empty the second, and try again",
          zh: "请手工把后一条的正文并进前一条、清空后一条，再试一次")
      ])
  }

  /// Both are one.
  static func same(_ path: String) -> NotesError {
    NotesError(.usage, Message("both names lead to \(path)", zh: "两个名字都指 \(path)"))
  }
}
