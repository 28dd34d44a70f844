#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A change of the files that tell git what to do with notes.
public struct GitSetupChange {
  /// What a file is for.
  public enum Part: Sendable, Hashable {
    case configuration, attributes, hook
  }

  /// A file that changes.
  public struct File {
    /// What it is for.
    public let part: Part
    /// Its path as people know it.
    public let shown: String
    /// What it holds; nil where there is none.
    public let old: [UInt8]?
    /// What it is to hold; nil where it is to go.
    public let new: [UInt8]?
    let path: String
    let mode: mode_t?
  }

  /// The files, in the order in which they are written.
  public private(set) var files: [File] = []

  /// Plans what becomes of a file, unless that is what it holds.
  mutating func add(
    _ part: Part, at path: String, shown places: GitPlaces, mode: mode_t? = nil,
    _ change: ([UInt8]?) throws -> [UInt8]?
  ) throws {
    let shown = places.shown(path)
    let old = try FileReplacement.content(of: path)
    do {
      let new = try change(old)
      if old != new {
        files.append(File(part: part, shown: shown, old: old, new: new, path: path, mode: mode))
      }
    } catch let damage as MarkedBlock.Damage {
      throw NotesError(
        .refused,
        Message(
          "\(shown):\(damage.line): the comments `# notes: begin` and `# notes: end` do not belong together",
          zh: "\(shown):\(damage.line)：注释 `# notes: begin` 和 `# notes: end` 不成对"),
        hints: [
          Message(
            "take out by hand what `notes git install` wrote there, then try again",
            zh: "请手工去掉 `notes git install` 在那里写的内容，再试一次")
        ])
    }
  }

  /// Writes the files, each in one step. Throws a `NotesError` where one cannot be written; those before it stay.
  public func write() throws {
    for file in files {
      guard try FileReplacement.content(of: file.path) == file.old else {
        throw NotesError(
          .refused,
          Message(
            "\(file.shown) has just been changed by another program; try again",
            zh: "\(file.shown) 刚刚被别的程序改过；请再试一次"))
      }
      guard let new = file.new else {
        guard unlink(file.path) == 0 || errno == ENOENT else {
          throw NotesError.cannot("delete", zh: "删除", file.shown, .last)
        }
        continue
      }
      makeFolders(of: file.path)
      // Git takes the same name for its lock, and waits for nobody.
      let lock = file.part == .configuration ? "config.lock" : nil
      if lock != nil { try checkUnlocked(file) }
      try FileReplacement.write(
        new, to: file.path, shown: file.shown, by: lock, mode: file.mode.map { $0 & ~umask() })
    }
  }

  /// Makes the folders above a file that are missing; what cannot be made shows when the file is written.
  private func makeFolders(of path: String) {
    for (index, byte) in zip(path.utf8.indices, path.utf8).dropFirst() where byte == UInt8(ascii: "/") {
      _ = mkdir(String(path[..<index]), 0o777)
    }
  }

  private func checkUnlocked(_ file: File) throws {
    guard access(file.path + ".lock", F_OK) == 0 else { return }
    throw NotesError(
      .refused,
      Message(
        "another program is writing \(file.shown): there is \(file.shown).lock",
        zh: "别的程序正在写 \(file.shown)：有 \(file.shown).lock"),
      hints: [
        Message(
          "try again; if no git is running, delete \(file.shown).lock first",
          zh: "再试一次；如果没有 git 在运行，先删掉 \(file.shown).lock")
      ])
  }

  private func umask() -> mode_t {
    let mask = systemUmask(0)
    _ = systemUmask(mask)
    return mask
  }
}

private func systemUmask(_ mask: mode_t) -> mode_t { umask(mask) }
