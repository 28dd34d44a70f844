/// A set of fields, and of what a body gives: its summary, its links, and whether it is text at all.
///
/// Decoding a note for the fields that a command needs is several times cheaper than for all.
public struct FieldSet: OptionSet, Sendable, Hashable {
  /// One bit a field, in the order of `Field.allCases`; what the body gives has the highest.
  public let rawValue: UInt64

  /// The set with these bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one field.
  public init(_ field: Field) { rawValue = 1 << UInt64(field.rawValue) }

  /// The set of several fields.
  public init(_ fields: [Field]) {
    self = fields.reduce(into: []) { $0.formUnion(FieldSet($1)) }
  }

  /// Whether the body is text: the check of all its bytes.
  public static let bodyCheck = FieldSet(rawValue: 1 << 61)
  /// The first paragraph of the body.
  public static let summary = FieldSet(rawValue: 1 << 62)
  /// The links of the body.
  public static let links = FieldSet(rawValue: 1 << 63)
  /// Every field of the front matter.
  public static let frontMatter = FieldSet(Field.allCases)
  /// Everything.
  public static let everything: FieldSet = [.frontMatter, .bodyCheck, .summary, .links]
  /// The fields that a name is looked up in.
  public static let names = FieldSet([
    .title, .short, .aliases, .authors, .arxiv, .doi, .acl, .isbn, .urls,
  ])
}
