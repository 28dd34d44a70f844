#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// The steps by which one file is replaced as a whole: a reader sees the old bytes or the new ones, never a mixture.
///
/// The new bytes are staged in a temporary file beside the target, flushed, and renamed into place.
struct FileWriter: Sendable {
  /// A name for a temporary file: hidden, so that no listing takes it for a note.
  static func temporaryName() -> String {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let random = UInt64.random(in: .min ... .max)
    let name = (0..<8).map { digits[Int(random >> UInt64(5 * $0) & 31)] }
    return ".notes-\(String(decoding: name, as: UTF8.self)).tmp"
  }

  /// Whether a name is one that `temporaryName` can give.
  static func isTemporaryName(_ name: some Collection<UInt8>) -> Bool {
    name.count == 19 && name.starts(with: ".notes-".utf8) && name.suffix(4).elementsEqual(".tmp".utf8)
      && name.dropFirst(7).dropLast(4).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// What is at a place now; nil when nothing is.
  static func content(of place: WritePlace) throws -> [UInt8]? {
    do {
      guard let status = try stat(at: place.absolute) else { return nil }
      guard status.isRegular else { throw FileProblem.notARegularFile }
      return try FileReader.contents(of: place.path, in: place.root)
    } catch let failure as SystemFailure {
      throw NotesError.cannot("read", zh: "读取", place.path, failure)
    } catch let problem as FileProblem {
      throw problem.error(path: place.path)
    }
  }

  /// Writes the bytes to a new file beside the target, with the target's mode and, where possible, its owner.
  ///
  /// Where there is no target, the file has `mode`, or what is usual for the user. Without `isFlushed`, the bytes need
  /// not be on the disk until `flushFileSystems(of:)`. Messages call the file `shown`, or by its path.
  static func stage(
    _ bytes: [UInt8], as temporary: String, for place: WritePlace, shown: String? = nil, mode: mode_t? = nil,
    isFlushed: Bool = true
  ) throws {
    let path = place.root.absolute(temporary)
    do {
      let original = try stat(at: place.absolute)
      if original != nil { try checkWritable(place) }
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      do {
        if let original {
          try keep(original, on: file)
        } else if let mode {
          _ = try SystemFailure.retrying { fchmod(file.raw, mode & 0o7777) }
        }
        try file.write(bytes)
        if isFlushed { try file.flush() }
      } catch {
        _ = unlink(path)
        throw error
      }
    } catch let failure as SystemFailure {
      throw cannotWrite(shown ?? place.path, failure)
    }
  }

  /// Whether a whole file system can be flushed at once, which for many files takes a hundredth of the time.
  static var flushesTogether: Bool {
    #if canImport(Glibc)
      true
    #else
      false
    #endif
  }

  /// Waits until all that was written to the file systems of some folders, absolute paths, is on the disk.
  static func flushFileSystems(of folders: Set<String>) throws(SystemFailure) {
    #if canImport(Glibc)
      var devices: Set<dev_t> = []
      for path in folders {
        let folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
        guard devices.insert(try folder.status().st_dev).inserted else { continue }
        _ = try SystemFailure.retrying { syncfs(folder.raw) }
      }
    #endif
  }

  /// Puts a staged file in the place of what is there.
  static func replace(_ place: WritePlace, by temporary: String) throws(SystemFailure) {
    _ = try SystemFailure.retrying { rename(place.root.absolute(temporary), place.absolute) }
  }

  /// Puts a staged file where nothing is yet; fails with `EEXIST` when something has come there.
  static func create(_ place: WritePlace, from temporary: String) throws(SystemFailure) {
    let staged = place.root.absolute(temporary)
    do {
      _ = try SystemFailure.retrying { link(staged, place.absolute) }
      _ = unlink(staged)
    } catch {
      guard [EPERM, ENOTSUP, EMLINK, ENOSYS].contains(error.code) else { throw error }
      // A file system without hard links. Claiming the name first keeps what another program may have put there.
      _ = try Descriptor(opening: place.absolute, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      try replace(place, by: temporary)
    }
  }

  /// Makes a folder with those above it; relative to the root.
  static func makeFolders(_ folders: [String], for place: WritePlace) throws {
    for folder in folders where mkdir(place.root.absolute(folder), 0o777) != 0 && errno != EEXIST {
      throw NotesError.cannot("make the folder", zh: "新建文件夹", folder, .last)
    }
  }

  /// Waits until the names in a folder are on the disk.
  static func flushFolder(_ path: String) throws(SystemFailure) {
    try Descriptor(opening: path, O_RDONLY | O_DIRECTORY).flush()
  }

  /// The error that a file could not be written.
  static func cannotWrite(_ path: String, _ failure: SystemFailure) -> NotesError {
    let hint: Message? =
      switch failure.code {
      case EACCES, EPERM, EROFS:
        Message(
          "check who may write the file and its folder (ls -ld)", zh: "看看谁有权写这个文件和它的文件夹（ls -ld）")
      case ENOSPC, EDQUOT:
        Message("make room on the disk; nothing was changed", zh: "先腾出磁盘空间；没有改动任何文件")
      default: nil
      }
    return NotesError.cannot("write", zh: "写入", path, failure, hints: hint.map { [$0] } ?? [])
  }

  /// A rename would replace a read-only file all the same; its owner did not mean that.
  private static func checkWritable(_ place: WritePlace) throws(SystemFailure) {
    _ = try SystemFailure.retrying { faccessat(AT_FDCWD, place.absolute, W_OK, AT_EACCESS) }
  }

  private static func keep(_ original: stat, on file: borrowing Descriptor) throws(SystemFailure) {
    // The owner first: changing it clears bits of the mode. Only a privileged user can give a file away.
    _ = fchown(file.raw, original.st_uid, original.st_gid)
    _ = try SystemFailure.retrying { fchmod(file.raw, original.st_mode & 0o7777) }
  }
}
