/// Where a link of a note's body points, as written.
public enum LinkTarget: Sendable, Hashable {
  /// `[[name]]`: an id, an alias or a path, without heading, block or text.
  case wiki(String)
  /// `[text](path.md)`: a relative path to a Markdown file, percent-decoded, without an anchor.
  case path(String)
}
