/// The annotations that a note shows in place: `![[mamba#^k3v9qd]]`.
///
/// What those embed themselves is not followed, so there is no circle to run in.
public struct EmbeddedQuotes: Sendable {
  private var quotes: [String: NotedAnnotation] = [:]

  /// From how many files annotations are taken; a note that names more is hardly read.
  private static let fileLimit = 100

  /// None.
  public init() {}

  /// Those of a note among others. Reads the file of each note that is named so; what cannot be read has none.
  public init(of whole: WholeNote, in graph: LinkGraph, _ root: LibraryRoot) {
    var known: [String: [NotedAnnotation]] = [:]
    for embed in whole.embeds {
      guard case .block(let id) = embed.fragment,
        let (name, note) = EmbeddedQuotes.target(of: embed, in: whole.note, graph)
      else { continue }
      if known[note.path] == nil {
        guard known.count < EmbeddedQuotes.fileLimit else { break }
        known[note.path] = (try? NotedAnnotation.all(of: note, in: root)) ?? []
      }
      quotes[EmbeddedQuotes.key(name, id)] = known[note.path]?.first(withID: id)
    }
  }

  /// The annotation that a link to a block shows, by the name and the id that stand in it.
  public func quote(_ name: String, _ id: String) -> NotedAnnotation? { quotes[EmbeddedQuotes.key(name, id)] }

  private static func target(
    of embed: BodyLink, in note: Note, _ graph: LinkGraph
  ) -> (name: String, note: Note)? {
    switch embed.target {
    case .sameNote: ("", note)
    case .note(.wiki(let name)): graph.resolver.index(of: name).map { (name, graph.notes[$0]) }
    case .note(.path), .file: nil
    }
  }

  private static func key(_ name: String, _ id: String) -> String { "\(name)#^\(id)" }
}
