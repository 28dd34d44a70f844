/// What another program calls an annotation: `zotero:ABCD2345`.
///
/// An annotation that was imported carries it in a comment behind its id: `<!-- zotero:ABCD2345 -->`.
public struct AnnotationKey: Sendable, Hashable {
  /// The program, in lower case: `zotero`.
  public let source: String
  /// The program's own name for the annotation.
  public let value: String

  /// The key of a source; nil unless both are made of signs that a comment can hold.
  public init?(source: String, value: String) {
    guard AnnotationKey.isName(source), !source.utf8.contains(where: { (0x41...0x5A).contains($0) }),
      AnnotationKey.isValue(value)
    else { return nil }
    self.source = source
    self.value = value
  }

  /// The key that a text such as `zotero:ABCD2345` is; blanks around it do not count.
  public init?(_ text: some StringProtocol) {
    let trimmed = text.drop(while: \.isWhitespace)
    guard let colon = trimmed.firstIndex(of: ":") else { return nil }
    var value = trimmed[trimmed.index(after: colon)...]
    while let last = value.last, last.isWhitespace { value = value.dropLast() }
    self.init(source: String(trimmed[..<colon]), value: String(value))
  }

  /// The key as comments hold it.
  public var text: String { "\(source):\(value)" }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 32
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private static func isValue(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_.%:/".utf8.contains($0) }
  }
}
