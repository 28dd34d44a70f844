/// Tabs that indent lines of YAML. In a block scalar they are text, if they come after its own indentation.
enum IndentingTabs {
  /// Each run of them, in order. Costs one pass.
  static func find(_ bytes: [UInt8], in content: Range<Int>, _ tree: YAMLTree) -> [Range<Int>] {
    guard bytes[content].contains(UInt8(ascii: "\t")) else { return [] }
    var scalars = tree.nodes.filter { $0.form == .literal || $0.form == .folded }
      .map { Int($0.start)..<Int($0.end) }[...]
    var found: [Range<Int>] = []
    var isIndent = true
    var index = content.lowerBound
    while index < content.upperBound {
      let start = index
      index += 1
      switch bytes[start] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isIndent = true
      case UInt8(ascii: " "): break
      case UInt8(ascii: "\t") where isIndent:
        while index < content.upperBound, bytes[index] == UInt8(ascii: "\t") { index += 1 }
        while let scalar = scalars.first, scalar.upperBound <= start { scalars.removeFirst() }
        if scalars.first?.contains(start) != true { found.append(start..<index) }
      default: isIndent = false
      }
    }
    return found
  }
}
