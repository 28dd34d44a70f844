/// Three versions of a text put together line by line, as `git merge-file` does.
///
/// A conflict holds what differs alone: lines that both sides have at its ends or in its midst stay outside, unless
/// what stands between two conflicts would tell nobody anything. Other than in git, a blank line that nobody has
/// touched parts conflicts, so that each stands around its paragraph.
struct TextMerge {
  /// The stretches of the result.
  private(set) var pieces: [MergedPiece] = []

  private let lines: Versions<[ArraySlice<UInt8>]>
  private let kind: ConflictStyle.Kind

  /// A stretch before conflicts that are near each other are joined.
  private enum Stretch {
    /// Lines in the result; `mayJoin` where both sides have them, `isFound` where they had them from the base.
    case lines(ArraySlice<ArraySlice<UInt8>>, mayJoin: Bool, isFound: Bool)
    case conflict(base: Range<Int>, ours: Range<Int>, theirs: Range<Int>)
  }

  /// Merges texts; what is a conflict is about `subject`.
  init(_ texts: Versions<[UInt8]>, about subject: ConflictSubject, _ kind: ConflictStyle.Kind) {
    lines = texts.map(TextMerge.lines)
    self.kind = kind
    if let text = texts.settled {
      pieces = [.text(text)]
      return
    }
    let stretches = joined(SequenceMerge(lines).parts.flatMap(stretches))
    for stretch in stretches {
      switch stretch {
      case .lines(let lines, _, _): add(lines.flatMap { $0 })
      case .conflict(let base, let ours, let theirs):
        let texts = Versions<[UInt8]>(
          base: lines.base[base].flatMap { $0 }, ours: lines.ours[ours].flatMap { $0 },
          theirs: lines.theirs[theirs].flatMap { $0 })
        pieces.append(.conflict(MergeConflict(texts, about: subject)))
      }
    }
  }

  private mutating func add(_ bytes: [UInt8]) {
    if case .text(var text)? = pieces.last {
      // Taken out, so that it grows in its place.
      pieces.removeLast()
      text += bytes
      pieces.append(.text(text))
    } else if !bytes.isEmpty {
      pieces.append(.text(bytes))
    }
  }

  /// The lines of a text, their feeds included.
  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  // MARK: Conflicts

  private func stretches(of part: SequenceMerge.Part) -> [Stretch] {
    switch part {
    case .same(let range): [.lines(lines.ours[range], mayJoin: true, isFound: true)]
    case .changed(let side, let range): [.lines(lines[side][range], mayJoin: false, isFound: false)]
    case .conflict(let base, let ours, let theirs):
      switch kind {
      case .merge: refined(ours, theirs)
      case .diff3: [.conflict(base: base, ours: ours, theirs: theirs)]
      case .zdiff3: trimmed(base, ours, theirs)
      }
    }
  }

  /// A conflict without the lines that both sides have.
  private func refined(_ ours: Range<Int>, _ theirs: Range<Int>) -> [Stretch] {
    var stretches: [Stretch] = []
    var place = ours.lowerBound
    func keep(_ range: Range<Int>) {
      if !range.isEmpty { stretches.append(.lines(lines.ours[range], mayJoin: true, isFound: false)) }
    }
    for change in SequenceDifference(Array(lines.ours[ours]), Array(lines.theirs[theirs])).changes {
      let own = change.old.lowerBound + ours.lowerBound..<change.old.upperBound + ours.lowerBound
      let other = change.new.lowerBound + theirs.lowerBound..<change.new.upperBound + theirs.lowerBound
      keep(place..<own.lowerBound)
      stretches.append(.conflict(base: 0..<0, ours: own, theirs: other))
      place = own.upperBound
    }
    keep(place..<ours.upperBound)
    return stretches
  }

  /// A conflict without the lines that both sides have at its ends.
  private func trimmed(_ base: Range<Int>, _ ours: Range<Int>, _ theirs: Range<Int>) -> [Stretch] {
    let (own, other) = (lines.ours[ours], lines.theirs[theirs])
    let start = zip(own, other).prefix { $0 == $1 }.count
    let limit = min(own.count, other.count) - start
    let end = zip(own.reversed(), other.reversed()).prefix(limit).prefix { $0 == $1 }.count
    let kept: [Stretch] = [
      .lines(own.prefix(start), mayJoin: false, isFound: false),
      .conflict(
        base: base, ours: ours.lowerBound + start..<ours.upperBound - end,
        theirs: theirs.lowerBound + start..<theirs.upperBound - end),
      .lines(own.suffix(end), mayJoin: false, isFound: false),
    ]
    return kept
  }

  /// Joins conflicts between which there is too little to tell them apart.
  private func joined(_ stretches: [Stretch]) -> [Stretch] {
    if kind != .merge { return stretches }
    var result: [Stretch] = []
    // The places of the last conflict in the result, and whether what follows it so far lets it grow.
    var last: Int?
    for stretch in stretches {
      guard case .conflict(_, let ours, let theirs) = stretch else {
        result.append(stretch)
        continue
      }
      if let place = last, case .conflict(_, let own, let other) = result[place],
        joins(result[(place + 1)...])
      {
        result.removeSubrange(place...)
        result.append(
          .conflict(
            base: 0..<0, ours: own.lowerBound..<ours.upperBound, theirs: other.lowerBound..<theirs.upperBound)
        )
      } else {
        result.append(stretch)
      }
      last = result.count - 1
    }
    return result
  }

  /// Whether what stands between two conflicts joins them: three lines at most within a paragraph, or nothing to read.
  private func joins(_ gap: ArraySlice<Stretch>) -> Bool {
    var count = 0
    var (hasBlank, hasFoundBlank, hasText) = (false, false, false)
    for case .lines(let lines, let mayJoin, let isFound) in gap {
      if !mayJoin { return false }
      count += lines.count
      for line in lines {
        let isBlank = line.allSatisfy { $0.isBlank || $0.isLineBreak }
        hasBlank = hasBlank || isBlank
        hasFoundBlank = hasFoundBlank || isBlank && isFound
        hasText = hasText || line.contains { $0.isLetter || $0.isDigit || $0 >= 0x80 }
      }
    }
    return !hasBlank && count <= 3 || !hasText && !hasFoundBlank
  }
}
