/// Where the work that a note is about can be had, the best place first.
public struct WorkPlaces: Sendable, Hashable {
  /// One place.
  public struct Place: Sendable, Hashable {
    /// A name of `urls`, or `arxiv`, `doi` or `acl`.
    public let kind: String
    /// What is there.
    public let target: Target
  }

  /// What is at a place.
  public enum Target: Sendable, Hashable {
    /// A page or file on the web.
    case address(OpenAddress)
    /// A file, by its path as the note has it; whether it may be opened is not known yet.
    case file(String)
  }

  /// What has to be decoded for it.
  public static let fields = FieldSet([.urls, .arxiv, .doi, .acl])

  /// The places: a local pdf, then `urls` in the order asked for, then those of `arxiv`, `doi` and `acl`, then the
  /// other `urls` in the order of the file. What is no http or https address is left out.
  public let places: [Place]

  /// The places of a note; `order` names the `urls` to prefer.
  public init(of note: Note, order: [String]) {
    let urls = note.urls.compactMap(WorkPlaces.place)
    let local = urls.filter(\.isFile)
    let web = urls.filter { !$0.isFile }
    let preferred = order.flatMap { name in web.filter { $0.kind.utf8.elementsEqual(name.utf8) } }
    let identified = WorkPlaces.identified(note)
    var seen: Set<String> = []
    places = (local + preferred + identified + web).filter { seen.insert($0.kind).inserted }
  }

  /// The place of a kind, case aside; nil where the work has none.
  public func place(_ kind: String) -> Place? {
    let folded = kind.lowercased()
    return places.first { $0.kind.utf8.elementsEqual(kind.utf8) }
      ?? places.first { $0.kind.lowercased() == folded }
  }

  /// A `pdf` without a scheme is a path; for any other name that would be a mistake.
  private static func place(_ entry: NamedAddress) -> Place? {
    if let address = OpenAddress(entry.address) { return Place(kind: entry.name, target: .address(address)) }
    let isPath = entry.name == "pdf" && !entry.address.contains("://") && !entry.address.utf8.contains(0)
    return isPath && !entry.address.isEmpty ? Place(kind: entry.name, target: .file(entry.address)) : nil
  }

  private static func identified(_ note: Note) -> [Place] {
    let written = [(Field.arxiv, note.arxiv), (.doi, note.doi), (.acl, note.acl)]
    return written.compactMap { field, text in
      text.flatMap { Identifier(parsing: $0) }?.address.flatMap { OpenAddress($0) }
        .map { Place(kind: field.key, target: .address($0)) }
    }
  }
}

extension WorkPlaces.Place {
  fileprivate var isFile: Bool {
    if case .file = target { true } else { false }
  }
}
