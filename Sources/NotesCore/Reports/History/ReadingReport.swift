/// What was read, begun, added and annotated between two points of a library's past: for a meeting of those who read.
public struct ReadingReport: Sendable {
  /// Where it begins.
  public let start: PastBoundary
  /// The first and the last day.
  public let days: ClosedRange<CivilDate>
  /// The day on which the history of a shallow clone begins; nil where it is whole.
  public let shallowSince: CivilDate?
  /// How many notes waited to be read at the beginning.
  public let backlogBefore: Int
  /// How many do at the end.
  public let backlogAfter: Int
  /// The new annotations.
  public let annotations: AnnotationList
  private let entries: [ReadingEntry]

  /// The report of notes' pasts from `start` to `end`, nil for the present; `annotations` are the new ones.
  ///
  /// Where a shallow clone begins after `start`, it is taken for what was there at the start.
  public init(
    _ tracks: [NoteTrack], from start: PastBoundary, to end: PastBoundary?, lastDay: CivilDate,
    annotations: [NotedAnnotation], shallowSince: CivilDate? = nil
  ) {
    self.start = start
    self.shallowSince = shallowSince
    days = min(start.day, lastDay)...lastDay
    self.annotations = AnnotationList(annotations)
    var (before, after) = (0, 0)
    var entries: [ReadingEntry] = []
    for track in tracks {
      guard let span = track.span(from: start, to: end) else { continue }
      if span.start?.isBacklog ?? false { before += 1 }
      if span.end.isBacklog { after += 1 }
      let entry = ReadingEntry(track, from: span.start, to: span.end, firstDay: days.lowerBound)
      if let entry { entries.append(entry) }
    }
    (backlogBefore, backlogAfter) = (before, after)
    self.entries = entries.sorted { left, right in
      left.day != right.day ? left.day < right.day : SectionOrder.notePrecedes(left.note, right.note)
    }
  }

  /// The notes of a part, by day.
  public func entries(of part: ReadingEntry.Part) -> [ReadingEntry] { entries.filter { $0.part == part } }

  /// Whether nothing happened.
  public var isEmpty: Bool { entries.isEmpty && annotations.isEmpty }

  /// Whether several people had a hand in it, so that it is worth saying who did what.
  public var hasSeveralAuthors: Bool { Set(entries.compactMap { $0.commit?.author }).count > 1 }
}

extension NoteTrack {
  /// The last step before each of two points; nil where the note was not known at the second one.
  func span(from start: PastBoundary, to end: PastBoundary?) -> (start: NoteStep?, end: NoteStep)? {
    let last = end.map { step(at: $0) } ?? self.last
    guard let last else { return nil }
    let first = steps.first.flatMap { $0.isHorizon ? $0 : nil }
    return (step(at: start) ?? first, last)
  }
}

extension ReadingEntry.Part {
  /// The heading of the part.
  public var label: Message {
    switch self {
    case .read: Message("Read", zh: "读完")
    case .begun: Message("Begun or read further", zh: "开始读、接着读")
    case .added: Message("Added", zh: "新加入")
    case .returned: Message("To read again", zh: "重新待读")
    case .dropped: Message("Dropped", zh: "不读了")
    case .removed: Message("Removed", zh: "删除")
    }
  }

  /// How many notes the part has, in a sentence.
  func count(_ number: Int) -> Message {
    switch self {
    case .read: Message("\(number) read", zh: "读完 \(number) 条")
    case .begun: Message("\(number) begun or read further", zh: "开始或接着读 \(number) 条")
    case .added: Message("\(number) added", zh: "新加入 \(number) 条")
    case .returned: Message("\(number) to read again", zh: "重新待读 \(number) 条")
    case .dropped: Message("\(number) dropped", zh: "不读了 \(number) 条")
    case .removed: Message("\(number) removed", zh: "删除 \(number) 条")
    }
  }
}

extension ReadingReport {
  /// The head of the report.
  public var title: Message {
    let (first, last) = (days.lowerBound.text, days.upperBound.text)
    return Message("Reading report, \(first) to \(last)", zh: "阅读小结，\(first) 至 \(last)")
  }

  /// What happened, in one sentence.
  public var summary: Message {
    if isEmpty {
      return Message(
        "Nothing was read, begun, added or annotated in this time.", zh: "这段时间没有读、没有加入，也没有批注。")
    }
    var parts = ReadingEntry.Part.allCases.compactMap { part in
      let number = entries(of: part).count
      return number > 0 ? part.count(number) : nil
    }
    let quotes = annotations.annotations.count
    if quotes > 0 {
      parts.append(
        Message("\(quotes) \(quotes == 1 ? "annotation" : "annotations")", zh: "批注 \(quotes) 条"))
    }
    let (before, after) = (backlogBefore, backlogAfter)
    let backlog =
      before == after
      ? Message("To read: \(after), as before.", zh: "待读 \(after) 条，同之前一样。")
      : Message("To read: \(after), \(before) before.", zh: "待读 \(after) 条，之前 \(before) 条。")
    return Message(
      parts.map(\.english).joined(separator: ", ") + ". " + backlog.english,
      zh: parts.map(\.chinese).joined(separator: "，") + "。" + backlog.chinese)
  }
}

extension ReadingEntry {
  /// How far the reading got: the status where that is not what the part says, and the progress, before and after.
  public func state(arrow: String) -> Message? {
    let progress = note.progress?.text
    switch part {
    case .begun:
      let wasBegun = previous?.status == .reading || previous?.status == .unfinished
      let from = wasBegun ? previous?.progress?.text : nil
      let steps = [from, progress].compactMap { $0 }.joined(separator: arrow)
      guard let label = note.status?.label, !wasBegun || previous?.status != note.status || steps.isEmpty
      else { return Message(verbatim: steps) }
      return steps.isEmpty ? label : Message("\(label.english), \(steps)", zh: "\(label.chinese)，\(steps)")
    case .dropped: return progress.map { Message("after \($0)", zh: "读到 \($0)") }
    case .added: return note.status.flatMap { $0 == .unread ? nil : $0.label }
    default: return nil
    }
  }
}
