@testable import NotesCore

/// Every finding stands where it says, and shows the line that it is about.
enum DiagnosticInvariants {
  static func violations(of file: CheckedFile) -> [String] {
    let bytes = file.source.bytes
    let isText = String(validating: bytes, as: UTF8.self) != nil
    return file.diagnostics.flatMap { diagnostic in
      let places = [Place(diagnostic.start, diagnostic.end)] + diagnostic.fixPlaces
      let edits = diagnostic.fix?.edits ?? []
      let ranges = [diagnostic.range] + edits.map(\.range)
      var found: [String] = []
      if ranges.contains(where: { $0.lowerBound < 0 || $0.upperBound > bytes.count }) {
        return ["ranges are in the file: \(diagnostic.rule)"]
      }
      if zip(edits, edits.dropFirst()).contains(where: { $0.range.upperBound > $1.range.lowerBound }) {
        found.append("edits do not overlap: \(diagnostic.rule)")
      }
      if diagnostic.fix.map({ $0.edits.isEmpty }) ?? false {
        found.append("fixes change something: \(diagnostic.rule)")
      }
      let isRight = places.count == ranges.count && zip(places, ranges).allSatisfy { isAt($0, $1, bytes) }
      if !isRight { found.append("positions are those of the bytes: \(diagnostic.rule)") }
      if isText, ranges.contains(where: { isSplit($0, bytes) }) {
        found.append("ranges hold whole characters: \(diagnostic.rule)")
      }
      if diagnostic.path != file.source.path {
        found.append("findings are about the file: \(diagnostic.rule)")
      }
      return found + excerpt(of: diagnostic, in: bytes, isText: isText)
    }
  }

  private static func isAt(_ place: Place, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    NaivePosition(place.start) == NaivePosition(of: range.lowerBound, in: bytes)
      && NaivePosition(place.end) == NaivePosition(of: range.upperBound, in: bytes)
  }

  private static func isSplit(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    [range.lowerBound, range.upperBound].contains { $0 < bytes.count && bytes[$0] & 0xC0 == 0x80 }
  }

  private static func excerpt(of diagnostic: Diagnostic, in bytes: [UInt8], isText: Bool) -> [String] {
    var start = diagnostic.range.lowerBound - diagnostic.start.utf8Column + 1
    guard start >= 0 else { return [] }
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.count <= 2_000 {
      let isWhole = diagnostic.excerpt.utf8.elementsEqual(String(decoding: line, as: UTF8.self).utf8)
      return isWhole && diagnostic.excerptColumn == 1
        ? [] : ["the excerpt is the line: \(diagnostic.rule)"]
    }
    guard isText else { return [] }
    while start < bytes.count, NaivePosition(of: start, in: bytes).column < diagnostic.excerptColumn {
      start += 1
    }
    return bytes[start...].starts(with: diagnostic.excerpt.utf8)
      && start...(start + diagnostic.excerpt.utf8.count) ~= diagnostic.range.lowerBound
      ? [] : ["the excerpt is a part of the line: \(diagnostic.rule)"]
  }
}
