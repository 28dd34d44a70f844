/// The backlog (待读): what waits to be read, in the order in which one would take it up.
public struct BacklogReport: Sendable {
  /// One line of the backlog.
  public struct Row: Sendable, Hashable {
    /// The note.
    public let note: Note
    /// The unread posts that explain the work; they have no line of their own.
    public let explainers: [Note]
    /// The days since the reading began; nil where it did not, or nobody wrote down when.
    public let daysSinceStarted: Int?
  }

  /// The lines of one status.
  public struct Group: Sendable, Hashable {
    /// The status.
    public let status: Status
    /// Its lines, in order.
    public let rows: [Row]
    /// How many notes it has: its lines, and the posts that are folded into others.
    public let count: Int
  }

  /// What the report has to have decoded.
  public static let fields = FieldSet([
    .title, .status, .progress, .started, .left, .type, .short, .year, .priority, .relations, .order,
  ])

  /// The day of the report.
  public let today: CivilDate
  /// 还没看完, then 在读, then 未读; those without a note are there too.
  public let groups: [Group]
  /// How many of the notes that the query takes have each status.
  public let counts: ReadingCounts

  /// The backlog among notes: those of a library, or those that a query takes.
  public init(_ notes: [Note], today: CivilDate) {
    self.today = today
    counts = ReadingCounts(notes)
    let folded = BacklogReport.foldedPosts(notes)
    let hidden = Set(folded.values.joined())
    let order = BacklogOrder(notes)
    groups = [Status.unfinished, .reading, .unread].map { status in
      let all = notes.indices.filter { notes[$0].status == status }
      let rows = order.sorted(all.filter { !hidden.contains($0) }, of: status).map { index in
        let explainers = folded.isEmpty ? [] : folded[notes[index].id] ?? []
        let started = status == .unread ? nil : notes[index].started
        return Row(
          note: notes[index], explainers: explainers.map { notes[$0] },
          daysSinceStarted: started.map { today.days(since: $0) })
      }
      return Group(status: status, rows: rows, count: all.count)
    }
  }

  /// Every note of the backlog, in the order of the lines; a folded post comes after the work that it explains.
  public var notes: [Note] { groups.flatMap(\.rows).flatMap { [$0.note] + $0.explainers } }

  /// The unread posts that explain a work of the backlog, by the work's id, as indices. A post that was begun keeps
  /// its line.
  private static func foldedPosts(_ notes: [Note]) -> [String: [Int]] {
    let posts = notes.indices.filter { notes[$0].kind == .post && notes[$0].status == .unread }
    let explained = Set(posts.flatMap { notes[$0].targets(of: .explains) })
    if explained.isEmpty { return [:] }
    var works: Set<String> = []
    for note in notes where note.isBacklog && note.kind != .post && explained.contains(note.id) {
      works.insert(note.id)
    }
    var folded: [String: [Int]] = [:]
    for post in posts {
      if let work = notes[post].targets(of: .explains).first(where: { works.contains($0) }) {
        folded[work, default: []].append(post)
      }
    }
    return folded
  }
}
