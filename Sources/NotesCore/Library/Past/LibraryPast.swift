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

  /// The day on which the history of a shallow clone begins; nil where it is whole.
  public var shallowSince: CivilDate? { isShallow ? firstDay : nil }

  /// How many contents of notes could not be read, and the ids of the notes that they are of.
  public var unreadable: (count: Int, ids: [String]) {
    var (count, ids) = (0, [String]())
    for track in tracks {
      let steps = track.steps.count(where: \.isUnreadable)
      count += steps
      if steps > 0, let note = track.latestNote { ids.append(note.id) }
    }
    return (count, ids)
  }

  /// The note that had a name at some time: its whole id, or its path as `NotePlace` takes it. Of several the one that had
  /// it last; nil where none had.
  public func track(onceNamed name: String) -> NoteTrack? {
    let place = NotePlace(name)
    var found: (track: NoteTrack, lost: Int)?
    for track in tracks {
      guard let last = track.steps.lastIndex(where: { $0.note.map(place.isPlace) ?? false }) else { continue }
      // What it is called now it has not lost.
      let lost = last + 1 < track.steps.count ? track.steps[last + 1].number : Int.max
      if lost >= found?.lost ?? 0 { found = (track, lost) }
    }
    return found?.track
  }
}
