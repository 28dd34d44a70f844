/// A digital object identifier: `10.1145/3292500.3330701`.
public struct DOI: Sendable, Hashable {
  /// The identifier as it was written, bare.
  public let value: String

  /// An identifier as people write it: bare or after `doi:`; nil for any other text.
  ///
  /// Everything without spaces is believed after `10.NNNN/`, as the registries do.
  public init?(_ text: String) {
    var text = text[...]
    if text.lowercased().hasPrefix("doi:") { text = text.dropFirst(4) }
    while text.first == " " { text = text.dropFirst() }
    guard let slash = text.firstIndex(of: "/"), DOI.isPrefix(text[..<slash]) else { return nil }
    let suffix = text[text.index(after: slash)...]
    guard !suffix.isEmpty, suffix.unicodeScalars.allSatisfy(DOI.isPlain) else { return nil }
    value = String(text)
  }

  /// The identifier in an address of a DOI resolver; nil for any other address.
  init?(in address: WebAddress) {
    guard address.isBelow("doi.org") else { return nil }
    self.init(WebAddress.percentDecoded(address.path.joined(separator: "/")))
  }

  /// Whether two identifiers are the same; the case of ASCII letters does not matter.
  public static func == (left: DOI, right: DOI) -> Bool { left.key == right.key }

  /// Feeds the identifier to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The arXiv number that arXiv's own identifiers, `10.48550/arXiv.2312.00752`, hold.
  var arxiv: ArxivIdentifier? {
    guard key.hasPrefix("10.48550/arxiv.") else { return nil }
    return ArxivIdentifier(String(key.dropFirst("10.48550/arxiv.".count)))
  }

  private var key: String { value.lowercased() }

  /// `10.` and four to nine digits, then parts of digits for some.
  private static func isPrefix(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0] == "10", (4...9).contains(parts[1].utf8.count) else { return false }
    return parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned: false
    default: !scalar.properties.isWhitespace
    }
  }
}
