/// Finds links and relations that name a note otherwise than by its id.
struct AliasInsteadOfIDRule: LibraryRule {
  let description = RuleDescription(
    "link/alias-instead-of-id", .information,
    summary: Message("A link names a note by another name than its id.", zh: "链接用的不是编号，而是别的名称。"),
    reason: Message(
      "A short name, an alias or a path resolves only as long as one note has it, and other programs do not know it at all. The id always does; the name can stay as the text of the link.",
      zh: "简称、别名和路径只有唯一时才找得到，别的程序多半不认。编号总能找到；原来的名称可以留作链接文字。"),
    fix: .safe,
    passing: [
      .body("见 [[mamba]]、[[MAMBA|曼巴]] 和 [曼巴](mamba.md)。\n", others: mamba),
      .frontMatter("relations:\n  improves:\n    - mamba\n", others: mamba),
    ],
    failing: [
      .body("见 [[↓曼巴]] 和 [[↓SSM|那篇]]。\n", others: mamba, fixed: "见 [[mamba|曼巴]] 和 [[mamba|那篇]]。\n"),
      .body(
        "![[↓2023/mamba#方法]]\n\n[[↓mamba.md]]\n", others: mamba,
        fixed: "![[mamba#方法]]\n\n[[mamba|mamba.md]]\n"),
      .body("|表|\n|-|\n|[[↓曼巴]]|\n", others: mamba, fixed: "|表|\n|-|\n|[[mamba\\|曼巴]]|\n"),
      .frontMatter(
        "relations:\n  improves:\n    - ↓\"曼巴\"  # 改进\n", others: mamba,
        fixed: "relations:\n  improves:\n    - mamba  # 改进\n"),
    ])

  private static let mamba = [
    "notes/2023/mamba.md": RuleExample.note(
      "Mamba", "short: SSM\naliases:\n  - 曼巴\n", body: "## 方法\n\n文字。\n")
  ]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    relationFindings(file, library) + linkFindings(file, library)
  }

  private func relationFindings(_ file: LintedFile, _ library: LibraryIndex) -> [Finding] {
    file.relationTargets().compactMap { _, target in
      guard case .note(let index, let way) = library.resolver.resolve(target.text), way != .id,
        !file.holds(library.notes[index])
      else { return nil }
      let id = library.notes[index].id
      return finding(
        target.range, target.text, way, id, Fix(.safe, target.range, ScalarQuoter.quote(id, in: .flow)))
    }
  }

  private func linkFindings(_ file: LintedFile, _ library: LibraryIndex) -> [Finding] {
    file.links(in: library).compactMap { resolved in
      guard case .note(let index, let way) = resolved.destination, way != .id,
        case .note(.wiki(let name)) = resolved.link.target,
        !file.holds(library.notes[index]) || resolved.link.fragment != nil
      else { return nil }
      let id = library.notes[index].id
      let isWritable = !id.unicodeScalars.contains { "#^[]|\\\n".unicodeScalars.contains($0) }
      let edits = [Edit(resolved.link.range, id)] + textEdits(resolved.link, name, file)
      return finding(resolved.link.range, name, way, id, isWritable ? Fix(.safe, edits) : nil)
    }
  }

  /// Keeps the name as the text that is shown. What an embed shows is the note.
  private func textEdits(_ link: BodyLink, _ name: String, _ file: LintedFile) -> [Edit] {
    let end = link.whole.upperBound - 2
    let hasBar = file.bytes[link.range.upperBound..<end].contains(UInt8(ascii: "|"))
    if link.isEmbed || hasBar { return [] }
    let lines = file.document.lines
    let isInTable = lines.index(containing: link.range.lowerBound).map { lines[$0].block == .table } ?? false
    return [Edit(end..<end, (isInTable ? "\\|" : "|") + name)]
  }

  private func finding(
    _ range: Range<Int>, _ name: String, _ way: LinkResolver.Way, _ id: String, _ fix: Fix?
  ) -> Finding {
    let kind =
      switch way {
      case .id: Message("the id", zh: "编号")
      case .short: Message("the short name", zh: "简称")
      case .alias: Message("an alias", zh: "别名")
      case .path: Message("a path", zh: "路径")
      }
    return Finding(
      range,
      Message(
        "`\(name)` is \(kind.english) of the note `\(id)`", zh: "`\(name)` 是笔记 `\(id)` 的\(kind.chinese)"),
      hint: Message("write the id: `\(id)`", zh: "写编号：`\(id)`"), fix: fix)
  }
}
