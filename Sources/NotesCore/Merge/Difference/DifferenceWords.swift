/// What a difference is called in a reader's language, for pages of whatever form.
public struct DifferenceWords: Sendable {
  /// The reader's language.
  public let language: Language
  /// What stands between an old value and a new one.
  public let arrow: String
  /// What stands where something is left out.
  public let ellipsis: String
  /// Makes a text of a note fit for the page.
  public let shown: @Sendable (String) -> String

  /// Words for a page.
  public init(
    language: Language, arrow: String, ellipsis: String, shown: @escaping @Sendable (String) -> String
  ) {
    self.language = language
    self.arrow = arrow
    self.ellipsis = ellipsis
    self.shown = shown
  }

  /// A message in the reader's language.
  public func text(_ message: Message) -> String { message.text(in: language) }

  /// Texts one after another.
  public func list(_ texts: [String]) -> String { texts.joined(separator: text(Message(", ", zh: "、"))) }

  // MARK: Notes

  /// What is different in a note, a clause each.
  public func clauses(of note: NoteDifference) -> [String] {
    if note.kind == .unmerged {
      return [
        text(Message("not merged yet: settle its conflicts, then `git add` it", zh: "还没有合并：解决冲突后 `git add`"))
      ]
    }
    if let unreadable = note.unreadable { return [reason(unreadable)] }
    let first = [reading(note)].compactMap { $0 } + annotationClauses(note) + linkClauses(note)
    let clauses =
      (first.isEmpty ? [] : [first.joined(separator: comma)]) + fieldClause(note) + proseClause(note)
    let remarks = remarkClauses(note)
    if clauses.isEmpty || remarks.isEmpty { return clauses + remarks }
    return clauses + [text(Message("also ", zh: "另有")) + list(remarks)]
  }

  /// What stands between facts, and within a clause.
  public var comma: String { text(Message(", ", zh: "，")) }

  /// What stands between clauses.
  public var semicolon: String { text(Message("; ", zh: "；")) }

  /// Why a note is not compared by what it says.
  public func reason(_ unreadable: NoteDifference.Unreadable) -> String {
    let version =
      unreadable.isOld ? Message("the old version", zh: "旧版本") : Message("the new version", zh: "新版本")
    return text(version) + text(Message(" ", zh: "")) + shown(text(unreadable.reason))
  }

  /// How the status and the progress went: `unfinished → read (12/36 → 36/36)`; nil where both are the same.
  public func reading(_ note: NoteDifference) -> String? {
    let status = part(of: .status, in: note)
    let progress = part(of: .progress, in: note)
    guard let status else {
      return progress.map { text(Field.progress.label) + " " + transition($0, .progress) }
    }
    let words = transition(status, .status)
    guard let progress else { return words }
    let pages = transition(progress, .progress)
    return words + text(Message(" (\(pages))", zh: "（\(pages)）"))
  }

  private func part(of field: Field, in note: NoteDifference) -> FieldDifference.Change? {
    note.fields.first { $0.field == field }?.parts.first?.change
  }

  /// How one value became another: `12/36 → 36/36`; of one that came or went, that it did.
  public func transition(_ change: FieldDifference.Change, _ field: Field?) -> String {
    guard case .value(let old, let new) = change else { return "" }
    switch (old.map { value($0, of: field) }, new.map { value($0, of: field) }) {
    case (let old?, let new?): return "\(old) \(arrow) \(new)"
    case (nil, let new?): return field == .status || field == .progress ? "\(arrow) \(new)" : new
    case (let old?, nil): return text(Message("no longer \(old)", zh: "去掉\(language.gap)\(old)"))
    case (nil, nil): return ""
    }
  }

  /// A value as people say it: a status, a type and a priority in the reader's language.
  public func value(_ text: String, of field: Field?) -> String {
    let label: Message? =
      switch field {
      case .status: Status(rawValue: text)?.label
      case .type: Kind(rawValue: text)?.label
      case .priority: Priority(rawValue: text)?.label
      default: nil
      }
    return label.map { self.text($0) } ?? shown(text)
  }

  /// What a field is called, with the name in it that is meant.
  public func label(of part: FieldDifference.Part, in field: FieldDifference) -> String {
    let label = label(of: field)
    guard let name = part.name else { return label }
    if field.field == .relations, let relation = Relation(rawValue: name) { return text(relation.label) }
    return label + " " + shown(name)
  }

  /// What a key is called. The Chinese word for links is that of links to notes, here where both are told.
  private func label(of field: FieldDifference) -> String {
    guard let known = field.field else { return shown(field.key) }
    return text(known == .urls ? Message(known.label.english, zh: "网址") : known.label)
  }

  private func annotationClauses(_ note: NoteDifference) -> [String] {
    let counts = note.annotationCounts
    let clauses: [(Int, Message)] = [
      (
        counts.added,
        Message(
          "\(counts.added) new \(counts.added == 1 ? "annotation" : "annotations")",
          zh: "新批注 \(counts.added) 条")
      ),
      (
        counts.edited,
        Message(
          "\(counts.edited) \(counts.edited == 1 ? "annotation" : "annotations") edited",
          zh: "修改批注 \(counts.edited) 条")
      ),
      (
        counts.removed,
        Message(
          "\(counts.removed) \(counts.removed == 1 ? "annotation" : "annotations") removed",
          zh: "删除批注 \(counts.removed) 条")
      ),
    ]
    return clauses.filter { $0.0 > 0 }.map { text($0.1) }
  }

  private func linkClauses(_ note: NoteDifference) -> [String] {
    let gained = note.gainedLinks.count
    let lost = note.lostLinks.count
    var clauses: [String] = []
    if gained > 0 {
      clauses.append(text(Message("\(gained) new \(gained == 1 ? "link" : "links")", zh: "新链接 \(gained) 个")))
    }
    if lost > 0 {
      clauses.append(text(Message("\(lost) \(lost == 1 ? "link" : "links") removed", zh: "去掉链接 \(lost) 个")))
    }
    return clauses
  }

  /// The fields beside the reading, by name; what goes with a status need not be named.
  private func fieldClause(_ note: NoteDifference) -> [String] {
    var hidden: [Field] = [.status, .progress]
    if note.transition != nil { hidden += [.started, .finished, .left] }
    let fields = note.fields.filter { field in !hidden.contains { $0 == field.field } }
    if fields.isEmpty { return [] }
    let list = list(fields.prefix(8).map(label)) + (fields.count > 8 ? ellipsis : "")
    return [text(Message("changed \(list)", zh: "改了字段：\(list)"))]
  }

  private func proseClause(_ note: NoteDifference) -> [String] {
    if note.prose.isEmpty { return [] }
    let added = note.prose.reduce(0) { $0 + $1.words.addedWords }
    let removed = note.prose.reduce(0) { $0 + $1.words.removedWords }
    func words(_ count: Int) -> String { "\(count) \(count == 1 ? "word" : "words")" }
    // Chinese is counted by the character, and other scripts by the word.
    let said: Message =
      switch (added, removed) {
      case (0, 0): Message("text changed", zh: "正文有改动")
      case (_, 0): Message("text: \(words(added)) added", zh: "正文增加 \(added) 个字词")
      case (0, _): Message("text: \(words(removed)) removed", zh: "正文删去 \(removed) 个字词")
      default:
        Message(
          "text: \(words(added)) added, \(removed) removed", zh: "正文增加 \(added) 个字词，删去 \(removed) 个")
      }
    return [text(said)]
  }

  /// What else differs beside what the note says, a clause each.
  public func remarkClauses(_ note: NoteDifference) -> [String] {
    NoteDifference.Remarks.all.filter { note.remarks.contains($0.remark) }.map { text($0.label) }
  }

  /// What a note is that has come or gone: its status, its type, its year, and how many annotations came or went with
  /// it; of one that came its rating and its tags, too.
  public func facts(of note: NoteDifference) -> [String] {
    let it = note.note
    let isNew = note.kind == .added
    let count = note.annotations.count
    let annotations = Message(
      "\(count) \(count == 1 ? "annotation" : "annotations")", zh: "批注 \(count) 条")
    let facts: [String?] = [
      it.status.map { text($0.label) }, it.kind.map { text($0.label) }, it.year.map { String($0) },
      isNew ? it.rating.map { text(Message("rating \($0)", zh: "评分 \($0)")) } : nil,
      count > 0 ? text(annotations) : nil, isNew ? tags(it) : nil,
    ]
    return facts.compactMap { $0 }
  }

  private func tags(_ note: Note) -> String? {
    if note.tags.isEmpty { return nil }
    let list = list(note.tags.prefix(8).map(shown)) + (note.tags.count > 8 ? ellipsis : "")
    return text(Message("tags: \(list)", zh: "标签：\(list)"))
  }

  /// The columns of a new note's summary.
  private static let longestSummary = 200

  /// The summary of a note that came, as far as there is room for it; nil where it has none. `shown` makes it fit for
  /// the start of a line.
  public func summary(of note: NoteDifference, shown: (String) -> String) -> String? {
    guard note.kind == .added, note.unreadable == nil, let summary = note.note.summary else { return nil }
    let (start, isCut) = WordDifference.prefix(of: summary, width: DifferenceWords.longestSummary)
    let text = shown(start)
    return text.isEmpty ? nil : text + (isCut ? ellipsis : "")
  }

  /// What became of a note, in a word.
  public func label(of group: DifferenceTotals.Group) -> String {
    switch group {
    case .unmerged: text(Message("unmerged", zh: "未合并"))
    case .changed: text(Message("changed", zh: "改动"))
    case .added: text(Message("added", zh: "新增"))
    case .removed: text(Message("removed", zh: "删除"))
    case .renamed: text(Message("renamed", zh: "改名"))
    case .moved: text(Message("moved", zh: "移动"))
    case .followed: text(Message("links", zh: "链接"))
    case .written: text(Message("layout", zh: "写法"))
    }
  }

  /// What is said of a list whose items stand in another order.
  public static let otherOrder = Message("in another order", zh: "换了次序")

  // MARK: Annotations

  /// What an annotation is called, and where it stands: `quote p. 5`.
  public func name(of content: AnnotationContent) -> String {
    let kind = text(content.kind.label)
    return content.locator.map { kind + " " + shown($0.text) } ?? kind
  }

  /// What of an annotation is different, beside its words, its comment and its place in the work.
  public func otherParts(of annotation: AnnotationDifference) -> [String] {
    annotation.parts.compactMap { part in
      switch part {
      case .words, .comment, .locator, .kind: nil
      case .date: text(Message("date", zh: "日期"))
      case .id: text(Message("id", zh: "编号"))
      case .keys: text(Message("imported key", zh: "导入编号"))
      case .place: text(Message("moved", zh: "换了位置"))
      }
    }
  }
}

extension Language {
  /// What stands between a Chinese word and a value of whatever script.
  fileprivate var gap: String { self == .chinese ? " " : "" }
}

extension NoteDifference.Remarks {
  /// The remarks in their order, each with the word of programs and that of people.
  public static let all: [(remark: NoteDifference.Remarks, word: String, label: Message)] = [
    (.followed, "followed", Message("links follow renames", zh: "链接跟着改名")),
    (.comments, "comments", Message("comments in the front matter", zh: "前置信息里的说明")),
    (.imports, "imports", Message("the record of imports", zh: "导入记录")),
    (.lineEnds, "line-ends", Message("line ends", zh: "换行符")),
    (.byteOrderMark, "byte-order-mark", Message("byte order mark", zh: "文件开头的 BOM")),
    (.layout, "layout", Message("layout only", zh: "只改了写法")),
  ]
}
