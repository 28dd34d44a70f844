/// A reference, with what it leads to in the library.
@dynamicMemberLookup
public struct ResolvedReference: Sendable {
  /// The reference.
  public let reference: Reference
  /// What it leads to.
  public let destination: ResolvedLink.Destination

  /// The note that it leads to, by its index; nil where it leads to none.
  public var note: Int? {
    if case .note(let index, _) = destination { index } else { nil }
  }

  /// What the reference says.
  public subscript<Value>(dynamicMember member: KeyPath<Reference, Value>) -> Value {
    reference[keyPath: member]
  }
}

extension LinkIndex {
  /// What a file points at, in the order of the file, with what that leads to.
  ///
  /// A look-up for names and for the paths of notes; for other paths, what is on disk is asked.
  public func references(of file: LinkedFile) -> [ResolvedReference] {
    file.references.map { ResolvedReference(reference: $0, destination: destination(of: $0, at: file.path)) }
  }

  private func destination(of reference: Reference, at path: String) -> ResolvedLink.Destination {
    if let link = reference.link { return ResolvedLink(link, at: path, in: self).destination }
    return switch resolver.resolve(reference.written) {
    case .note(let index, let way): .note(index, by: way)
    case .ambiguous(let notes): .ambiguous(notes)
    case .none: .noNote
    }
  }
}
