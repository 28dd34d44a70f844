/// How a person says which work a new note is about.
public enum WorkReference: Sendable, Hashable {
  /// By its title.
  case title(String)
  /// By an identifier, bare or in an address.
  case identifier(Identifier)
  /// By an address of the web, whole, that holds no identifier.
  case address(String)

  /// What a text says: an identifier, an address, or else a title.
  ///
  /// Without `https://` an address needs a path, as `github.com/state-spaces/mamba` has one; `Node.js` is a title.
  public init(_ text: String) {
    let text = FieldText.folded(text)
    if let identifier = Identifier(parsing: text) {
      self = .identifier(identifier)
    } else if let address = WorkReference.address(in: text) {
      self = .address(address)
    } else {
      self = .title(text)
    }
  }

  private static func address(in text: String) -> String? {
    guard let address = WebAddress(text) else { return nil }
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      return scheme + text.dropFirst(scheme.count)
    }
    let domain = address.host.split(separator: ".").last ?? ""
    let isDomain = domain.utf8.count >= 2 && domain.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isDomain && !address.path.isEmpty && !text.hasPrefix("//") ? "https://" + text : nil
  }
}
