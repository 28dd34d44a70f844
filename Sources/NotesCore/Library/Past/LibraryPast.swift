/// A library as git remembers it: the past of every note.
public struct LibraryPast: Sendable {
  /// What is decoded of the notes.
  public static let fields = FieldSet([
    .title, .short, .status, .progress, .started, .finished, .left, .type, .added, .order,
  ])

  /// The notes, in the order in which they came; those that are gone are among them.
  public let tracks: [NoteTrack]
  /// The day on which the first note came; that of the question where there is none.
  public let firstDay: CivilDate
  /// Whether the repository is a shallow clone, so that the beginning is missing.
  public let isShallow: Bool

  /// How many contents of notes could not be read, and of how many notes they are.
  public var unreadable: (steps: Int, notes: Int) {
    let counts = tracks.map { $0.steps.count(where: \.isUnreadable) }
    return (counts.reduce(0, +), counts.count { $0 > 0 })
  }
}
