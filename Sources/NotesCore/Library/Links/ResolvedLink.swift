/// A link of a body, with what it leads to in the library.
public struct ResolvedLink: Sendable {
  /// What a link leads to.
  public enum Destination: Sendable {
    /// A note, by its index, and how a wiki link names it; a path to a note's file names it by its path.
    case note(Int, by: LinkResolver.Way)
    /// Another file, by its path relative to the root.
    case file(String)
    /// The file that the link stands in.
    case itself
    /// A name that several notes have.
    case ambiguous([Int])
    /// A name that no note has.
    case noNote
    /// A path at which there is nothing, relative to the root.
    case noFile(String)
    /// A folder, or what lies outside of the library.
    case elsewhere
  }

  /// The link.
  public let link: BodyLink
  /// What it leads to.
  public let destination: Destination

  /// Finds what a link in the file at `path` leads to.
  ///
  /// A look-up for names and for the paths of notes; for other paths, what is on disk is asked.
  init(_ link: BodyLink, at path: String, in library: LinkIndex) {
    self.link = link
    destination =
      switch link.target {
      case .sameNote: .itself
      case .note(.wiki(let name)): ResolvedLink.resolve(name: name, at: path, in: library)
      case .note(.path(let target)), .file(let target):
        ResolvedLink.resolve(path: target, at: path, in: library)
      }
  }

  private static func resolve(name: String, at path: String, in library: LinkIndex) -> Destination {
    switch library.resolver.resolve(name) {
    case .note(let index, let way): return .note(index, by: way)
    case .ambiguous(let notes): return .ambiguous(notes)
    case .none:
      // Images and PDFs are embedded by their paths.
      let places = [LinkPath.resolve(name, from: path), LinkPath.resolve(name, from: "")]
      let file = places.compactMap { $0 }.first {
        $0.utf8.contains(UInt8(ascii: ".")) && library.files.place(of: $0) == .file
      }
      return file.map { .file($0) } ?? .noNote
    }
  }

  private static func resolve(path target: String, at path: String, in library: LinkIndex) -> Destination {
    guard let resolved = LinkPath.resolve(target, from: path) else { return .elsewhere }
    if LinkPath.hasEnding(resolved), let index = library.resolver.index(ofFile: resolved) {
      return .note(index, by: .path)
    }
    switch library.files.place(of: resolved) {
    case .file: return .file(resolved)
    case .folder, .elsewhere: return .elsewhere
    case .nothing: return .noFile(resolved)
    }
  }
}

extension ResolvedLink.Destination {
  /// The file that it is, relative to the root; nil for a link within a file, and where there is no one file.
  func path(in library: LinkIndex) -> String? {
    switch self {
    case .note(let index, _): library.notes[index].path
    case .file(let path): path
    case .itself, .ambiguous, .noNote, .noFile, .elsewhere: nil
    }
  }
}
