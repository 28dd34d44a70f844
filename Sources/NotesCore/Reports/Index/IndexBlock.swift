/// The place of a generated block in a page: between `<!-- notes:begin … -->` and `<!-- notes:end -->`.
struct IndexBlock: Hashable {
  /// The words after `notes:begin`: the query and the options.
  let words: Range<Int>
  /// The lines between the two comments; empty where there are none.
  let content: Range<Int>
  /// How the page breaks the line of the first comment.
  let lineBreak: [UInt8]
  /// The level that headings in the block have: one below the heading that it stands under; over 6 there is none.
  let headingLevel: Int
}
