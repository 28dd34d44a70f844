/// An annotation that is not the same in two versions of a note.
public struct AnnotationDifference: Sendable, Hashable {
  /// What of an annotation can be different.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case kind, words, locator, date, comment, id, keys
    /// It stands elsewhere among the others.
    case place
  }

  /// What it said; nil for one that came.
  public let old: AnnotationContent?
  /// What it says; nil for one that is gone.
  public let new: AnnotationContent?
  /// What is different in one that both versions have.
  public let parts: [Part]

  /// What it says, or said where it is gone.
  public var content: AnnotationContent? { new ?? old }

  /// Whether one that both versions have says something else.
  public var isEdited: Bool { old != nil && new != nil }

  /// The differences of two bodies: those of the new one in their order, then those that are gone.
  ///
  /// An annotation is the same by its id; those without one by their bytes, their words, or their place in the work.
  static func all(_ old: Document?, _ new: Document?) -> [AnnotationDifference] {
    let pairing = AnnotationPairing(old, new)
    let changed = pairing.came.compactMap { entry -> AnnotationDifference? in
      guard let before = entry.old else {
        return AnnotationDifference(old: nil, new: entry.content, parts: [])
      }
      let parts = parts(before, entry.content, isMoved: entry.isMoved)
      return parts.isEmpty ? nil : AnnotationDifference(old: before, new: entry.content, parts: parts)
    }
    return changed + pairing.gone.map { AnnotationDifference(old: $0, new: nil, parts: []) }
  }

  private static func parts(
    _ old: AnnotationContent, _ new: AnnotationContent, isMoved: Bool
  ) -> [Part] {
    let isOtherPlace = old.locator != new.locator
    return Part.allCases.filter { part in
      switch part {
      case .kind: old.kind != new.kind
      case .words: AnnotationID.canonical(old.words) != AnnotationID.canonical(new.words)
      case .locator: isOtherPlace
      case .date: old.date != new.date
      case .comment: AnnotationID.canonical(old.comment) != AnnotationID.canonical(new.comment)
      case .id: old.id != new.id
      case .keys: old.keys != new.keys
      // At another page it stands elsewhere, of course.
      case .place: isMoved && !isOtherPlace
      }
    }
  }
}
