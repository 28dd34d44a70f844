/// A difference as a comment on a pull request: what was read first, then what came, changed and went; what takes more
/// than a line is folded away.
///
/// All that notes say is inert. Code hosts cut comments at 65,536 characters, so that is where this ends, too.
public struct DifferenceMarkdown: Sendable {
  private let difference: LibraryDifference
  private let words: DifferenceWords
  private let limit: Int

  /// The most characters that the comment has.
  public static let usualLimit = 65_536

  /// The comment on a difference, of `limit` characters at most.
  public init(_ difference: LibraryDifference, language: Language, limit: Int = DifferenceMarkdown.usualLimit)
  {
    self.difference = difference
    self.limit = limit
    words = DifferenceWords(language: language, arrow: "→", ellipsis: "…", shown: CommentText.escaped)
  }

  /// A part of the comment with a heading of its own.
  private struct Section {
    let title: Message
    let notes: [NoteDifference]
  }

  /// The comment, with a line feed after each line. With `details`, all that a note says otherwise is there, as far as
  /// there is room; without them, one line a note.
  public func text(details: Bool) -> String {
    var page = BoundedPage(limit: limit - DifferenceMarkdown.footLength)
    let subheading = words.subheading(difference)
    page.add(["### " + heading] + (subheading.isEmpty ? [] : ["", subheading]))
    var (left, unfolded) = (0, 0)
    var long: [NoteDetailMarkdown] = []
    for section in sections where !section.notes.isEmpty {
      page.add(["", "**\(text(section.title))**", ""])
      for note in section.notes {
        // What comes after the first that does not fit need not even be written.
        guard left == 0 else {
          left += 1
          continue
        }
        let detail = details ? NoteDetailMarkdown(note, words) : nil
        if !page.add(lines(of: note, detail)) { left += 1 }
        if let detail, detail.isLong { long.append(detail) }
      }
    }
    for detail in long where unfolded > 0 || !page.add(detail.folded) { unfolded += 1 }
    return page.text + foot(left: left, unfolded: unfolded)
  }

  private static let footLength = 400

  private var heading: String {
    difference.notes.isEmpty && difference.otherCount == 0
      ? text(Message("no note differs", zh: "笔记没有差异")) : words.heading(difference)
  }

  private func foot(left: Int, unfolded: Int) -> String {
    if left > 0 {
      return "\n"
        + text(
          Message(
            "… and \(left) more \(left == 1 ? "note" : "notes"): `notes diff` shows them all",
            zh: "……另有 \(left) 条笔记没有列出，全部见 `notes diff`")) + "\n"
    }
    if unfolded > 0 {
      return "\n"
        + text(
          Message(
            "… the details of \(unfolded) \(unfolded == 1 ? "note" : "notes") did not fit: `notes diff` shows them",
            zh: "……有 \(unfolded) 条笔记的详情放不下，见 `notes diff`")) + "\n"
    }
    return ""
  }

  // MARK: Sections

  private var sections: [Section] {
    let groups = Dictionary(grouping: difference.notes) { $0.group }
    let changed = groups[.changed] ?? []
    let isReading = { (note: NoteDifference) in words.reading(note) != nil && note.unreadable == nil }
    return [
      Section(title: Message("Not merged", zh: "未合并"), notes: groups[.unmerged] ?? []),
      Section(title: Message("Reading", zh: "阅读"), notes: changed.filter(isReading)),
      Section(title: Message("Added", zh: "新增"), notes: groups[.added] ?? []),
      Section(title: Message("Changed", zh: "改动"), notes: changed.filter { !isReading($0) }),
      Section(
        title: Message("Renamed or moved", zh: "改名或移动"),
        notes: (groups[.renamed] ?? []) + (groups[.moved] ?? [])),
      Section(title: Message("Removed", zh: "删除"), notes: groups[.removed] ?? []),
    ]
  }

  /// A note's line; below it its details, where they are few. What they say, the line need not say.
  private func lines(of note: NoteDifference, _ detail: NoteDetailMarkdown?) -> [String] {
    guard let detail, !detail.isLong, !detail.nested.isEmpty, note.kind != .added else {
      return [line(of: note, words.clauses(of: note))] + (detail?.summary ?? []) + (detail?.nested ?? [])
    }
    let clauses = [words.reading(note)].compactMap { $0 } + words.remarkClauses(note)
    if let only = detail.only, clauses.isEmpty { return [line(of: note, [only])] }
    return [line(of: note, clauses)] + detail.nested
  }

  private func line(of note: NoteDifference, _ clauses: [String]) -> String {
    let colon = text(Message(": ", zh: "："))
    let line = "- **\(NoteDetailMarkdown.name(of: note, words))**"
    switch note.group {
    case .added, .removed: return line + facts(of: note)
    case .renamed, .moved:
      let places = [note.old?.path ?? "", note.note.path].map(words.shown).joined(separator: " → ")
      return line + colon
        + ([places] + (clauses.isEmpty ? [] : [joined(clauses)])).joined(
          separator: text(Message("; ", zh: "；")))
    default: return clauses.isEmpty ? line : line + colon + joined(clauses)
    }
  }

  private func joined(_ clauses: [String]) -> String { clauses.joined(separator: words.semicolon) }

  /// What a note is that came or went, and the title where another name stands before it.
  private func facts(of note: NoteDifference) -> String {
    let colon = text(Message(": ", zh: "："))
    let shown = words.shown(note.note.path)
    let path = "(\(shown))"
    if let unreadable = note.unreadable { return " \(path)" + colon + words.reason(unreadable) }
    let facts = words.facts(of: note)
    let list = facts.joined(separator: words.comma)
    let head = facts.isEmpty ? "" : text(Message(" (\(list))", zh: "（\(list)）"))
    let hasTitle = note.note.short != nil && !note.note.title.isEmpty
    return head + colon + (hasTitle ? words.shown(note.note.title) + " " + path : shown)
  }

  private func text(_ message: Message) -> String { message.text(in: words.language) }
}
