/// Finds works that two notes are about, by their identifiers.
struct DuplicateIdentifierRule: LibraryRule {
  let description = RuleDescription(
    "duplicate/identifier",
    summary: Message("Two notes are about one work.", zh: "两条笔记讲的是同一篇。"),
    reason: Message(
      "An arXiv number, a DOI, an ACL id or an ISBN names one work, in any version and in the addresses `paper` and `pdf` too. What is read in one note stays unread in the other. The address of the work that a note explains, translates, implements or is part of may stand in both.",
      zh:
        "arXiv 编号、DOI、ACL 编号和 ISBN 各指一篇，版本不论，写在 `paper` 和 `pdf` 网址里也一样。在一条里读过了，另一条还是未读。讲解、翻译、实现或属于某篇的笔记，可以写那一篇的网址。"
    ),
    passing: [
      .frontMatter("arxiv: \"2312.00752\"\n", others: other("arxiv: \"2405.21060\"\n")),
      .frontMatter("arxiv: \"2312.00752\"\nurls:\n  paper: https://arxiv.org/abs/2312.00752v2\n"),
      .frontMatter(
        "urls:\n  paper: https://arxiv.org/abs/2312.00752\nrelations:\n  explains:\n    - other\n",
        others: other("arxiv: \"2312.00752\"\n")),
      .frontMatter(
        "arxiv: \"2312.00752\"\n",
        others: other(
          "urls:\n  pdf: https://arxiv.org/pdf/2312.00752\nrelations:\n  explains:\n    - example\n")),
      .frontMatter(
        "urls:\n  code: https://arxiv.org/abs/2312.00752\n", others: other("arxiv: \"2312.00752\"\n")),
    ],
    failing: [
      .frontMatter("arxiv: ↓\"2312.00752\"\n", others: other("arxiv: \"2312.00752\"\n")),
      .frontMatter(
        "urls:\n  paper: ↓https://arxiv.org/pdf/2312.00752v2.pdf\n", others: other("arxiv: \"2312.00752\"\n")),
      .frontMatter("doi: ↓10.48550/arXiv.2312.00752\n", others: other("arxiv: \"2312.00752\"\n")),
      .frontMatter("doi: ↓10.1145/3292500.3330701\n", others: other("doi: 10.1145/3292500.3330701\n")),
      .frontMatter(
        "short: 曼巴\nacl: ↓P17-1001\n", others: other("urls:\n  pdf: https://aclanthology.org/P17-1001.pdf\n")),
      .frontMatter("isbn: ↓978-0-262-03561-3\n", others: other("isbn: \"0262035618\"\n")),
    ])

  private static func other(_ lines: String) -> [String: String] {
    ["notes/2023/other.md": RuleExample.note("Other", lines)]
  }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    let known = KnownIdentifier.find(in: file, library)
    guard !known.isEmpty else { return [] }
    return known.compactMap { value in
      let check = SharedIdentifier(identifier: value.identifier, library: library)
      if value.isAddress, check.isOfWorkThat(file.note) { return nil }
      // Of a file that was copied, its id is reported.
      let other = value.candidates(in: library).first {
        !file.holds($0) && check.identifies($0) && !LinkName.isSame($0.id, file.note.id)
      }
      return other.map { finding(value, $0) }
    }
  }

  private func finding(_ value: KnownIdentifier, _ other: Note) -> Finding {
    let label = value.identifier.field.label
    return Finding(
      value.range,
      Message(
        "\(other.path) is about this work too: \(label.english) \(value.identifier.value)",
        zh: "\(other.path) 讲的也是这一篇：\(label.chinese) \(value.identifier.value)"),
      hint: Message(
        "keep one note, and move into it what the other says",
        zh: "只留一条，把另一条的内容并过来"))
  }
}

/// Tells whether an identifier names the work of a note, or another one that the note has to do with.
private struct SharedIdentifier {
  let identifier: Identifier
  let library: LibraryIndex

  /// Whether a note is about the work.
  func identifies(_ note: Note) -> Bool {
    if note.identifiers.contains(identifier) { return true }
    return note.knownIdentifiers.contains(identifier) && !isOfWorkThat(note)
  }

  /// Whether the work is that of another note, which this one explains, translates, implements or is part of.
  func isOfWorkThat(_ note: Note) -> Bool {
    let relations: [Relation] = [.explains, .translates, .codeOf, .partOf]
    return relations.contains { relation in
      note.targets(of: relation).prefix(Diagnostic.limitPerFile).contains { target in
        library.resolver.index(of: target).map { library.notes[$0].knownIdentifiers.contains(identifier) }
          ?? false
      }
    }
  }
}
