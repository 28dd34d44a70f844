/// Two notes of one work that become one.
public struct NoteJoin: Sendable {
  /// The note that is kept.
  public let kept: Note
  /// The note that goes.
  public let gone: Note
  /// The files whose links are written anew.
  public let rewrites: LinkRewrites
  /// How many links of the two notes are written anew.
  public let ownCount: Int
  /// The links to headings of the note that goes whose words the kept one has, too: they lead to that one then.
  public let sharedHeadings: [Citation]
  /// The values and comments of either note that the result has not.
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
    let own = try JoinedNote(kept, in: index)
    let other = try JoinedNote(gone, in: index).movedBeside(own, in: index)
    (self.kept, self.gone) = (own.note, other.note)
    let fields = JoinedFields(
      own, other, target: { index.resolver.index(of: $0) }, isSelf: { $0 == kept || $0 == gone })
    let plan = try JoinPlan(own, other, kept, gone, fields.note, in: index)
    rewrites = try LinkRewrites.plan(
      plan.renaming, except: [PathName(own.note.path), PathName(other.note.path)])
    sharedAnnotations = plan.sharedAnnotations
    sharedHeadings = JoinedHeadings.citations(own, other, gone, in: index)
    let (text, count) = try plan.joined()
    ownCount = count
    let (source, lost) = try NoteJoin.apply(fields, to: text, of: other)
    superseded = fields.superseded + lost + JoinedComments.lost(own, other, in: FrontMatter(source))
    change = .replacing(own.note.path, own.file.source.bytes, with: source.bytes)
    removal = .removing(other.note.path, other.original)
  }

  /// Makes the changes of the front matter; a key of the reader's own that cannot be copied is superseded.
  private static func apply(
    _ fields: JoinedFields, to text: Source, of other: JoinedNote
  ) throws(NotesError) -> (Source, [SupersededValue]) {
    var source = try FrontMatterEditor.apply(fields.changes, to: text)
    var lost: [SupersededValue] = []
    for copy in fields.copies {
      if let copied = try? FrontMatterEditor.apply([copy], to: source) {
        source = copied
      } else if case .set(let key, .copied(_, let written)) = copy {
        lost.append(SupersededValue(id: other.note.id, field: key, value: written, kept: nil))
      }
    }
    return (source, lost)
  }
}
