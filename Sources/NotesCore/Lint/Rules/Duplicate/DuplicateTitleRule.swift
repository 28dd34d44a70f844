/// Finds notes whose titles are one.
struct DuplicateTitleRule: LibraryRule {
  let description = RuleDescription(
    "duplicate/title", .warning,
    summary: Message("Two notes have one title.", zh: "两条笔记的标题相同。"),
    reason: Message(
      "Two notes with one title are mostly about one work, added twice. Case, width, spaces and punctuation do not tell titles apart; years that differ do, and so do authors of whom none is in both, and a relation between the two.",
      zh: "标题相同的两条笔记多半是同一篇加了两次。大小写、全半角、空格和标点不算区别；年份不同、作者完全不同，或者两条之间有关系，就不算重复。"),
    passing: [
      titled("Attention Is All You Need", others: other("Attention Is Not All You Need")),
      titled("ERNIE", "year: 2019\n", others: other("ERNIE", "year: 2020\n")),
      titled("预训练综述", "authors:\n  - 张三\n", others: other("预训练综述", "authors:\n  - 李四\n")),
      titled("Mamba", "relations:\n  explains:\n    - other\n", others: other("Mamba")),
      titled("C++", others: other("C#")),
    ],
    failing: [
      titled("↓Attention Is All You Need", others: other("Attention is all you need")),
      titled("↓\"曼巴：线性时间的序列建模\"", others: other("曼巴  线性时间的序列建模")),
      titled("↓Ｍamba-2", "year: 2024\n", others: other("Mamba 2")),
    ])

  private static func titled(
    _ title: String, _ lines: String = "", others: [String: String]
  ) -> RuleExample {
    .file("---\ntitle: \(title)\ntype: paper\n\(lines)---\n", others: others)
  }

  private static func other(_ title: String, _ lines: String = "") -> [String: String] {
    ["notes/2022/other.md": RuleExample.note(title, lines)]
  }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    guard let title = file.scalar(.title) else { return [] }
    let key = TitleKey.bytes(of: title.text)
    guard !key.isEmpty else { return [] }
    let sharing = library.titles.notes(with: TitleKey.hash(key)).lazy.map { library.notes[$0] }
    let other = sharing.first { other in
      !file.holds(other) && mayBeOne(file.note, other) && TitleKey.bytes(of: other.title) == key
        && !isToldOtherwise(file.note, other) && !isRelated(file.note, other, library)
        && !isRelated(other, file.note, library)
    }
    return other.map { [finding(title.range, $0)] } ?? []
  }

  private func mayBeOne(_ note: Note, _ other: Note) -> Bool {
    if let year = note.year, let otherYear = other.year, year != otherYear { return false }
    if let kind = note.kind, let otherKind = other.kind, isHub(kind) != isHub(otherKind) { return false }
    if note.authors.isEmpty || other.authors.isEmpty { return true }
    let authors = Set(note.authors.map { FoldedName($0) })
    return other.authors.contains { $0 != "others" && authors.contains(FoldedName($0)) }
  }

  /// Two notes with one id or of one work have more in common than the title, and other rules say so.
  private func isToldOtherwise(_ note: Note, _ other: Note) -> Bool {
    LinkName.isSame(note.id, other.id)
      || !Set(note.knownIdentifiers).isDisjoint(with: other.knownIdentifiers)
  }

  private func isHub(_ kind: Kind) -> Bool { kind == .topic || kind == .list }

  private func isRelated(_ note: Note, _ other: Note, _ library: LibraryIndex) -> Bool {
    note.relations.contains { entry in
      entry.targets.prefix(Diagnostic.limitPerFile).contains { target in
        library.resolver.index(of: target).map { library.notes[$0].path == other.path } ?? false
      }
    }
  }

  private func finding(_ range: Range<Int>, _ other: Note) -> Finding {
    Finding(
      range, Message("\(other.path) has this title too", zh: "\(other.path) 也是这个标题"),
      hint: Message(
        "keep one note of the two, or tell them apart by `year` or `authors`",
        zh: "两条只留一条，或者用 `year`、`authors` 区分开"))
  }
}
