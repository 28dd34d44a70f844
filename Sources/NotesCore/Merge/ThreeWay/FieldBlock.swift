/// A key of the front matter in one version, with all its bytes.
struct FieldBlock {
  /// The front matter that it is part of.
  let frontMatter: FrontMatter
  /// The key and its value.
  let entry: FrontMatter.Entry
  /// The comments above it.
  let lead: [UInt8]
  /// Its own lines, by their place in the file.
  let range: Range<Int>
  /// The comments and blank lines below it that go with it.
  let tail: [UInt8]
  /// What it says.
  let value: YAMLValue
  /// The comments in its own lines, sorted.
  let comments: [[UInt8]]

  fileprivate init(
    _ block: FrontMatterBlocks.Block, in frontMatter: FrontMatter, _ comments: FrontMatterComments
  ) {
    let bytes = frontMatter.source.bytes
    self.frontMatter = frontMatter
    entry = block.entry
    range = block.lines
    lead = Array(bytes[block.whole.lowerBound..<block.lines.lowerBound])
    tail = Array(bytes[block.lines.upperBound..<block.whole.upperBound])
    value = frontMatter.tree.value(block.entry.valueNode, in: bytes)
    self.comments = comments.within(block.lines).map { Array(bytes[$0.range]) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Its own lines.
  var lines: [UInt8] { Array(frontMatter.source.bytes[range]) }

  /// All its bytes.
  var whole: [UInt8] { lead + lines + tail }
}

/// A front matter in one version, taken apart so that its bytes are those of its parts one after the other.
struct FieldBlocks {
  /// The fence above it.
  private(set) var opening: [UInt8] = []
  /// What stands above the first key and is not its own.
  private(set) var header: [UInt8] = []
  /// The keys, in the order of the file.
  private(set) var blocks: [FieldBlock] = []
  /// What stands below the last key.
  private(set) var footer: [UInt8] = []
  /// The fence below it.
  private(set) var closing: [UInt8] = []

  private var places: [ExactText: Int] = [:]

  /// A front matter without keys, of a file that is not there.
  init() {}

  /// The parts of a front matter; nil where it has mistakes or too many keys, or is not made of `key: value`
  /// lines.
  init?(_ frontMatter: FrontMatter) {
    guard frontMatter.isReadable, !frontMatter.diagnostics.contains(where: { $0.severity == .error }),
      let fences = frontMatter.fences, let comments = FrontMatterComments(frontMatter),
      let parts = FrontMatterBlocks(frontMatter, comments), let first = parts.blocks.first,
      let last = parts.blocks.last
    else { return nil }
    let bytes = frontMatter.source.bytes
    opening = Array(bytes[fences.opening])
    closing = Array(bytes[fences.closing])
    header = Array(bytes[fences.content.lowerBound..<first.whole.lowerBound])
    footer = Array(bytes[last.whole.upperBound..<fences.content.upperBound])
    blocks = parts.blocks.map { FieldBlock($0, in: frontMatter, comments) }
    places = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    guard blocks.count <= FieldRule.limit, places.count == blocks.count else { return nil }
  }

  /// The keys, in the order of the file.
  var names: [ExactText] { blocks.map { ExactText($0.entry.key) } }

  /// The block of a key.
  subscript(name: ExactText) -> FieldBlock? { places[name].map { blocks[$0] } }
}
