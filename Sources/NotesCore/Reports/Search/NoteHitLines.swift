extension NoteHits {
  /// The places of the hits in the title, in its bytes.
  var titleHits: [Range<Int>] {
    NoteHits.united(names.first { $0.value.field == .title }?.inText ?? [])
  }

  /// As much of the lines with hits as is asked for.
  func lines(_ extent: SearchRequest.Extent) -> [SearchLine] {
    switch extent {
    case .nothing: []
    case .excerpts(let number, let reach): excerpts(number, reach: reach)
    case .lines: wholeLines
    }
  }

  /// Values as they read, but the title, which stands above the excerpts; then parts of the body's lines.
  private func excerpts(_ limit: Int, reach: Int) -> [SearchLine] {
    var result: [SearchLine] = []
    for name in names where name.value.field != .title && !name.inText.isEmpty && result.count < limit {
      var text = name.value.text
      let number = lineNumber(of: name.value.range.lowerBound)
      result.append(
        text.withUTF8 {
          SearchLine(
            $0, 0..<$0.count, hits: NoteHits.united(name.inText), place: name.value.place,
            field: name.value.field, number: number)
        })
    }
    guard let structure, !body.isEmpty, result.count < limit else { return result }
    let numberBefore = lineNumber(of: bodyStart)
    var index = 0
    while index < body.count, result.count < limit {
      let hit = body[index]
      let line = line(of: hit.range, in: structure.lines)
      let text = bytes.withoutQuotationSigns(line.range.lowerBound..<hit.range.lowerBound)
      let start = bytes.start(ofCharacterAt: max(text, hit.range.lowerBound - reach))
      let end = bytes.start(ofCharacterAt: min(line.range.upperBound, hit.range.upperBound + reach))
      let next = body[index...].firstIndex { $0.range.upperBound > end } ?? body.count
      result.append(
        SearchLine(
          bytes, start..<end, hits: NoteHits.united(body[index..<max(next, index + 1)].lazy.map(\.range)),
          place: hit.place, locator: structure.locator(of: hit), number: numberBefore + line.index,
          isCutBefore: start > text, isCutAfter: end < line.range.upperBound
        ).unbroken)
      index = max(next, index + 1)
    }
    return result
  }

  private var wholeLines: [SearchLine] {
    var result: [SearchLine] = []
    for name in names where !name.inFile.isEmpty {
      let hits = NoteHits.united(name.inFile.sorted { $0.lowerBound < $1.lowerBound })
      result += nameLines(name.value, hits)
    }
    guard let structure, !body.isEmpty else { return result }
    let numberBefore = lineNumber(of: bodyStart)
    var index = 0
    while index < body.count {
      let hit = body[index]
      var line = line(of: hit.range, in: structure.lines)
      var next = index + 1
      while next < body.count, body[next].range.lowerBound < line.range.upperBound {
        line.range =
          line.range
          .lowerBound..<max(
            line.range.upperBound, self.line(of: body[next].range, in: structure.lines).range.upperBound)
        next += 1
      }
      result.append(
        SearchLine(
          bytes, line.range, hits: NoteHits.united(body[index..<next].lazy.map(\.range)), place: hit.place,
          locator: structure.locator(of: hit), number: numberBefore + line.index))
      index = next
    }
    return result
  }

  /// The lines of the file that the hits in a value stand in.
  private func nameLines(_ value: NameValue, _ hits: [Range<Int>]) -> [SearchLine] {
    var result: [SearchLine] = []
    var rest = hits[...]
    while let first = rest.first {
      var start = first.lowerBound
      while start > 0, !bytes[start - 1].isLineBreak { start -= 1 }
      let end = bytes.endOfLine(from: first.upperBound, to: bytes.count)
      let here = rest.prefix { $0.upperBound <= end }
      result.append(
        SearchLine(
          bytes, start..<end, hits: Array(here), place: value.place, field: value.field,
          number: lineNumber(of: first.lowerBound)))
      rest = rest.dropFirst(max(here.count, 1))
    }
    return result
  }

  /// The line of a hit, with the next one where the hit goes on there.
  private func line(of hit: Range<Int>, in lines: BodyLineList) -> (index: Int, range: Range<Int>) {
    guard let index = lines.index(containing: hit.lowerBound) else { return (0, hit) }
    var end = lines[index].content.upperBound
    if hit.upperBound > end, let last = lines.index(containing: hit.upperBound - 1) {
      end = lines[last].content.upperBound
    }
    return (index, lines[index].content.lowerBound..<max(end, hit.upperBound))
  }

  /// The number of the line, from 1, that an offset stands in.
  private func lineNumber(of offset: Int) -> Int {
    var (number, index) = (1, 0)
    while true {
      let end = bytes.endOfLine(from: index, to: offset)
      guard end < offset else { return number }
      index = bytes.endOfBreak(at: end, to: bytes.count)
      number += 1
    }
  }

  /// Ranges in the order of their starts, those that overlap made one.
  private static func united(_ ranges: some Collection<Range<Int>>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(ranges.count)
    for range in ranges {
      if let last = result.last, range.lowerBound < last.upperBound {
        // Of several texts' hits, not all follow each other.
        if range.lowerBound < last.lowerBound {
          return united(ranges.sorted { $0.lowerBound < $1.lowerBound })
        }
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the text of a range begins, after the blanks and the signs of a quotation.
  fileprivate func withoutQuotationSigns(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index].isBlank || self[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }

  /// The first offset not after `offset` at which a character begins.
  fileprivate func start(ofCharacterAt offset: Int) -> Int {
    var index = offset
    while index > 0, index < count, self[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
