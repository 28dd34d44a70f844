/// What a reader says of a work's reading: how far it has come, since when, and what is left.
///
/// Status and progress always agree afterwards: unread has no progress or none of it done; reading and unfinished
/// are below the total; read is full. What cannot be is refused, with what would fit.
public struct ReadingMark: Sendable, Hashable {
  /// The status, if one is said.
  public private(set) var status: Status?
  /// The progress, if one is said.
  public private(set) var progress: MarkValue?
  /// What is left; an empty text takes the field away, nil leaves it.
  public let left: String?
  /// The day that a beginning or an end gets.
  public let date: CivilDate
  /// Whether the day was said, and not just taken to be today.
  public let isDateSaid: Bool

  /// What values say together.
  ///
  /// Throws a usage error for two statuses or two progresses, or for nothing at all.
  public init(
    _ values: [MarkValue], left: String? = nil, on date: CivilDate? = nil, today: CivilDate
  ) throws(NotesError) {
    self.left = left
    self.date = date ?? today
    isDateSaid = date != nil
    for value in values {
      if case .status(let status) = value {
        guard self.status == nil else { throw MarkRefusal.twice(Message("status", zh: "状态")) }
        self.status = status
      } else {
        guard progress == nil else { throw MarkRefusal.twice(Message("progress", zh: "进度")) }
        progress = value
      }
    }
    if values.isEmpty, left == nil { throw MarkRefusal.nothingSaid }
    if let date, date > today { throw MarkRefusal.future(date, today: today) }
    if isDateSaid, values.isEmpty { throw MarkRefusal.nothingToDate }
  }

  /// The state of a note after the mark. Throws `refused` for what cannot be.
  public func applied(to note: Note) throws(NotesError) -> ReadingState {
    if note.kind == .topic { throw MarkRefusal.topic(note) }
    let old = ReadingState(note)
    var new = old
    new.progress = try newProgress(of: note)
    new.status = try newStatus(of: note, new.progress)
    try settleProgress(&new, of: note)
    try settleDates(&new, from: old)
    if let left { new.left = left.isEmpty ? nil : left }
    if new.status == .read {
      if let left, !left.isEmpty { throw MarkRefusal.leftOfRead(note) }
      new.left = nil
    }
    if let started = new.started, let finished = new.finished, finished < started {
      throw MarkRefusal.order(note, started: started, finished: finished)
    }
    return new
  }

  // MARK: Progress

  private func newProgress(of note: Note) throws(NotesError) -> Progress? {
    switch progress {
    case nil, .status: return note.progress
    case .counted(let done, let total):
      guard total > 0, done <= total, total <= Progress.maximumTotal else {
        throw MarkRefusal.beyond(note, done: done, total: total)
      }
      return .counted(done: done, total: total)
    case .percent(let percent):
      guard percent <= 100 else { throw MarkRefusal.beyond(note, done: percent, total: 100) }
      return .percent(percent)
    case .done(let done): return try counted(note) { _ in done }
    case .more(let more): return try counted(note) { $0 + more }
    }
  }

  private func counted(_ note: Note, _ done: (Int) -> Int) throws(NotesError) -> Progress {
    guard case .counted(let before, let total) = note.progress else { throw MarkRefusal.noTotal(note) }
    let after = done(before)
    guard after <= total else { throw MarkRefusal.beyond(note, done: after, total: total) }
    return .counted(done: after, total: total)
  }

  // MARK: Status

  private func newStatus(of note: Note, _ new: Progress?) throws(NotesError) -> Status? {
    if let status { return status }
    guard progress != nil, let new else { return note.status }
    switch note.status {
    case .unread, nil: return new.isNone ? note.status ?? .unread : .reading
    case .read: throw MarkRefusal.alreadyRead(note, new)
    case .reading, .unfinished, .dropped: return note.status
    }
  }

  /// Makes the progress fit the status, where the reader said nothing of it; else holds the two to agree.
  private func settleProgress(_ state: inout ReadingState, of note: Note) throws(NotesError) {
    guard let status = state.status, let progress = state.progress else { return }
    let isSaid = self.progress != nil
    switch status {
    case .unread:
      if progress.isNone { return }
      if isSaid { throw MarkRefusal.unreadWithProgress(note, progress) }
      state.progress = progress.emptied
    case .reading, .unfinished:
      if progress.isFull { throw MarkRefusal.fullButNotRead(note, status, progress, isSaid: isSaid) }
    case .read:
      if progress.isFull { return }
      if isSaid { throw MarkRefusal.readButNotFull(note, progress) }
      state.progress = progress.filled
    case .dropped: return
    }
  }

  // MARK: Dates

  /// A reading that has begun has a start, one that has ended an end, and neither stays when it is undone.
  private func settleDates(_ state: inout ReadingState, from old: ReadingState) throws(NotesError) {
    let isReached = state.status != old.status || status != nil
    if isDateSaid, !isReached || state.status == .unread || state.status == .dropped {
      throw MarkRefusal.nothingToDate
    }
    switch state.status {
    case .unread:
      if old.status != .unread { (state.started, state.finished) = (nil, nil) }
    case .reading, .unfinished:
      let isNew = state.started == nil && old.status?.isBegun != true
      if isNew || isDateSaid { state.started = date }
      state.finished = nil
    case .read:
      let isNew = state.finished == nil && old.status != .read
      if isNew || isDateSaid { state.finished = date }
    case .dropped, nil: return
    }
  }
}

extension Status {
  /// Whether somebody is in the middle of it.
  fileprivate var isBegun: Bool { self == .reading || self == .unfinished }
}

extension Progress {
  /// All of it read.
  var filled: Progress {
    switch self {
    case .counted(_, let total): .counted(done: total, total: total)
    case .percent: .percent(100)
    }
  }

  /// None of it read; a share of nothing says nothing.
  fileprivate var emptied: Progress? {
    switch self {
    case .counted(_, let total): .counted(done: 0, total: total)
    case .percent: nil
    }
  }
}
