/// A text that is the same as another only when its bytes are: `String` takes NFC and NFD for the same.
struct ExactText: Hashable, CustomStringConvertible {
  /// The text.
  let text: String

  /// A text by its bytes.
  init(_ text: String) {
    self.text = text
  }

  /// Whether two texts have the same bytes.
  static func == (left: ExactText, right: ExactText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  /// Feeds the bytes to a hasher.
  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The text.
  var description: String { text }
}
