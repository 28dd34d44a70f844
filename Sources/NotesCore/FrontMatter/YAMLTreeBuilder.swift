/// Puts a tree together from nodes as they open and close, in document order.
struct YAMLTreeBuilder {
  private(set) var tree = YAMLTree()
  /// The collections that are open, outermost first.
  private var open: [Int] = []

  init() {
    tree.nodes.reserveCapacity(48)
  }

  /// How many collections are open.
  var depth: Int { open.count }

  /// Adds a scalar whose text stands in the file as it is.
  mutating func addScalar(_ form: YAMLTree.Form, range: Range<Int>, text: Range<Int>) {
    append(
      form, range: range, textStart: Int32(truncatingIfNeeded: text.lowerBound),
      textEnd: Int32(truncatingIfNeeded: text.upperBound), decoded: -1)
  }

  /// Adds a scalar whose text differs from its bytes.
  mutating func addScalar(_ form: YAMLTree.Form, range: Range<Int>, decoded: String) {
    tree.decoded.append(decoded)
    append(form, range: range, textStart: 0, textEnd: 0, decoded: Int32(tree.decoded.count - 1))
  }

  /// Adds the use of an anchor.
  mutating func addAlias(range: Range<Int>) {
    append(.alias, range: range, textStart: 0, textEnd: 0, decoded: -1)
  }

  /// Opens a collection at an offset.
  mutating func open(_ form: YAMLTree.Form, at start: Int) {
    open.append(tree.nodes.count)
    append(form, range: start..<start, textStart: 0, textEnd: 0, decoded: -1)
  }

  /// Closes the innermost collection; `end` is where its own mark ends, nil for a block, which ends with its
  /// last descendant.
  mutating func close(end: Int?) {
    guard let index = open.popLast() else { return }
    let last = tree.nodes.count - 1
    let childEnd = last > index ? lastEnd(since: index + 1) : tree.nodes[index].start
    tree.nodes[index].end = end.map { Int32(truncatingIfNeeded: $0) } ?? childEnd
    tree.nodes[index].next = Int32(tree.nodes.count)
  }

  /// The last node ends last, but for collections, which end with their own last child.
  private func lastEnd(since index: Int) -> Int32 {
    var end = tree.nodes[index].end
    var child = index
    while child < tree.nodes.count {
      end = max(end, tree.nodes[child].end)
      child = Int(tree.nodes[child].next)
    }
    return end
  }

  private mutating func append(
    _ form: YAMLTree.Form, range: Range<Int>, textStart: Int32, textEnd: Int32, decoded: Int32
  ) {
    tree.nodes.append(
      YAMLTree.Node(
        form: form, start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound), textStart: textStart, textEnd: textEnd,
        decoded: decoded, next: Int32(tree.nodes.count + 1)))
  }
}
