#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place in the library that may be written: below the root, through no link, in no git directory.
struct WritePlace: Sendable, Hashable {
  /// The library.
  let root: LibraryRoot
  /// The file, relative to the root; no component of it is a link.
  let path: String

  /// The place at `path`; nil when it could lead anywhere else. Looks at the text alone.
  init?(_ path: String, in root: LibraryRoot) {
    let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for component in components {
      if component.isEmpty || component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8)
        || component.contains(0) || SymbolicLink.isGitDirectory(component)
      {
        return nil
      }
    }
    self.root = root
    self.path = path
  }

  /// The place that a path means to people: a link to a file of the library stands for that file.
  static func following(_ path: String, in root: LibraryRoot) throws -> WritePlace {
    guard var place = WritePlace(path, in: root) else { throw refused(path) }
    do {
      if let status = try stat(at: place.absolute), status.isLink {
        let target = try SymbolicLink.target(of: place.absolute, inside: root.path)
        let relative = SymbolicLink.relativePath(of: target, below: root.path) ?? ""
        guard let followed = WritePlace(relative, in: root) else { throw refused(path) }
        place = followed
      }
    } catch let problem as FileProblem {
      throw problem.error(path: path)
    } catch let failure as SystemFailure {
      throw NotesError.cannot("write", zh: "写入", path, failure)
    }
    guard place.hasPlainFolders else { throw refused(path) }
    return place
  }

  /// The absolute path.
  var absolute: String { root.absolute(path) }

  /// The folder that the file is in, relative to the root; empty for the root.
  var folder: String { WritePlace.parent(of: path) }

  /// The folder's absolute path.
  var absoluteFolder: String { folder.isEmpty ? root.path : root.absolute(folder) }

  /// Another file of the same folder.
  func sibling(_ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  /// The folders on the way that do not exist, the outermost first; relative to the root.
  var missingFolders: [String] {
    var missing: [String] = []
    var folder = folder
    while !folder.isEmpty, ((try? stat(at: root.absolute(folder))) ?? nil) == nil {
      missing.insert(folder, at: 0)
      folder = WritePlace.parent(of: folder)
    }
    return missing
  }

  /// Whether every folder on the way, as far as it exists, is a folder and no link.
  var hasPlainFolders: Bool {
    var folder = folder
    while !folder.isEmpty {
      do {
        if let found = try stat(at: root.absolute(folder)), !found.isFolder { return false }
      } catch {
        return false
      }
      folder = WritePlace.parent(of: folder)
    }
    return true
  }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  private static func refused(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message("\(path) is not a place in this library", zh: "\(path) 不是这个文库里的位置"),
      hints: [
        Message(
          "files are written below the library's folder only, never in .git or through a linked folder",
          zh: "只会写到文库文件夹里面，不写 .git，也不穿过链接的文件夹")
      ])
  }
}
