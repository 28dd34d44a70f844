/// Finds the comments of a front matter: from `#` to the end of the line, where it is no part of a value.
enum FrontMatterComments {
  /// The comments, in the order of the file, without the line's break. None where the YAML could not be read.
  static func find(in frontMatter: FrontMatter) -> [Range<Int>] {
    guard let content = frontMatter.fences?.content, frontMatter.isReadable else { return [] }
    let bytes = frontMatter.source.bytes
    guard bytes[content].contains(UInt8(ascii: "#")) else { return [] }
    var scalars = ScalarRanges(frontMatter.tree)
    var comments: [Range<Int>] = []
    var index = content.lowerBound
    while index < content.upperBound {
      if bytes[index] == UInt8(ascii: "#"), startsComment(bytes, at: index, from: content.lowerBound),
        !scalars.contain(index)
      {
        let end = bytes[index..<content.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D }
        comments.append(index..<(end ?? content.upperBound))
        index = end ?? content.upperBound
      } else {
        index += 1
      }
    }
    return comments
  }

  /// Whether a comment stands within some bytes. Where there is no `#`, that is all it costs.
  static func stand(in range: Range<Int>, of frontMatter: FrontMatter) -> Bool {
    frontMatter.source.bytes[range].contains(UInt8(ascii: "#"))
      && find(in: frontMatter).contains { $0.overlaps(range) }
  }

  private static func startsComment(_ bytes: [UInt8], at index: Int, from start: Int) -> Bool {
    index == start || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index - 1])
  }
}

/// The bytes of all scalars of a tree, for offsets that are asked about in ascending order.
private struct ScalarRanges {
  private let ranges: [Range<Int>]
  private var next = 0

  init(_ tree: YAMLTree) {
    ranges = tree.nodes.filter(\.form.isScalar).map { Int($0.start)..<Int($0.end) }
  }

  mutating func contain(_ offset: Int) -> Bool {
    while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
    return next < ranges.count && ranges[next].contains(offset)
  }
}
