/// What is to become of one file.
public struct FileChange: Sendable, Hashable {
  /// The file, relative to the library's root.
  public let path: String
  /// The bytes that were read from it; nil when it must not exist yet.
  public let old: [UInt8]?
  /// The bytes that it gets; nil when it goes.
  public let new: [UInt8]?

  private init(path: String, old: [UInt8]?, new: [UInt8]?) {
    self.path = path
    self.old = old
    self.new = new
  }

  /// The replacement of what was read from a file by other bytes.
  public static func replacing(_ path: String, _ old: [UInt8], with new: [UInt8]) -> FileChange {
    FileChange(path: path, old: old, new: new)
  }

  /// A file that does not exist yet; the folders that it needs are made.
  public static func creating(_ path: String, _ new: [UInt8]) -> FileChange {
    FileChange(path: path, old: nil, new: new)
  }

  /// The removal of a file that holds what was read from it.
  public static func removing(_ path: String, _ old: [UInt8]) -> FileChange {
    FileChange(path: path, old: old, new: nil)
  }
}
