/// How many notes of a difference became what.
public struct DifferenceTotals: Sendable, Hashable {
  /// What is the most to be said of a note; each is in one of these.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case unmerged, changed, added, removed
    /// It has another id.
    case renamed
    /// It is in another folder.
    case moved
    /// Nothing but its links changed, which follow other notes.
    case followed
    /// It says the same in another way.
    case written
  }

  /// How many notes are in each group.
  public private(set) var groups: [Group: Int] = [:]
  /// How many notes that were there before have come to a status, by that status.
  public private(set) var statuses: [Status: Int] = [:]
  /// How many new notes have a status, by that status.
  public private(set) var newStatuses: [Status: Int] = [:]
  /// How many annotations came, were edited, and are gone, those of notes that came and went included.
  public private(set) var annotations = Counts()
  /// How many notes came to be linked to, and no longer are; one of several notes counts for each.
  public private(set) var links = Counts()
  /// How many notes could not be compared by what they say.
  public private(set) var unreadable = 0

  /// How many came, were edited, and are gone.
  public struct Counts: Sendable, Hashable {
    /// How many came.
    public var added = 0
    /// How many say something else.
    public var edited = 0
    /// How many are gone.
    public var removed = 0
  }

  /// The totals of some notes.
  public init(_ notes: [NoteDifference]) {
    for note in notes {
      groups[note.group, default: 0] += 1
      if note.unreadable != nil { unreadable += 1 }
      if note.kind == .modified, let status = note.transition?.new { statuses[status, default: 0] += 1 }
      if note.kind == .added, note.unreadable == nil, let status = note.note.status {
        newStatuses[status, default: 0] += 1
      }
      let counts = note.annotationCounts
      annotations.added += counts.added
      annotations.edited += counts.edited
      annotations.removed += counts.removed
      links.added += note.gainedLinks.count
      links.removed += note.lostLinks.count
    }
  }
}

extension NoteDifference {
  /// What is the most to be said of it.
  public var group: DifferenceTotals.Group {
    switch kind {
    case .unmerged: .unmerged
    case .added: .added
    case .removed: .removed
    case .modified:
      if isRenamed {
        .renamed
      } else if isMoved {
        .moved
      } else if saysOther {
        .changed
      } else {
        remarks.contains(.followed) ? .followed : .written
      }
    }
  }

  /// How many of its annotations came, were edited, and are gone.
  public var annotationCounts: DifferenceTotals.Counts {
    annotations.reduce(into: .init()) { counts, annotation in
      if annotation.isEdited {
        counts.edited += 1
      } else if annotation.new != nil {
        counts.added += 1
      } else {
        counts.removed += 1
      }
    }
  }
}

extension LibraryDifference {
  /// How many notes became what.
  public var totals: DifferenceTotals { DifferenceTotals(notes) }
}
