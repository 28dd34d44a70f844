/// What a page that somebody annotates says of how far they have read.
public enum PageReached: Sendable, Hashable {
  /// The progress can go on to the page.
  case beyond(Progress)
  /// The page lies within what is read, or nobody counts the reading of this note.
  case within
  /// It cannot be told, for a reason.
  case unknown(Message)

  /// The progress that goes on to the page; nil where it does not.
  public var target: Progress? {
    if case .beyond(let progress) = self { progress } else { nil }
  }

  /// What the last page of a place says of a note's progress.
  public init(_ locator: AnnotationLocator?, of note: Note) {
    guard let page = locator?.pages?.upperBound, page > 0 else {
      self = .unknown(Message("the annotation is not at a page", zh: "批注没有页码"))
      return
    }
    switch (note.status, note.progress) {
    case (.read, _): self = .unknown(Message("the note is read", zh: "笔记已经读完了"))
    case (.dropped, _): self = .within
    case (_, .percent(let percent)):
      self = .unknown(
        Message("it is a percentage, \(percent)%", zh: "它是百分比，\(percent)%"))
    case (_, nil):
      self = .unknown(
        Message(
          "the note does not say how many pages there are; `notes mark \(note.id) \(page)/TOTAL` does",
          zh: "笔记没写一共几页；用 `notes mark \(note.id) \(page)/总页数` 记下"))
    case (_, .counted(let done, _)) where page <= done: self = .within
    case (_, .counted(_, let total)) where page == total:
      self = .unknown(
        Message(
          "p. \(page) is the last one; `notes mark \(note.id) read` if that was all",
          zh: "第 \(page) 页是最后一页；读完了就用 `notes mark \(note.id) read`"))
    case (_, .counted(_, let total)) where page > total:
      self = .unknown(
        Message("p. \(page) is beyond the \(total) that it counts", zh: "它只数到 \(total)，没有第 \(page) 页"))
    case (_, .counted(_, let total)): self = .beyond(.counted(done: page, total: total))
    }
  }
}
