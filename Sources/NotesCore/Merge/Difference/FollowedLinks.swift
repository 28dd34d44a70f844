/// The links that differ in two versions of a note only because notes have other paths than before.
///
/// When a note is renamed, those that link to it are rewritten. Nobody wants to read that in each of them.
enum FollowedLinks {
  /// A link's way of writing, and what it leads to.
  private enum Key: Hashable {
    case name(String)
    case path(PathName)
  }

  /// The edits of the old version after which these links are written as in the new one. Costs a pass over the links
  /// of both.
  static func edits(of old: Document, to new: Document, _ renames: NoteRenames) -> [Edit] {
    let hasMoved = !old.source.path.utf8.elementsEqual(new.source.path.utf8)
    if renames.isEmpty && !hasMoved || old.links.isEmpty { return [] }
    var written: [Key: [[UInt8]]] = [:]
    for link in new.links {
      guard let key = key(of: link, in: new, .none) else { continue }
      written[key, default: []].append(Array(new.source.bytes[link.range]))
    }
    return old.links.compactMap { link in
      guard let target = key(of: link, in: old, renames), let forms = written[target] else { return nil }
      let bytes = Array(old.source.bytes[link.range])
      let isSame = key(of: link, in: old, .none) == target
      // Under the same name nothing but the way from the note's own folder may have changed.
      if isSame, !hasMoved || link.form == .wiki { return nil }
      return forms.contains(bytes) ? nil : Edit(link.range, forms[0])
    }
  }

  private static func key(of link: BodyLink, in document: Document, _ renames: NoteRenames) -> Key? {
    switch link.noteTarget {
    case .wiki(let name): return .name(NoteRenames.key(renames.id(LinkedNote.id(ofName: name))))
    case .path(let path):
      guard let resolved = LinkPath.resolve(path, from: document.source.path) else { return nil }
      return .path(PathName(renames.path(resolved)))
    case nil: return nil
    }
  }
}
