/// What two sides have made of one thing, and nobody can tell which is to stay.
struct MergeConflict: Equatable {
  /// The lines of ours; empty where it has deleted them.
  var ours: [UInt8]
  /// The lines that both sides found; empty also where they are not worth showing.
  var base: [UInt8]
  /// The lines of theirs; empty where it has deleted them.
  var theirs: [UInt8]
  /// What it is about.
  var subjects: [ConflictSubject]

  /// A conflict about one thing.
  init(_ lines: Versions<[UInt8]>, about subject: ConflictSubject) {
    (ours, base, theirs) = (lines.ours, lines.base, lines.theirs)
    subjects = [subject]
  }

  /// Whether it is about how far the reading has come.
  var isAboutReading: Bool { subjects.allSatisfy(\.isAboutReading) }

  /// Two conflicts that follow each other, as one.
  static func + (first: MergeConflict, second: MergeConflict) -> MergeConflict {
    var both = first
    both.ours += second.ours
    both.base += second.base
    both.theirs += second.theirs
    both.subjects += second.subjects
    return both
  }
}
