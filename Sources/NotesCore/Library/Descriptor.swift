#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file or folder, closed when it goes out of use.
struct Descriptor: ~Copyable, Sendable {
  /// The system's number for it.
  let raw: Int32

  /// The file at `path`, opened with `flags` and never inherited by a child process.
  ///
  /// A relative path starts at `folder`. Opening never waits for the other end of a pipe.
  init(
    opening path: String, _ flags: Int32, in folder: Int32 = AT_FDCWD, mode: mode_t = 0o666
  ) throws(SystemFailure) {
    raw = try SystemFailure.retrying {
      openat(folder, path, flags | O_CLOEXEC | O_NONBLOCK, mode)
    }
  }

  /// The file whose name, with a zero after it, stands at `start` of `names`; a link is not followed.
  init(reading names: [UInt8], at start: Int, in folder: Int32) throws(SystemFailure) {
    raw = try SystemFailure.retrying {
      names.withUnsafeBytes { names in
        guard let base = names.baseAddress else { return -1 }
        let name = (base + start).assumingMemoryBound(to: CChar.self)
        return openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
      }
    }
  }

  deinit { _ = close(raw) }

  /// What the system knows about the file.
  func status() throws(SystemFailure) -> stat {
    var status = stat()
    _ = try SystemFailure.retrying { fstat(raw, &status) }
    return status
  }

  /// Reads into a range of `buffer` from the present place on; 0 at the end.
  func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(SystemFailure) -> Int {
    try SystemFailure.retrying {
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        return systemRead(raw, base + range.lowerBound, range.count)
      }
    }
  }

  /// Writes all the bytes at the present place.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      written += try SystemFailure.retrying {
        bytes.withUnsafeBytes { rest in
          guard let base = rest.baseAddress else { return 0 }
          return systemWrite(raw, base + written, rest.count - written)
        }
      }
    }
  }

  /// Waits until what was written is on the disk.
  func flush() throws(SystemFailure) {
    do {
      _ = try SystemFailure.retrying { fsync(raw) }
    } catch {
      // Some file systems cannot flush a folder, and say so; there is nothing more to be done there.
      if error.code != EINVAL && error.code != ENOTSUP { throw error }
    }
  }
}

// Within `Descriptor` the plain names mean its own methods.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, buffer, count)
}

extension stat {
  /// Whether it is a regular file.
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  /// Whether it is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether it is a symbolic link.
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }

  /// What is at `path`; nil when nothing is. A link is not followed unless asked for.
  init?(at path: String, followingLinks: Bool = false) throws(SystemFailure) {
    self.init()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    do {
      _ = try SystemFailure.retrying { fstatat(AT_FDCWD, path, &self, flags) }
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
  }
}
