/// HTML in which no Markdown is read: `<pre>`, `<script>`, `<style>` and `<textarea>` at the start of a line.
///
/// Source: CommonMark 0.31, 4.6, the first kind of its blocks.
enum RawHTML {
  private static let names: [StaticString] = ["pre", "script", "style", "textarea"]

  /// Whether such a block begins with a line.
  static func begins(_ bytes: BodyBytes, in line: Range<Int>) -> Bool {
    names.contains { name in
      guard hasName(name, bytes, at: line.lowerBound + 1, before: line.upperBound) else { return false }
      let end = line.lowerBound + 1 + name.utf8CodeUnitCount
      return end == line.upperBound || bytes[end].isBlank || bytes[end] == UInt8(ascii: ">")
    }
  }

  /// Whether such a block ends in a line: any of the closing tags does it.
  static func ends(_ bytes: BodyBytes, in line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while let open = bytes.offset(of: "</", in: index..<line.upperBound) {
      index = open + 2
      for name in names where hasName(name, bytes, at: index, before: line.upperBound) {
        let end = index + name.utf8CodeUnitCount
        if end < line.upperBound, bytes[end] == UInt8(ascii: ">") { return true }
      }
    }
    return false
  }

  private static func hasName(_ name: StaticString, _ bytes: BodyBytes, at start: Int, before end: Int)
    -> Bool
  {
    guard start + name.utf8CodeUnitCount <= end else { return false }
    for index in 0..<name.utf8CodeUnitCount where bytes[start + index] | 0x20 != name.utf8Start[index] {
      return false
    }
    return true
  }
}
