/// Two notes of one work that become one.
public struct NoteJoin: Sendable {
  /// The note that is kept.
  public let kept: Note
  /// The note that goes.
  public let gone: Note
  /// The files whose links are written anew.
  public let rewrites: LinkRewrites
  /// The values of either note that the result has not.
  public let superseded: [SupersededValue]
  /// The annotations that both had to the letter; one of each stays.
  public let sharedAnnotations: Int
  /// The change of the kept note's file.
  public let change: FileChange

  private let removal: FileChange

  /// All that has to change.
  public var changes: [FileChange] { [change] + rewrites.files.map(\.change) + [removal] }

  /// Works out what becomes of two notes, by their indices.
  ///
  /// The notes of the index must be decoded with `FieldSet.names`. Reads every file of the library. Throws `refused`
  /// where a note has mistakes, where something is open at the end of a body, or where a link could not be kept right.
  public init(keeping kept: Int, joining gone: Int, in index: LinkIndex) throws(NotesError) {
    if kept == gone { throw JoinRefusal.same(index.notes[kept].path) }
    let (own, other) = (try JoinedNote(kept, in: index), try JoinedNote(gone, in: index))
    self.kept = own.note
    self.gone = other.note
    let fields = JoinedFields(own, other) { target in
      index.resolver.index(of: target).map { $0 == kept || $0 == gone } ?? false
    }
    let plan = try JoinPlan(own, other, kept, gone, fields.note, in: index)
    rewrites = try LinkRewrites.plan(
      plan.renaming, except: [PathName(own.note.path), PathName(other.note.path)])
    superseded = fields.superseded
    sharedAnnotations = plan.sharedAnnotations
    let bytes = try plan.joined(fields.changes)
    change = .replacing(own.note.path, own.file.source.bytes, with: bytes)
    removal = .removing(other.note.path, other.file.source.bytes)
  }
}
