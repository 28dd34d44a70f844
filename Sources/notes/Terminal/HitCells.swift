import NotesCore

/// The letters of a text of any script, for what `HitText` shows of it.
struct HitCells {
  /// What takes a column or two: a letter with its marks, or a control written out.
  private struct Cell {
    /// Where it starts in the bytes that are shown.
    let start: Int
    /// The columns before it.
    let column: Int
  }

  /// The bytes that are shown: controls written out, blanks and breaks as spaces.
  private var shown: [UInt8] = []
  private var cells: [Cell] = []
  /// The hits, as cells.
  private var hits: [Range<Int>] = []
  /// The columns of the whole text.
  private var width = 0
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  /// A text with hits, in bytes of it; the cuts say whether there was more before or after it.
  init(_ text: String, hits: [Range<Int>], isCutBefore: Bool = false, isCutAfter: Bool = false) {
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
    shown.reserveCapacity(text.utf8.count + 16)
    cells.reserveCapacity(text.utf8.count)
    var text = text
    text.withUTF8 { read($0, hits) }
  }

  // MARK: Reading

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ places: [Range<Int>]) {
    var (index, next, first, copied) = (0, 0, 0, 0)
    var isJoined = false
    while index < bytes.count {
      if next < places.count, index >= places[next].upperBound {
        hits.append(first..<max(cells.count, first + 1))
        next += 1
      }
      if next < places.count, index == places[next].lowerBound { first = cells.count }
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      // ASCII, and U+4000 to U+9FFF, Chinese: what is shown is copied in runs.
      if !isJoined, (0x20...0x7E).contains(byte) || (0xE4...0xE9).contains(byte) {
        cells.append(Cell(start: shown.count + index - copied, column: width))
        width += length == 1 ? 1 : 2
      } else {
        shown += bytes[copied..<index]
        copied = min(index + length, bytes.count)
        isJoined = add(String(decoding: bytes[index..<copied], as: UTF8.self), isJoined: isJoined)
      }
      index = min(index + length, bytes.count)
    }
    shown += bytes[copied...]
    if next < places.count, places[next].lowerBound < bytes.count {
      hits.append(first..<max(cells.count, first + 1))
    }
  }

  private mutating func add(_ bytes: some Collection<UInt8>, width: Int) {
    cells.append(Cell(start: shown.count, column: self.width))
    shown += bytes
    self.width += width
  }

  /// Adds one scalar; whether the next one is part of the same picture.
  private mutating func add(_ text: String, isJoined: Bool) -> Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    if scalar == "\t" || scalar == "\n" || scalar == "\r" {
      add(CollectionOfOne(UInt8(ascii: " ")), width: 1)
      return false
    }
    let visible = text.visible
    let width = visible.displayWidth
    // The sign that makes a picture of a letter makes it wide, too.
    if scalar == "\u{FE0F}", let last = cells.last, self.width - last.column == 1 { self.width += 1 }
    if isJoined || width == 0, !cells.isEmpty {
      shown += visible.utf8
    } else {
      add(visible.utf8, width: width)
    }
    return scalar == "\u{200D}"
  }

  // MARK: Showing

  /// Adds the text to a line, or of a text that is wider than `limit` the part around the first hit; says how many hits
  /// can be seen.
  func append(to line: inout [UInt8], width limit: Int?, colors: Bool) -> Int {
    let isWhole = limit.map { width <= $0 } ?? true
    guard let limit, !isWhole || isCutBefore || isCutAfter else {
      append(0..<cells.count, to: &line, colors)
      return hits.count
    }
    let mark = String.cutMarker.utf8.count
    let hit = hits.first ?? 0..<min(1, cells.count)
    let after = width - column(hit.lowerBound) + (isCutAfter ? mark : 0)
    let hitWidth = min(limit, column(hit.upperBound) - column(hit.lowerBound))
    // A third of the room for what comes before the hit, and more where little follows.
    let room = max((limit - hitWidth) / 3, limit - after)
    let start = start(before: hit.lowerBound, room: room, mark)
    let used = column(hit.lowerBound) - column(start.cell) + (start.isCut ? mark : 0)
    let left = limit - used
    let isCut = after > left
    var end = cells.count
    while end > hit.lowerBound, column(end) - column(hit.lowerBound) > (isCut ? left - mark : left) {
      end -= 1
    }
    if start.isCut { append(String.cutMarker, to: &line, colors) }
    append(start.cell..<end, to: &line, colors)
    if isCut || isCutAfter { append(String.cutMarker, to: &line, colors) }
    return hits.count { $0.lowerBound < end }
  }

  /// The first cell that is shown, so that no more than `room` columns stand before a cell, the mark of a cut included.
  private func start(before cell: Int, room: Int, _ mark: Int) -> (cell: Int, isCut: Bool) {
    if !isCutBefore, column(cell) <= room { return (0, false) }
    guard room >= mark else { return (cell, false) }
    var start = cell
    while start > 0, column(cell) - column(start - 1) <= room - mark { start -= 1 }
    return (start, true)
  }

  /// The columns before a cell.
  private func column(_ cell: Int) -> Int { cell < cells.count ? cells[cell].column : width }

  private func append(_ range: Range<Int>, to line: inout [UInt8], _ colors: Bool) {
    guard colors, !hits.isEmpty else {
      line += shown[start(of: range.lowerBound)..<start(of: range.upperBound)]
      return
    }
    var index = range.lowerBound
    for hit in hits where hit.upperBound > index && hit.lowerBound < range.upperBound {
      let hit = hit.clamped(to: index..<range.upperBound)
      line += shown[start(of: index)..<start(of: hit.lowerBound)]
      let text = String(decoding: shown[start(of: hit.lowerBound)..<start(of: hit.upperBound)], as: UTF8.self)
      line += Style.hit.paint(text).utf8
      index = hit.upperBound
    }
    line += shown[start(of: index)..<start(of: range.upperBound)]
  }

  private func start(of cell: Int) -> Int { cell < cells.count ? cells[cell].start : shown.count }

  private func append(_ mark: String, to line: inout [UInt8], _ colors: Bool) {
    line += (colors ? Style.dim.paint(mark) : mark).utf8
  }
}
