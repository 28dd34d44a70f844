/// The proof that a file whose links were rewritten still points at what it pointed at.
struct LinkRewriteCheck {
  private let renaming: Renaming

  init(_ renaming: Renaming) {
    self.renaming = renaming
  }

  /// Whether each reference of a file leads, after the renaming, to what the same one led to before, and nothing but
  /// references has changed in its front matter.
  func holds(_ old: LinkedFile, _ new: LinkedFile) -> Bool {
    let before = renaming.index.references(of: old)
    let after = new.references
    return before.count == after.count
      && zip(before, after).allSatisfy { leadsToTheSame($0, $1, at: new.path) }
      && YAMLComparison.isSame(otherFields(of: old), otherFields(of: new))
  }

  private func leadsToTheSame(_ old: ResolvedReference, _ new: Reference, at path: String) -> Bool {
    guard old.tie == new.tie, old.isPath == new.isPath else { return false }
    let target = new.isPath ? LinkPath.resolve(new.written, from: path) : nil
    switch old.destination {
    case .note(let note, _):
      return new.isPath
        ? target.map { renaming.isFile($0, of: note) } ?? false : renaming.leads(new.written, to: note)
    case .file(let file), .noFile(let file):
      return !new.isPath || target.map { $0.utf8.elementsEqual(file.utf8) } ?? false
    case .itself, .ambiguous, .noNote: return new.written.utf8.elementsEqual(old.written.utf8)
    case .elsewhere: return true
    }
  }

  private func otherFields(of file: LinkedFile) -> YAMLValue {
    .mapping(
      file.frontMatter.entries.lazy.filter { $0.key != Field.relations.key }.map { entry in
        YAMLValue.Pair(
          key: .text(entry.key), value: file.frontMatter.tree.value(entry.valueNode, in: file.source.bytes))
      })
  }
}
