/// What gives a label its address: `[label]: path "title"`, for links `[text][label]`, `[label][]` and `[label]`.
public struct LinkDefinition: Sendable, Hashable {
  /// The label, without the brackets.
  public let label: LocatedText
  /// The bytes of the path or address, without angles and title.
  public let address: Range<Int>
  /// All of it, from the bracket to the last that is no blank.
  public let range: Range<Int>
}
