#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to write to a library, held by one process at a time and given back when it goes out of use.
///
/// The system takes it back from a process that dies.
struct LibraryLock: ~Copyable, Sendable {
  /// How long another process may take before waiting for it is given up, in milliseconds.
  static let patience = 3_000

  private let file: Descriptor

  /// Takes the lock of a library, waiting for at most `patience` milliseconds.
  init(in folder: JournalFolder, patience: Int = LibraryLock.patience) throws {
    try folder.make()
    let path = folder.path + "/lock"
    file = try LibraryLock.locked(path, patience: patience)
  }

  private static func locked(_ path: String, patience: Int) throws -> Descriptor {
    let file: Descriptor
    do {
      file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      throw NotesError.cannot("open the lock", zh: "打开锁文件", path, error)
    }
    var waited = 0
    while flock(file.raw, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw NotesError.cannot("lock", zh: "锁定", path, .last)
      }
      guard waited < patience else { throw busy(path) }
      _ = usleep(20_000)
      waited += 20
    }
    return file
  }

  private static func busy(_ path: String) -> NotesError {
    NotesError(
      .inputOutput,
      Message("another notes command is writing to this library", zh: "另一个 notes 命令正在写这个文库"),
      hints: [
        Message("wait for it to end, then try again", zh: "等它结束再试"),
        Message("fuser \(path) names the process", zh: "fuser \(path) 可以查到是哪个进程"),
      ])
  }
}
