/// A text that takes in what fits, and lets the rest go.
struct BoundedPage {
  /// What has been taken in, a line feed after each line.
  private(set) var text = ""
  private var room: Int

  /// An empty page that takes so many characters, as code hosts count them: in UTF-16.
  init(limit: Int) { room = limit }

  /// Adds lines, all of them or none; whether they fit.
  @discardableResult
  mutating func add(_ lines: [String]) -> Bool {
    let lines = lines.map { $0 + "\n" }
    let length = lines.reduce(0) { $0 + $1.utf16.count }
    if length > room { return false }
    room -= length
    text += lines.joined()
    return true
  }
}
