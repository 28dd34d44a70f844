#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The reason that the system gives for not doing what was asked of it.
public struct SystemFailure: Error, Sendable, Hashable {
  /// The system's number for it, such as `EACCES`.
  public let code: Int32

  /// The failure with a number.
  public init(code: Int32) {
    self.code = code
  }

  /// The failure of the system call that came just before.
  static var last: SystemFailure { SystemFailure(code: errno) }

  /// The reason in words; the Chinese covers what people meet, and is the system's own text for the rest.
  public var reason: Message {
    let english = String(cString: strerror(code))
    return Message(english, zh: SystemFailure.chinese[code] ?? english)
  }

  private static let chinese: [Int32: String] = [
    EACCES: "没有权限",
    EPERM: "系统不允许这样做",
    EISDIR: "这是一个文件夹",
    ENOTDIR: "路径里有一段不是文件夹",
    ENOENT: "没有这个文件或文件夹",
    EEXIST: "文件已经存在",
    EIO: "读写设备出错",
    EMFILE: "打开的文件太多",
    ENFILE: "整个系统打开的文件太多",
    ENOSPC: "磁盘已满",
    EDQUOT: "超出了磁盘配额",
    EROFS: "文件系统是只读的",
    ELOOP: "符号链接太多,或者绕成了圈",
    ENAMETOOLONG: "文件名或路径太长",
  ]

  /// Does a system call again for as long as a signal interrupts it; it says that it failed by a negative number.
  static func retrying<Number: SignedInteger>(_ call: () -> Number) throws(SystemFailure) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }

  /// Whether there is nothing of that name.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}

extension NotesError {
  /// The error that something could not be done to a file: `cannot write notes/a.md: Permission denied`.
  static func cannot(
    _ english: String, zh chinese: String, _ path: String, _ failure: SystemFailure, hints: [Message] = []
  ) -> NotesError {
    let reason = failure.reason
    return NotesError(
      .inputOutput,
      Message("cannot \(english) \(path): \(reason.english)", zh: "无法\(chinese) \(path)：\(reason.chinese)"),
      hints: hints)
  }
}
