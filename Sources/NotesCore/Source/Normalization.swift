import CUTF8Proc

/// The forms of Unicode in which equivalent texts have the same bytes (Unicode Standard Annex #15), by utf8proc.
public enum Normalization {
  /// A text in form C: letters and their marks in one scalar where there is one. ASCII comes back as it is.
  public static func composed(_ text: String) -> String {
    mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// A text in form C without the marks of its letters: `é` is `e`. Han, kana and Hangul stay what they are.
  public static func withoutMarks(_ text: String) -> String {
    mapped(
      text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_STRIPMARK.rawValue)
  }

  /// A text mapped by utf8proc; itself where that has no memory left.
  private static func mapped(_ text: String, _ options: UInt32) -> String {
    var text = text
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let mapped = text.withUTF8 { bytes -> String? in
      var result: UnsafeMutablePointer<UInt8>?
      let length = utf8proc_map(bytes.baseAddress, bytes.count, &result, utf8proc_option_t(options))
      guard length >= 0, let result else { return nil }
      defer { result.deallocate() }
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
    return mapped ?? text
  }
}
