/// The difference of two versions of a file, as `git apply` and `patch` read it.
public struct UnifiedDiff: Sendable {
  /// What a line of the diff is.
  public enum Kind: Sendable, Hashable {
    /// One of the two lines that name the file.
    case head
    /// Where a stretch of lines stands: `@@ -1,3 +1,4 @@`.
    case hunk
    /// A line that both versions have.
    case same
    case removed, added
    /// The words that say that a line has no line feed.
    case remark
  }

  /// A line of the diff.
  public struct Line: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// Its bytes, with the sign in front and without the line feed; a carriage return is part of them.
    public let bytes: [UInt8]
  }

  /// The lines; none where the versions are the same.
  public let lines: [Line]

  /// How many lines are shown around a change.
  private static let context = 3

  /// The difference of two versions of the file at `path`, relative to the folder in which it will be applied.
  ///
  /// `newPath` is that of the new version, where it is another.
  public init(of path: String, becoming newPath: String? = nil, from old: [UInt8], to new: [UInt8]) {
    guard old != new else {
      lines = []
      return
    }
    let left = UnifiedDiff.split(old)
    let right = UnifiedDiff.split(new)
    var lines = [
      Line(kind: .head, bytes: Array("--- \(UnifiedDiff.name("a/" + path))".utf8)),
      Line(kind: .head, bytes: Array("+++ \(UnifiedDiff.name("b/" + (newPath ?? path)))".utf8)),
    ]
    for hunk in UnifiedDiff.hunks(SequenceDifference(left, right).changes) {
      lines += UnifiedDiff.lines(of: hunk, left, right)
    }
    self.lines = lines
  }

  /// The diff as a file: every line with its line feed.
  public var bytes: [UInt8] { Array(lines.map { $0.bytes + [0x0A] }.joined()) }

  /// Lines with their line feeds; the last may have none.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Changes that are so near that the lines around them meet stand in one hunk.
  private static func hunks(_ changes: [SequenceDifference.Change]) -> [[SequenceDifference.Change]] {
    var hunks: [[SequenceDifference.Change]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private static func lines(
    of hunk: [SequenceDifference.Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Line] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let before = min(context, first.old.lowerBound)
    let after = min(context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
    let newRange = first.new.lowerBound - before..<last.new.upperBound + after
    let place = "@@ -\(span(oldRange)) +\(span(newRange)) @@"
    var lines = [Line(kind: .hunk, bytes: Array(place.utf8))]
    var cursor = oldRange.lowerBound
    for change in hunk {
      for index in cursor..<change.old.lowerBound { add(old[index], .same, " ", to: &lines) }
      for index in change.old { add(old[index], .removed, "-", to: &lines) }
      for index in change.new { add(new[index], .added, "+", to: &lines) }
      cursor = change.old.upperBound
    }
    for index in cursor..<oldRange.upperBound { add(old[index], .same, " ", to: &lines) }
    return lines
  }

  private static func add(
    _ line: ArraySlice<UInt8>, _ kind: Kind, _ sign: Unicode.Scalar, to lines: inout [Line]
  ) {
    let isEnded = line.last == 0x0A
    lines.append(Line(kind: kind, bytes: [UInt8(ascii: sign)] + (isEnded ? line.dropLast() : line)))
    if !isEnded { lines.append(Line(kind: .remark, bytes: Array("\\ No newline at end of file".utf8))) }
  }

  /// The first line, from 1, and how many there are; of none, the line before them.
  private static func span(_ range: Range<Int>) -> String {
    if range.count == 1 { return String(range.lowerBound + 1) }
    return "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  /// A name as git writes it: in quotes where it holds what would end it, with a tab after it where it holds a blank.
  private static func name(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { !$0.isControlForTerminals && $0 != "\"" && $0 != "\\" }
    if isPlain { return path.utf8.contains(UInt8(ascii: " ")) ? path + "\t" : path }
    var quoted = "\""
    for scalar in path.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        quoted += "\\" + String(scalar)
      } else if scalar.isControlForTerminals {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          quoted += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
        }
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
