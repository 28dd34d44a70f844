/// A place in a text that goes by a label: `[^label]` for a footnote, `[text][label]` for a link.
public struct LabelReference: Sendable, Hashable {
  /// The label, without the brackets and the `^`; what is shown, where that is the label.
  public let label: LocatedText
  /// All of it, with its brackets; the `!` of a picture stands before it.
  public let range: Range<Int>
}
