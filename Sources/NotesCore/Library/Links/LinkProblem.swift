/// Why a reference leads nowhere.
public enum LinkProblem: Sendable, Hashable {
  /// No note has the name.
  case missingNote
  /// Several notes have it, by their ids.
  case ambiguous([String])
  /// There is nothing at the path.
  case missingFile
  /// The file has no such heading, or no heading with such an anchor.
  case missingHeading(String)
  /// The file has no such block.
  case missingBlock(String)

  /// What is wrong, in a few words.
  public var message: Message {
    switch self {
    case .missingNote: Message("leads to no note", zh: "没有对应的笔记")
    case .ambiguous(let ids):
      Message(
        "is the name of \(ids.joined(separator: ", "))", zh: "几条笔记都叫这个：\(ids.joined(separator: "、"))")
    case .missingFile: Message("there is no such file", zh: "没有这个文件")
    case .missingHeading(let heading):
      Message("there is no heading `\(heading)`", zh: "没有 `\(heading)` 这个标题")
    case .missingBlock(let block): Message("there is no block `^\(block)`", zh: "没有 `^\(block)` 这一段")
    }
  }

  /// A word for programs.
  public var name: String {
    switch self {
    case .missingNote: "missing-note"
    case .ambiguous: "ambiguous"
    case .missingFile: "missing-file"
    case .missingHeading: "missing-heading"
    case .missingBlock: "missing-block"
    }
  }
}

extension LinkIndex {
  /// Why a reference of a file leads nowhere; nil when it leads somewhere.
  ///
  /// A file that a link names a place in is read, once for all links.
  public func problem(of reference: ResolvedReference, in file: LinkedFile) -> LinkProblem? {
    switch reference.destination {
    case .noNote: return .missingNote
    case .ambiguous(let notes): return .ambiguous(notes.map { self.notes[$0].id })
    case .noFile: return .missingFile
    case .elsewhere: return nil
    case .note, .file, .itself: break
    }
    guard let fragment = reference.link?.fragment, let places = places(for: reference, in: file) else {
      return nil
    }
    switch fragment {
    case .heading(let heading): return places.hasHeading(heading) ? nil : .missingHeading(heading)
    case .anchor(let anchor): return places.hasAnchor(anchor) ? nil : .missingHeading(anchor)
    case .block(let id): return places.hasBlock(id) ? nil : .missingBlock(id)
    }
  }

  private func places(for reference: ResolvedReference, in file: LinkedFile) -> FilePlaces? {
    guard let path = reference.destination.path(in: self) else { return places(of: file.path) }
    return LinkPath.hasEnding(path) ? places(of: path) : nil
  }
}
