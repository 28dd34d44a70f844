/// What a line of a body belongs to: enough of Markdown's blocks to tell text from code and comments.
public enum BodyBlock: UInt8, Sendable, Hashable {
  case blank, text, heading, code, comment, math, quotation, list, table, rule
}
