/// Looks for relations and links that lead to no note.
///
/// Names resolve in the whole library, whatever part of it is asked about.
struct TargetCheck {
  private let library: Library
  private let resolver: LinkResolver

  /// The check over a library that was decoded for everything.
  init(_ library: Library) {
    self.library = library
    resolver = LinkResolver(library.notes)
  }

  /// The defects of one note. A note that has any is read again, since the library keeps no bytes.
  func find(in note: Note) -> [Diagnostic] {
    let targets = note.relations.flatMap(\.targets)
    let isWhole =
      targets.allSatisfy { resolver.index(of: $0) != nil } && note.links.allSatisfy { leads($0, from: note) }
    if isWhole { return [] }
    // A file that has gone since is no defect of its links.
    guard let bytes = try? FileReader.contents(of: note.path, in: library.root) else { return [] }
    let frontMatter = FrontMatter(Source(path: note.path, bytes: bytes))
    return relationDefects(frontMatter) + linkDefects(frontMatter, in: note)
  }

  private func leads(_ link: LinkTarget, from note: Note) -> Bool {
    if resolver.index(of: link, from: note) != nil { return true }
    guard case .path(let path) = link else { return false }
    // A Markdown file that is no note is a page.
    return library.root.hasFile(LinkResolver.resolve(path, from: note.path))
  }

  private func relationDefects(_ frontMatter: FrontMatter) -> [Diagnostic] {
    let tree = frontMatter.tree
    guard let relations = frontMatter.entries.first(where: { $0.key == Field.relations.key }) else {
      return []
    }
    let missing = tree.entries(relations.valueNode).flatMap { tree.children($0.value) }.filter { node in
      let name = frontMatter.text(node)
      return tree.form(node).isScalar && !name.isEmpty && resolver.index(of: name) == nil
    }
    return missing.prefix(Diagnostic.limitPerFile).map { node in
      defect(
        "link/unknown-relation-target", frontMatter.text(node), frontMatter.source, at: tree.range(node))
    }
  }

  private func linkDefects(_ frontMatter: FrontMatter, in note: Note) -> [Diagnostic] {
    let missing = Document(frontMatter).links.lazy.compactMap { link in
      link.noteTarget.flatMap { leads($0, from: note) ? nil : ($0, link.range) }
    }
    return missing.prefix(Diagnostic.limitPerFile).map { target, range in
      switch target {
      case .wiki(let name): return defect("link/missing-note", name, frontMatter.source, at: range)
      case .path(let path): return missingFile(path, frontMatter.source, at: range)
      }
    }
  }

  private func defect(
    _ rule: String, _ name: String, _ source: Source, at range: Range<Int>
  ) -> Diagnostic {
    let sharing = library.notes.filter { $0.goes(by: name) }
    if sharing.count > 1 {
      let ids = TargetCheck.list(sharing.prefix(5))
      return source.diagnostic(
        rule, at: range, Message("several notes go by `\(name)`", zh: "有几条笔记都叫 `\(name)`"),
        hint: Message("write the id of one: \(ids.english)", zh: "写其中一条的编号：\(ids.chinese)"))
    }
    let near = NameSuggestions(for: FoldedName(name)).nearest(in: library.notes).map { library.notes[$0] }
    return source.diagnostic(
      rule, at: range, Message("there is no note `\(name)`", zh: "没有 `\(name)` 这条笔记"),
      hint: near.isEmpty ? TargetCheck.findID : TargetCheck.meant(near))
  }

  private func missingFile(_ path: String, _ source: Source, at range: Range<Int>) -> Diagnostic {
    let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path
    let near = NameSuggestions(for: FoldedName(name)).nearest(in: library.notes).map { library.notes[$0] }
    let same = resolver.index(of: name).map { [library.notes[$0]] } ?? near
    return source.diagnostic(
      "link/missing-note", at: range, Message("there is no file `\(path)`", zh: "没有 `\(path)` 这个文件"),
      hint: same.isEmpty ? TargetCheck.findID : TargetCheck.meant(same))
  }

  private static let findID = Message(
    "`notes list WORD` finds the id; or delete this line or link", zh: "用 `notes list 词` 查编号；或者删掉这一行（链接）")

  private static func meant(_ notes: [Note]) -> Message {
    let ids = list(notes[...])
    return Message("did you mean \(ids.english)?", zh: "是不是 \(ids.chinese)？")
  }

  private static func list(_ notes: ArraySlice<Note>) -> Message {
    let ids = notes.map { "`\($0.id)`" }
    return Message(ids.joined(separator: ", "), zh: ids.joined(separator: "、"))
  }
}

extension Note {
  /// Whether the note has a short name or an alias that links take for it.
  fileprivate func goes(by name: String) -> Bool {
    (self.aliases + [self.short].compactMap { $0 }).contains { $0.lowercased() == name.lowercased() }
  }
}
