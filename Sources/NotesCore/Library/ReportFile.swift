#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the user's own that a report is written to.
public enum ReportFile {
  /// Writes a text to the file at a path, in place of what it holds; a pipe or a device takes it, too.
  ///
  /// Throws a `NotesError` where that cannot be done.
  public static func write(_ text: String, to path: String) throws(NotesError) {
    do throws(SystemFailure) {
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o666)
      try file.write(Array(text.utf8))
    } catch {
      throw NotesError.cannot("write", zh: "写入", path, error)
    }
  }
}
