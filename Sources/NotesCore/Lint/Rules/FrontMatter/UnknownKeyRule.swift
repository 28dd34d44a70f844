/// Finds keys that are no fields but were probably meant for one.
struct UnknownKeyRule: NoteRule {
  let description = RuleDescription(
    "front-matter/unknown-key", .warning,
    summary: Message("A key is no field, but looks like one.", zh: "键不是字段，但很像某个字段。"),
    reason: Message(
      "Keys of your own are allowed, so a misspelt field is not wrong by itself; but what it says is in no list and found by no query. Names from other tools (`author`, `date_added`), other cases and Chinese names are noticed too.",
      zh: "可以加自己的键，所以字段名写错了并不算错；但它的内容不会出现在列表里，也查不到。别的工具用的名字（`author`、`date_added`）、大小写不同的和中文的名字，也会指出来。"),
    fix: .unsafe,
    passing: [
      .frontMatter("mine: 1\ncreated: 2023-12-11\nkeywords: [a]\nsource: web\nparent: x\npages: 36\n"),
      .frontMatter("short: 曼巴\nsort: 3\nstarred: true\n"),
    ],
    failing: [
      .frontMatter("short: Mamba\n↓yaer: 2023\n", fixed: "short: Mamba\nyear: 2023\n"),
      .frontMatter("year: 2023\n↓Status: read\n", fixed: "year: 2023\nstatus: read\n"),
      .file(
        "---\ntitle: 曼巴\n↓状态: 已读  # 粗读\ntype: paper\n---\n",
        fixed: "---\ntitle: 曼巴\nstatus: read  # 粗读\ntype: paper\n---\n"),
      .frontMatter("↓author: 顾 Albert\n", fixed: "authors:\n  - 顾 Albert\n"),
      .frontMatter("↓tag: a, 状态空间\n", fixed: "tags:\n  - a\n  - 状态空间\n"),
      .frontMatter("↓arxiv_id: 2312.00752\n", fixed: "arxiv: \"2312.00752\"\n"),
      .frontMatter("added: 2023-12-10\n↓date_added: 2023-12-10\n"),
      .frontMatter("status: read\n↓stauts: unread\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    UnknownKeyRule.meantKeys(in: file).map { entry, meant, isFree in
      Finding(
        file.tree.range(entry.keyNode), noField(entry.key),
        hint: isFree ? didYouMean(meant) : alreadyThere(meant),
        fix: isFree ? renaming(entry, to: meant, in: file) : nil)
    }
  }

  /// The keys that were meant for a field, with the field, and whether the note lacks that field so far. No more are
  /// looked at than people have.
  static func meantKeys(
    in file: LintedFile
  ) -> [(entry: FrontMatter.Entry, field: Field, isFree: Bool)] {
    var taken = FieldSet(file.entries.compactMap { Field(key: $0.key) })
    var found: [(entry: FrontMatter.Entry, field: Field, isFree: Bool)] = []
    for entry in file.entries.prefix(500) where Field(key: entry.key) == nil {
      // What the library's schema declares is a field of its own, however much it looks like another.
      if file.circumstances.schema?.declares(entry.key) == true { continue }
      let value = ValueForField(entry.valueNode, in: file.frontMatter)
      let meant = MeantField(
        entry.key, isFree: { !taken.contains(FieldSet($0)) }, fits: { value.written(for: $0) != nil })
      guard let field = meant?.field else { continue }
      found.append((entry, field, !taken.contains(FieldSet(field))))
      taken.formUnion(FieldSet(field))
    }
    return found
  }

  /// The key with the field's name, and the value in the field's form.
  private func renaming(_ entry: FrontMatter.Entry, to field: Field, in file: LintedFile) -> Fix? {
    guard let root = file.tree.root, file.tree.form(root) == .blockMapping else { return nil }
    let name = Edit(file.tree.range(entry.keyNode), field.key)
    switch ValueForField(entry.valueNode, in: file.frontMatter).written(for: field) {
    case nil: return nil
    case .asItIs?: return TriedFix.mending([name], in: file)
    case .anew(let new)?:
      guard let value = BlockForm(file).edit(entry.keyNode, entry.valueNode, as: new) else { return nil }
      return TriedFix.mending([name, value], in: file)
    }
  }

  private func noField(_ key: String) -> Message {
    Message("`\(key)` is no field of a note", zh: "`\(key)` 不是笔记的字段")
  }

  private func didYouMean(_ field: Field) -> Message {
    Message("did you mean `\(field.key)`?", zh: "是不是 `\(field.key)`？")
  }

  private func alreadyThere(_ field: Field) -> Message {
    Message(
      "`\(field.key)` is there already: delete one of the two", zh: "已经有 `\(field.key)` 了：留下其中一个")
  }
}
