/// The fields of a note that say how far the reading has come.
public struct ReadingState: Sendable, Hashable {
  /// How far the reading has come.
  public var status: Status?
  /// How much is read.
  public var progress: Progress?
  /// The day on which the reading began.
  public var started: CivilDate?
  /// The day on which it ended.
  public var finished: CivilDate?
  /// What is left to read.
  public var left: String?

  /// What decoding needs for it.
  public static let fields = FieldSet([.status, .progress, .started, .finished, .left, .type])

  /// The state that a note is in.
  public init(_ note: Note) {
    status = note.status
    progress = note.progress
    started = note.started
    finished = note.finished
    left = note.left
  }

  /// The changes of fields that lead to another state, in the order of fields; none where nothing differs.
  public func changes(to new: ReadingState) -> [FieldChange] {
    [
      change(.status, status?.rawValue, new.status?.rawValue) { .plain($0) },
      change(.progress, progress?.text, new.progress?.text) { .plain($0) },
      change(.started, started?.text, new.started?.text) { .plain($0) },
      change(.finished, finished?.text, new.finished?.text) { .plain($0) },
      change(.left, left, new.left) { .text($0) },
    ].compactMap { $0 }
  }

  private func change(
    _ field: Field, _ old: String?, _ new: String?, _ value: (String) -> FieldValue
  ) -> FieldChange? {
    guard let new else { return old == nil ? nil : .remove(key: field.key) }
    if let old, old.utf8.elementsEqual(new.utf8) { return nil }
    return .set(key: field.key, value(new))
  }
}
