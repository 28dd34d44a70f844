/// Three versions of a sequence - lines, names - put together: diff3, as `git merge-file` does it.
///
/// Changes of both sides that touch are one conflict, unless they are the same change.
struct SequenceMerge {
  /// A stretch of the result.
  enum Part: Equatable {
    /// Elements of ours that neither side has changed.
    case same(Range<Int>)
    /// Elements of a side that alone has changed them, or both in the same way.
    case changed(MergeSide, Range<Int>)
    /// What both have changed in different ways.
    case conflict(base: Range<Int>, ours: Range<Int>, theirs: Range<Int>)
  }

  /// The stretches, in order; none is empty but those from which a side has deleted.
  private(set) var parts: [Part] = []

  /// Merges sequences. Texts are to be given by their bytes: `String` takes NFC and NFD for the same.
  init<Element: Hashable>(_ versions: Versions<[Element]>) {
    var left = Changes(versions.base, versions.ours)
    var right = Changes(versions.base, versions.theirs)
    var place = 0
    while let start = [left.next, right.next].compactMap({ $0?.old.lowerBound }).min() {
      addSame(place..<start, shift: left.shift)
      let (ours, theirs) = (start + left.shift, start + right.shift)
      var end = start
      var isLeft = false
      var isRight = false
      while true {
        if let change = left.take(upTo: end) {
          (end, isLeft) = (max(end, change.old.upperBound), true)
        } else if let change = right.take(upTo: end) {
          (end, isRight) = (max(end, change.old.upperBound), true)
        } else {
          break
        }
      }
      let (own, other) = (ours..<end + left.shift, theirs..<end + right.shift)
      if isLeft, isRight, versions.ours[own] != versions.theirs[other] {
        parts.append(.conflict(base: start..<end, ours: own, theirs: other))
      } else {
        parts.append(isLeft ? .changed(.ours, own) : .changed(.theirs, other))
      }
      place = end
    }
    addSame(place..<versions.base.count, shift: left.shift)
  }

  private mutating func addSame(_ range: Range<Int>, shift: Int) {
    if !range.isEmpty { parts.append(.same(range.lowerBound + shift..<range.upperBound + shift)) }
  }

  /// The changes of one side that are still to come.
  private struct Changes {
    private var rest: ArraySlice<SequenceDifference.Change>
    /// How much further an element stands in the side than in the base, behind the changes that were taken.
    private(set) var shift = 0

    init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
      var changes = SequenceDifference(old, new).changes
      for index in changes.indices.reversed() {
        let next = index + 1 < changes.count ? changes[index + 1].old.lowerBound : old.count + 1
        changes[index] = Changes.lowered(changes[index], old, new, before: next)
      }
      rest = changes[...]
    }

    /// A change that only adds or only takes away, moved as far down as it says the same, as git does: where equal
    /// elements stand around it, both sides are to see it at one place.
    private static func lowered<Element: Hashable>(
      _ change: SequenceDifference.Change, _ old: [Element], _ new: [Element], before next: Int
    ) -> SequenceDifference.Change {
      var (gone, came) = (change.old, change.new)
      if came.isEmpty {
        while gone.upperBound < old.count, gone.upperBound + 1 < next,
          old[gone.lowerBound] == old[gone.upperBound]
        {
          gone = gone.lowerBound + 1..<gone.upperBound + 1
          came = came.lowerBound + 1..<came.lowerBound + 1
        }
      } else if gone.isEmpty {
        while came.upperBound < new.count, gone.lowerBound + 1 < next, gone.lowerBound < old.count,
          new[came.lowerBound] == new[came.upperBound]
        {
          came = came.lowerBound + 1..<came.upperBound + 1
          gone = gone.lowerBound + 1..<gone.lowerBound + 1
        }
      }
      return .init(old: gone, new: came)
    }

    var next: SequenceDifference.Change? { rest.first }

    /// Takes the next change if it begins at a place or before it.
    mutating func take(upTo place: Int) -> SequenceDifference.Change? {
      guard let first = rest.first, first.old.lowerBound <= place else { return nil }
      shift += first.new.count - first.old.count
      rest = rest.dropFirst()
      return first
    }
  }
}
