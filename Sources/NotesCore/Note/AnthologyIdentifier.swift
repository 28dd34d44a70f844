/// The id of a paper in the ACL Anthology, in its new form `2022.acl-long.26` or the old one `P17-1001`.
public struct AnthologyIdentifier: Sendable, Hashable {
  /// The id as the Anthology writes it.
  public let value: String

  /// An id, bare, in any case; nil for any other text.
  public init?(_ text: String) {
    guard let value = AnthologyIdentifier.newForm(text) ?? AnthologyIdentifier.oldForm(text) else {
      return nil
    }
    self.value = value
  }

  /// The id in an address of the Anthology, old or new; nil for any other address.
  init?(in address: WebAddress) {
    guard
      address.isBelow("aclanthology.org") || address.isBelow("aclweb.org")
        || address.isBelow("aclanthology.info"),
      let identifier = address.path.reversed().lazy.compactMap(AnthologyIdentifier.init(fileName:)).first
    else { return nil }
    self = identifier
  }

  private init?(fileName: String) {
    var name = fileName.lowercased()[...]
    for suffix in [".pdf", ".bib", ".xml", ".endf"] where name.hasSuffix(suffix) {
      name = name.dropLast(suffix.count)
    }
    if let identifier = AnthologyIdentifier(String(name)) {
      self = identifier
      return
    }
    // A corrected paper's file is `P17-1001v2.pdf`.
    guard let mark = name.lastIndex(of: "v"), let identifier = AnthologyIdentifier(String(name[..<mark])),
      name[mark...].dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    self = identifier
  }

  /// `YEAR.VENUE-VOLUME.NUMBER`.
  private static func newForm(_ text: String) -> String? {
    let folded = text.lowercased()
    let parts = folded.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, isDigits(parts[0]), isDigits(parts[2]),
      parts[2].utf8.count <= 5
    else { return nil }
    let collection = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    guard collection.count == 2, collection.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isLetterOrDigit) })
    else { return nil }
    return folded
  }

  /// A letter and two digits of the year, a hyphen, four digits.
  private static func oldForm(_ text: String) -> String? {
    let folded = text.uppercased()
    let parts = folded.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 3, parts[1].utf8.count == 4, isDigits(parts[1]),
      isDigits(parts[0].dropFirst()), let letter = parts[0].utf8.first, (0x41...0x5A).contains(letter)
    else { return nil }
    return folded
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
