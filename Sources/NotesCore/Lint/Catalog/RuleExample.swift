/// A piece of a note that a rule lets pass or finds something in.
///
/// In what fails, `↓` stands right before each place that is found.
public struct RuleExample: Sendable {
  /// What stands before and after the piece in the note.
  enum Frame: Sendable {
    case file, frontMatter, body
  }

  /// The piece as people are shown it, with its marks.
  public let shown: String
  /// What it is after the rule's fix, without marks; nil where there is none.
  public let fixed: String?
  /// The other files of the library, by path.
  public let others: [String: String]
  /// The file that the piece is in.
  public let path: String
  private let frame: Frame

  private init(_ frame: Frame, _ shown: String, _ path: String, _ others: [String: String], _ fixed: String?)
  {
    self.frame = frame
    self.shown = shown
    self.path = path
    self.others = others
    self.fixed = fixed
  }

  /// Lines of front matter, after a title, with a type in its place among them.
  static func frontMatter(
    _ lines: String, others: [String: String] = [:], fixed: String? = nil
  ) -> RuleExample {
    RuleExample(.frontMatter, lines, usualPath, others, fixed)
  }

  /// A body, after a front matter that is right.
  static func body(
    _ text: String, others: [String: String] = [:], fixed: String? = nil
  ) -> RuleExample {
    RuleExample(.body, text, usualPath, others, fixed)
  }

  /// A whole file.
  static func file(
    _ text: String, at path: String = usualPath, others: [String: String] = [:], fixed: String? = nil
  ) -> RuleExample {
    RuleExample(.file, text, path, others, fixed)
  }

  /// Where an example stands unless it says so: the id is `example`.
  static let usualPath = "notes/2023/example.md"

  /// The whole file, with its marks.
  public var markedText: String { framed(shown) }

  /// The whole file after the fix; nil where there is none.
  public var fixedText: String? { fixed.map(framed) }

  private func framed(_ piece: String) -> String {
    switch frame {
    case .file: piece
    case .frontMatter: "---\ntitle: Example\n\(withType(piece))---\n"
    case .body: "---\ntitle: Example\ntype: paper\n---\n\n\(piece)"
    }
  }

  /// The type among the lines of a piece, where the order of fields has it: after those of the reading state.
  private func withType(_ piece: String) -> String {
    var lines = piece.split(separator: "\n", omittingEmptySubsequences: false)
    let place = lines.firstIndex { line in
      let key = line.prefix { $0 != ":" }.filter { $0 != "↓" }
      let isOfState = Field(key: key).map { $0.rawValue < Field.type.rawValue } ?? false
      let isKey = line.contains(":") && key.first.map { !" \t#-".contains($0) } ?? false
      return isKey && !isOfState
    }
    lines.insert("type: paper", at: place ?? lines.endIndex - 1)
    return lines.joined(separator: "\n")
  }

  /// A note that is right, for the other files of an example.
  static func note(_ title: String, _ lines: String = "", body: String = "") -> String {
    "---\ntitle: \(title)\ntype: paper\n\(lines)---\n" + (body.isEmpty ? "" : "\n" + body)
  }
}
