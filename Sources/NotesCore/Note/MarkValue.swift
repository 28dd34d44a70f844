/// A value that `mark` takes: a status, or a progress in one of the ways in which people say it.
public enum MarkValue: Sendable, Hashable {
  /// A status, in either language.
  case status(Status)
  /// `12/36`: so many of so many pages or sections.
  case counted(done: Int, total: Int)
  /// `12`: so many, of the total that the note knows.
  case done(Int)
  /// `+5`: so many more than before.
  case more(Int)
  /// `40%`: a share.
  case percent(Int)

  /// The value that a word says; nil for a word that is none, such as a name.
  ///
  /// A number that is out of all proportion is a value all the same, so that it is refused and not looked up.
  public init?(_ word: String) {
    let text = word.halfWidth
    if let status = Status(naming: text) {
      self = .status(status)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let done = MarkValue.number(parts[0]), let total = MarkValue.number(parts[1]) {
      self = .counted(done: done, total: total)
    } else if text.hasSuffix("%"), let percent = MarkValue.number(text.dropLast()) {
      self = .percent(percent)
    } else if text.hasPrefix("+"), let more = MarkValue.number(text.dropFirst()) {
      self = .more(more)
    } else if let done = MarkValue.number(Substring(text)) {
      self = .done(done)
    } else {
      return nil
    }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
