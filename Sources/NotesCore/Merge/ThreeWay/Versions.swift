/// One of the two versions that a merge brings together.
enum MergeSide: Sendable, Hashable, CaseIterable {
  case ours, theirs

  /// The other of the two.
  var other: MergeSide { self == .ours ? .theirs : .ours }
}

/// One thing in the three versions of a merge: as both sides found it, and what each made of it.
struct Versions<Value> {
  /// What both sides come from.
  var base: Value
  /// What the side has that is merged into.
  var ours: Value
  /// What the side has that is merged.
  var theirs: Value

  /// What a side has.
  subscript(side: MergeSide) -> Value { side == .ours ? ours : theirs }

  /// Something else of all three.
  func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Versions<Result> {
    Versions<Result>(base: try transform(base), ours: try transform(ours), theirs: try transform(theirs))
  }

  /// The values, the base first.
  var all: [Value] { [base, ours, theirs] }

  /// The side that says how the merge turns out where one alone has changed anything, or both the same; nil where they
  /// differ.
  func settledSide(_ isSame: (Value, Value) -> Bool) -> MergeSide? {
    if isSame(ours, theirs) || isSame(theirs, base) { return .ours }
    return isSame(ours, base) ? .theirs : nil
  }
}

extension Versions where Value: Equatable {
  /// The side that says how the merge turns out where one alone has changed anything, or both the same; nil where they
  /// differ.
  var settledSide: MergeSide? { settledSide { $0 == $1 } }

  /// What the merge gives where one side alone has changed anything, or both the same.
  var settled: Value? { settledSide.map { self[$0] } }
}

extension Versions: Sendable where Value: Sendable {}
