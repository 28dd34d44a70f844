/// A file that holds a note, by its place in the library.
public struct NoteFile: Sendable, Hashable {
  /// The file, relative to the library's root.
  public let path: String
  /// The folder below the notes folder, such as `2023`; empty at its top.
  public let section: String
  /// The name without `.md`: the note's id.
  public let stem: String
  /// Whether it is a symbolic link to the file.
  public let isLink: Bool

  /// The file at a place.
  public init(path: String, section: String, stem: String, isLink: Bool = false) {
    self.path = path
    self.section = section
    self.stem = stem
    self.isLink = isLink
  }

  /// The file at a path whose folder may be gone: the id is its name, the section its folder below `notesFolder`.
  init(path: String, below notesFolder: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<$0]) } ?? ""
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let section =
      notesFolder.isEmpty ? folder : SymbolicLink.relativePath(of: folder, below: notesFolder) ?? folder
    self.init(path: path, section: section, stem: LinkPath.withoutEnding(name))
  }

  /// Whether a file's name ends as a note's does, in any case: some editors and systems write `.MD`.
  static func isNamedAsNote(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = name.count
    return count > 3 && name[count - 3] == UInt8(ascii: ".") && name[count - 2] | 0x20 == UInt8(ascii: "m")
      && name[count - 1] | 0x20 == UInt8(ascii: "d")
  }

  /// Whether the name is `README.md`, in any case: a page about its folder, not a note.
  static func isReadme(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    // Bit 0x20 is case in letters; the dot has it already.
    name.count == 9 && zip(name, "readme.md".utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
