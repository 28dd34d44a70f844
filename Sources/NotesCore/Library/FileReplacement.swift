#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Replaces a file that is none of the library's: one of git's, or one that git hands over.
enum FileReplacement {
  /// Puts a file of these bytes at an absolute path, in one step; its mode stays, and `mode` is that of a new one.
  ///
  /// A link is followed to the file that it leads to. The bytes are staged beside it, as a new file of the name
  /// `staged` where it has to be that one; `shown` is what messages call it. Throws a `NotesError` where the file cannot be written, and leaves it as it
  /// was.
  static func write(
    _ bytes: [UInt8], to path: String, shown: String? = nil, by staged: String? = nil, mode: mode_t? = nil
  ) throws {
    let place = try place(of: path)
    let temporary = staged ?? FileWriter.temporaryName()
    try FileWriter.stage(bytes, as: temporary, for: place, shown: shown ?? path, mode: mode)
    do {
      try FileWriter.replace(place, by: temporary)
    } catch {
      _ = unlink(place.root.absolute(temporary))
      throw FileWriter.cannotWrite(shown ?? path, error)
    }
    try? FileWriter.flushFolder(place.root.path)
  }

  /// What is at an absolute path now; nil when nothing is. Throws a `NotesError` where it is no file that can be read.
  static func content(of path: String) throws -> [UInt8]? { try FileWriter.content(of: place(of: path)) }

  private static func place(of path: String) throws -> WritePlace {
    let real = (try? SymbolicLink.realPath(of: path)) ?? path
    let slash = real.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(real[..<$0]) } ?? "."
    let name = slash.map { String(real[real.utf8.index(after: $0)...]) } ?? real
    guard let place = WritePlace(name, in: LibraryRoot(path: folder.isEmpty ? "/" : folder)) else {
      throw NotesError.cannot("write", zh: "写入", path, SystemFailure(code: ENOENT))
    }
    return place
  }
}
