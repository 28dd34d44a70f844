/// One entry of the field `urls`: what the address leads to, and the address.
public struct NamedAddress: Sendable, Hashable {
  /// What it leads to: `paper`, `pdf`, `code` or any other word.
  public let name: String
  /// The address; for `pdf` it may be a relative path.
  public let address: String

  /// An address with its name.
  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}
