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
    let backlog = notes.filter(\.isBacklog)
    let folded = BacklogReport.foldedPosts(backlog)
    let hidden = Set(folded.values.joined().map(\.id))
    groups = [Status.unfinished, .reading, .unread].map { status in
      let all = backlog.filter { $0.status == status }
      let rows = all.filter { !hidden.contains($0.id) }.sorted(by: BacklogReport.order(of: status)).map {
        note in
        Row(
          note: note, explainers: folded[note.id] ?? [],
          daysSinceStarted: status == .unread ? nil : note.started.map { today.days(since: $0) })
      }
      return Group(status: status, rows: rows, count: all.count)
    }
  }

  /// Every note of the backlog, in the order of the lines; a folded post comes after the work that it explains.
  public var notes: [Note] { groups.flatMap(\.rows).flatMap { [$0.note] + $0.explainers } }

  /// The unread posts that explain a work of the backlog, by the work's id. A post that was begun keeps its line.
  private static func foldedPosts(_ backlog: [Note]) -> [String: [Note]] {
    let works = Set(backlog.lazy.filter { $0.kind != .post }.map(\.id))
    var folded: [String: [Note]] = [:]
    for post in backlog where post.kind == .post && post.status == .unread {
      if let work = post.targets(of: .explains).first(where: { works.contains($0) }) {
        folded[work, default: []].append(post)
      }
    }
    return folded
  }

  private static func order(of status: Status) -> (Note, Note) -> Bool {
    { left, right in status == .unread ? byPriority(left, right) : byPagesLeft(left, right) }
  }

  /// By priority, then as the sections list them.
  private static func byPriority(_ left: Note, _ right: Note) -> Bool {
    let first = left.effectivePriority.rank
    let second = right.effectivePriority.rank
    return first == second ? SectionOrder.notePrecedes(left, right) : first < second
  }

  /// Fewest pages left first, then the largest share read; where neither is known, last.
  private static func byPagesLeft(_ left: Note, _ right: Note) -> Bool {
    let first = effort(left)
    let second = effort(right)
    return first == second ? byPriority(left, right) : first < second
  }

  private static func effort(_ note: Note) -> (Int, Double) {
    guard let progress = note.progress else { return (2, 0) }
    if let pages = progress.pagesLeft { return (0, Double(pages)) }
    return (1, 1 - progress.fraction)
  }
}
