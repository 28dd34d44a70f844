/// A note about one work.
///
/// A note that was decoded for some fields only has nothing in the others; see `FieldSet`. Copies share what they
/// say until one of them changes, so that a library's notes can be sorted and filtered at the cost of a pointer
/// each.
@dynamicMemberLookup
public struct Note: Sendable {
  private var storage: Storage

  /// Content that copies share; changed only while a single note refers to it.
  private final class Storage: @unchecked Sendable {
    var content: NoteContent

    init(_ content: NoteContent) { self.content = content }
  }

  /// A field of the note.
  public subscript<Value>(dynamicMember field: WritableKeyPath<NoteContent, Value>) -> Value {
    @inline(__always) get { storage.content[keyPath: field] }
    @inline(__always) set {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.content) }
      storage.content[keyPath: field] = newValue
    }
  }

  /// A note at `path` with nothing in it yet.
  public init(id: String, path: String, section: String) {
    storage = Storage(NoteContent(id: id, path: path, section: section))
  }

  /// What lists call the work: its short name, else its title, else its id.
  public var name: String {
    if let short = self.short { return short }
    return self.title.isEmpty ? self.id : self.title
  }

  /// The priority, `normal` where the note says none.
  public var effectivePriority: Priority { self.priority ?? .normal }

  /// Whether the work still waits to be read.
  public var isBacklog: Bool { self.status?.isBacklog ?? false }

  /// The ids that a relation leads to.
  public func targets(of relation: Relation) -> [String] {
    self.relations.first { $0.relation == relation }?.targets ?? []
  }
}

extension Note: Hashable {
  /// Whether two notes say the same.
  public static func == (left: Note, right: Note) -> Bool {
    left.storage === right.storage || left.storage.content == right.storage.content
  }

  /// Feeds what the note says to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(storage.content) }
}
