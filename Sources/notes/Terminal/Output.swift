import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes text to a file descriptor, in large pieces.
///
/// When the reader has gone away (`notes list | head`), the rest is of no use to anybody: the program ends, and
/// that is no error. For this, `ignoreBrokenPipes` is called when the program starts.
final class Output {
  /// How many bytes are gathered before they are written.
  static let capacity = 64 * 1024

  private let descriptor: Int32
  private let capacity: Int
  private let onBrokenPipe: () -> Void
  private var buffer: [UInt8] = []
  private var failure: Int32?

  /// A writer to a file descriptor; with no capacity, each piece is written at once.
  init(
    descriptor: Int32, capacity: Int = Output.capacity, onBrokenPipe: @escaping () -> Void = { exit(0) }
  ) {
    self.descriptor = descriptor
    self.capacity = capacity
    self.onBrokenPipe = onBrokenPipe
    buffer.reserveCapacity(capacity)
  }

  deinit { drain() }

  /// A writer to standard output; what it holds is written by `flush`.
  static func standard() -> Output { Output(descriptor: 1) }

  /// A writer to standard error, at once; when nobody listens there, the program goes on.
  static func standardError() -> Output { Output(descriptor: 2, capacity: 0, onBrokenPipe: {}) }

  /// Lets a write to a pipe without a reader fail, instead of ending the program by a signal.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Adds a text.
  func write(_ text: String) { write(bytes: text.utf8) }

  /// Adds bytes as they are, for other programs.
  func write(bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { drain() }
  }

  /// Adds a text and a line feed.
  func line(_ text: String = "") {
    write(text)
    write("\n")
  }

  /// Writes what was gathered; throws when that, or an earlier write, failed (a full disk).
  func flush() throws(NotesError) {
    drain()
    guard let failure, failure != EPIPE else { return }
    let reason = String(cString: strerror(failure))
    throw NotesError(
      .inputOutput, Message("cannot write the output: \(reason)", zh: "无法写出结果：\(reason)"))
  }

  private func drain() {
    guard failure == nil, !buffer.isEmpty else { return }
    let code = Output.writeAll(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
    failure = code
    if code == EPIPE { onBrokenPipe() }
  }

  /// Writes bytes to a file descriptor, all of them; the error number when that fails, nil when it does not.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count, let base = bytes.baseAddress {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, base + offset, bytes.count - offset)
        #else
          let written = Darwin.write(descriptor, base + offset, bytes.count - offset)
        #endif
        if written > 0 {
          offset += written
        } else if written == 0 || (errno != EINTR && errno != EAGAIN) {
          return written == 0 ? EIO : errno
        } else if errno == EAGAIN {
          // Somebody made the terminal non-blocking: wait until it takes more.
          var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = Self.wait(&poll)
        }
      }
      return nil
    }
  }

  private static func wait(_ descriptor: inout pollfd) -> Int32 {
    poll(&descriptor, 1, -1)
  }
}
