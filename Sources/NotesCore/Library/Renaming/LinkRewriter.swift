/// Writes what points at notes anew, where they have another id or place.
///
/// A link stays as it is written but for the name or the path in it; one that goes by a name which the note keeps
/// is not touched.
struct LinkRewriter: Sendable {
  private let renaming: Renaming

  init(_ renaming: Renaming) {
    self.renaming = renaming
  }

  /// The bytes of a file that will be at `path`, and how many of its references are written anew.
  ///
  /// The result is read again, and each of its references must lead to what it led to before. Throws `refused` where
  /// one does not, or where a name would come to mean another note.
  func rewritten(_ file: LinkedFile, at path: String) throws(NotesError) -> (bytes: [UInt8], count: Int) {
    let edits = try edits(of: file, at: path)
    if edits.isEmpty { return (file.source.bytes, 0) }
    let bytes = edits.joined().applied(to: file.source.bytes)
    guard LinkRewriteCheck(renaming).holds(file, file.replacing(bytes, path: path)) else {
      throw LinkRewriter.refusal(file.path)
    }
    return (renaming.isJoin ? try withoutRepetitions(bytes, at: path) : bytes, edits.count)
  }

  /// The bytes without the items of a relation that name a note which another item of it names already: two notes
  /// that have become one.
  private func withoutRepetitions(_ bytes: [UInt8], at path: String) throws(NotesError) -> [UInt8] {
    let source = Source(path: path, bytes: bytes)
    let frontMatter = FrontMatter(source)
    var places: [Relation: Int] = [:]
    var seen: [Relation: Set<Int>] = [:]
    var repeated: [FieldChange] = []
    for (relation, node) in frontMatter.relationTargets {
      let place = places[relation, default: 0]
      places[relation] = place + 1
      guard let note = renaming.resolver.index(of: frontMatter.text(node)), renaming.isJoined(note) else {
        continue
      }
      if seen[relation, default: []].insert(note).inserted { continue }
      repeated.append(.removeItem(path: [Field.relations.key, relation.rawValue], at: place))
    }
    // From the last on, so that the places of the others stay.
    return try FrontMatterEditor.apply(repeated.reversed(), to: source).bytes
  }

  /// The edits of each reference of a file that has some, in their order.
  private func edits(of file: LinkedFile, at path: String) throws(NotesError) -> [[Edit]] {
    var edits: [[Edit]] = []
    for reference in renaming.index.references(of: file) {
      let target = try replacement(for: reference, in: file, at: path).map { Edit(reference.range, $0) }
      let own = [target, fragmentEdit(for: reference, in: file)].compactMap { $0 }
      if !own.isEmpty { edits.append(own) }
    }
    return edits
  }

  /// What is to stand in place of a reference's name or path; nil where it stays.
  private func replacement(
    for reference: ResolvedReference, in file: LinkedFile, at path: String
  ) throws(NotesError) -> String? {
    let isMoved = !LinkPath.folder(of: path).utf8.elementsEqual(LinkPath.folder(of: file.path).utf8)
    switch reference.destination {
    case .note(let note, let way):
      if reference.isPath {
        let isUntouched = !isMoved && !renaming.changesPath(of: note)
        return isUntouched
          ? nil : pathText(to: renaming.successor(of: note).path, reference, in: file, at: path)
      }
      return try name(of: note, by: way, reference, in: file)
    case .file(let target) where isMoved:
      if reference.isPath { return pathText(to: target, reference, in: file, at: path) }
      return embeddedPath(target, reference, at: path)
    case .noFile where isMoved && reference.isPath, .elsewhere where isMoved && reference.isPath:
      return LinkPath.written(LinkPath.rebased(reference.written, from: file.path, to: path))
    default: return nil
    }
  }

  // MARK: Names

  private func name(
    of note: Int, by way: LinkResolver.Way, _ reference: ResolvedReference, in file: LinkedFile
  ) throws(NotesError) -> String? {
    let isChanged = renaming.changesID(of: note) || renaming.changesPath(of: note)
    if !isChanged {
      guard renaming.leads(reference.written, to: note) else { throw clash(reference, note, in: file) }
      return nil
    }
    let id = renaming.successor(of: note).id
    switch way {
    case .id:
      // In another case than the id's, it may be the short name as well.
      let isKept = isOtherName(reference.written, of: note) && renaming.leads(reference.written, to: note)
      return renaming.changesID(of: note) && !isKept ? written(id, reference, in: file) : nil
    case .short, .alias:
      return renaming.leads(reference.written, to: note) ? nil : written(id, reference, in: file)
    case .path: return written(pathName(of: note, like: reference.written), reference, in: file)
    }
  }

  /// Whether a name that finds a note by its id is written otherwise, and is one of its other names.
  private func isOtherName(_ name: String, of place: Int) -> Bool {
    let note = renaming.index.notes[place]
    return !name.utf8.elementsEqual(note.id.utf8)
      && ([note.short].compactMap { $0 } + note.aliases).contains { LinkName.isSame($0, name) }
  }

  /// A path that names a note in a wiki link, with as many folders as the one that it stands for.
  private func pathName(of note: Int, like old: String) -> String {
    let ending = LinkPath.hasEnding(old) ? String(old.suffix(3)) : ""
    let successor = renaming.successor(of: note)
    let parts = LinkPath.withoutEnding(successor.path).split(separator: "/")
    let count = LinkPath.withoutEnding(old).split(separator: "/").count
    let isWhole = count >= renaming.index.notes[note].path.split(separator: "/").count
    let names = [isWhole ? parts[...] : parts.suffix(count), parts[...]].map {
      $0.joined(separator: "/") + ending
    }
    return names.first { renaming.leads($0, to: note) } ?? successor.id
  }

  /// A name as it stands in a link, or in the front matter with the quotes that were there.
  private func written(_ name: String, _ reference: ResolvedReference, in file: LinkedFile) -> String {
    guard reference.link == nil else { return name }
    switch file.source.bytes[reference.range.lowerBound] {
    case UInt8(ascii: "'") where !name.utf8.contains(UInt8(ascii: "'")): return "'\(name)'"
    case UInt8(ascii: "\""): return ScalarQuoter.quote(name, in: .flow, always: true)
    default: return ScalarQuoter.quote(name, in: .flow)
    }
  }

  // MARK: Paths

  /// The way to a file as it is written in a Markdown link; only its last part anew where the folders stay.
  private func pathText(
    to target: String, _ reference: ResolvedReference, in file: LinkedFile, at path: String
  ) -> String {
    let old = file.source.bytes[reference.range]
    let isInAngles =
      reference.range.lowerBound > 0 && file.source.bytes[reference.range.lowerBound - 1] == UInt8(ascii: "<")
    func text(_ path: String) -> String {
      isInAngles && !path.utf8.contains(where: { "<>#?%\\\n\r".utf8.contains($0) })
        ? path : LinkPath.written(path)
    }
    let before = LinkPath.resolve(reference.written, from: file.path) ?? ""
    let isBeside = LinkPath.folder(of: before).utf8.elementsEqual(LinkPath.folder(of: target).utf8)
    let isHere = LinkPath.folder(of: file.path).utf8.elementsEqual(LinkPath.folder(of: path).utf8)
    guard isBeside, isHere else { return text(LinkPath.relative(to: target, from: path)) }
    let name = String(decoding: target.utf8.drop(through: UInt8(ascii: "/")), as: UTF8.self)
    let folders = old.lastIndex(of: UInt8(ascii: "/")).map { old[...$0] } ?? []
    return String(decoding: folders, as: UTF8.self) + text(name)
  }

  /// The path of an embedded file, which starts at the note's folder or at the root; nil where it still leads there.
  private func embeddedPath(_ target: String, _ reference: ResolvedReference, at path: String) -> String? {
    let files = renaming.index.files
    func found(_ written: String) -> String? {
      [LinkPath.resolve(written, from: path), LinkPath.resolve(written, from: "")].compactMap { $0 }
        .first { files.place(of: $0) == .file }
    }
    func leads(_ written: String) -> Bool { found(written)?.utf8.elementsEqual(target.utf8) ?? false }
    if leads(reference.written) { return nil }
    return leads(target) ? target : LinkPath.relative(to: target, from: path)
  }

  // MARK: Fragments

  private func fragmentEdit(for reference: ResolvedReference, in file: LinkedFile) -> Edit? {
    guard let link = reference.link, let range = link.fragmentRange, let fragment = link.fragment else {
      return nil
    }
    let note: Int?
    switch reference.destination {
    case .note(let index, _): note = index
    case .itself: note = renaming.index.resolver.index(ofFile: file.path)
    default: note = nil
    }
    guard let places = note.flatMap({ renaming.places(within: $0) }) else { return nil }
    switch fragment {
    case .anchor(let anchor):
      return places.anchors[anchor.lowercased()].map { Edit(range, LinkPath.written($0)) }
    case .block(let id): return places.blocks[id.lowercased()].map { Edit(range, $0) }
    case .heading(let heading): return places.headings[FilePlaces.key(heading)].map { Edit(range, $0) }
    }
  }

  private static func refusal(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "the links of \(path) are written in a way that cannot be changed without touching more; nothing was changed",
        zh: "\(path) 里链接的写法特殊，改它会碰到别的内容；没有改动任何文件"))
  }

  private func clash(_ reference: ResolvedReference, _ note: Int, in file: LinkedFile) -> NotesError {
    let id = renaming.index.notes[note].id
    return NotesError(
      .refused,
      Message(
        "`\(reference.written)` is what links call the note `\(id)`; they would then lead elsewhere",
        zh: "链接里的 `\(reference.written)` 指的是笔记 `\(id)`；改了以后会指到别处"),
      hints: [
        Message("choose another id, or write `\(id)` in those links first", zh: "换一个编号，或者先把这些链接改写成 `\(id)`")
      ],
      diagnostics: [
        file.source.diagnostic(
          "link/ambiguous", at: reference.range, Message("this link", zh: "这个链接"))
      ])
  }
}

extension String.UTF8View {
  /// What follows the last of a sign; all of it where there is none.
  fileprivate func drop(through sign: UInt8) -> Substring.UTF8View {
    lastIndex(of: sign).map { self[index(after: $0)...] } ?? self[...]
  }
}
