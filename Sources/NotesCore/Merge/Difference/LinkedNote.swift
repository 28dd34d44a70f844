/// A note that a body links to.
public struct LinkedNote: Sendable, Hashable {
  /// Its id, as it is written, or the stem of the path.
  public let id: String
  /// How many links lead to it.
  public let count: Int

  /// The id in what stands in `[[…]]`, which may be a path.
  static func id(ofName name: String) -> String {
    let last = name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? name
    return LinkPath.withoutEnding(last)
  }

  /// The notes that a body links to, in the order of their first links; pages left out.
  static func all(of document: Document) -> [LinkedNote] {
    var counts: [String: Int] = [:]
    var ids: [(key: String, id: String)] = []
    for link in document.links {
      let id: String
      switch link.noteTarget {
      case .wiki(let name): id = LinkedNote.id(ofName: name)
      case .path(let path): id = LinkedNote.id(ofName: path)
      case nil: continue
      }
      let key = NoteRenames.key(id)
      if key == "readme" { continue }
      if counts.updateValue((counts[key] ?? 0) + 1, forKey: key) == nil { ids.append((key, id)) }
    }
    return ids.map { LinkedNote(id: $0.id, count: counts[$0.key] ?? 1) }
  }

  /// Those of some notes that are not among others.
  static func all(of links: [LinkedNote], notIn others: [LinkedNote]) -> [LinkedNote] {
    let known = Set(others.map { NoteRenames.key($0.id) })
    return links.filter { !known.contains(NoteRenames.key($0.id)) }
  }
}
