/// What is to become of one file.
public struct FileChange: Sendable, Hashable {
  /// The file, relative to the library's root.
  public let path: String
  /// The bytes that were read from it; nil when it must not exist yet.
  public let old: [UInt8]?
  /// The bytes that it gets; nil when it goes.
  public let new: [UInt8]?
  /// The file whose mode it gets, for one that does not exist yet; nil for what is usual for the user.
  let model: String?

  private init(path: String, old: [UInt8]?, new: [UInt8]?, model: String? = nil) {
    self.path = path
    self.old = old
    self.new = new
    self.model = model
  }

  /// The replacement of what was read from a file by other bytes.
  public static func replacing(_ path: String, _ old: [UInt8], with new: [UInt8]) -> FileChange {
    FileChange(path: path, old: old, new: new)
  }

  /// A file that does not exist yet; the folders that it needs are made.
  public static func creating(_ path: String, _ new: [UInt8]) -> FileChange {
    FileChange(path: path, old: nil, new: new)
  }

  /// The file that another becomes under a new name, with its mode; the old one has to be removed, too.
  public static func moving(_ old: String, to path: String, _ new: [UInt8]) -> FileChange {
    FileChange(path: path, old: nil, new: new, model: old)
  }

  /// The removal of a file that holds what was read from it.
  public static func removing(_ path: String, _ old: [UInt8]) -> FileChange {
    FileChange(path: path, old: old, new: nil)
  }
}
