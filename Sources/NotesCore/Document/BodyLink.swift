/// A link of a body, and where it says what.
public struct BodyLink: Sendable, Hashable {
  /// Where a link leads, as written.
  public enum Target: Sendable, Hashable {
    /// Another note, or a page.
    case note(LinkTarget)
    /// A relative path to what is no Markdown file, percent-decoded, without an anchor.
    case file(String)
    /// A place in the same note.
    case sameNote
  }

  /// The place in its target that a link leads to.
  public enum Fragment: Sendable, Hashable {
    /// `[[id#Heading]]`: the text of a heading; of several, joined by `#`, where it names those above it too.
    case heading(String)
    /// `[text](path.md#anchor)`: the name that code hosts make of a heading, percent-decoded.
    case anchor(String)
    /// `[[id#^block]]`: a block by its id, without the sign.
    case block(String)
  }

  /// How a link is written.
  public enum Form: Sendable, Hashable {
    /// `[[id]]`.
    case wiki
    /// `[text](path)`.
    case markdown
    /// `[label]: path`, which gives a label its path.
    case definition
  }

  /// Where it leads.
  public let target: Target
  /// The bytes of the name or the path alone: no brackets, heading, block or text. Empty for a place in the same note.
  public let range: Range<Int>
  /// The bytes of the link: with its brackets, and the sign of an embed.
  public let whole: Range<Int>
  /// The heading or the block that it names.
  public let fragment: Fragment?
  /// The bytes of the heading or the block's id, without the signs before it.
  public let fragmentRange: Range<Int>?
  /// The bytes of the text that is shown for it, where it is written.
  public let text: Range<Int>?
  /// How it is written.
  public let form: Form
  /// Whether the target is shown in place: `![[id]]`, `![text](path)`.
  public let isEmbed: Bool

  /// The note that it leads to; nil for a file, and for a place in the same note.
  public var noteTarget: LinkTarget? {
    if case .note(let target) = target { target } else { nil }
  }
}
