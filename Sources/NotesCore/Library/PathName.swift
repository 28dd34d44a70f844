/// A path relative to the library's root, the same as another only when their bytes are.
///
/// Two texts that Swift calls equal, `é` as one character and as two, can name two files.
struct PathName: Sendable, Hashable {
  /// The path.
  let text: String

  /// The path that a text writes.
  init(_ text: String) {
    self.text = text
  }

  /// Whether two paths have the same bytes.
  static func == (left: PathName, right: PathName) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Feeds the bytes to a hasher.
  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The folders that the path is in, the nearest first; not the root.
  var folders: some Sequence<PathName> {
    sequence(first: self) { $0.folder }.dropFirst()
  }

  private var folder: PathName? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { PathName(String(text[..<$0])) }
  }
}
