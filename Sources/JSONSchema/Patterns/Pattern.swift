import CPCRE2

/// A regular expression, compiled once, that any thread may search with.
///
/// PCRE2 tries its ways one after the other, which may take as good as forever, and its own limits count neither what
/// passes within a repeat nor from one start to the next. So a short text is first tried with few steps; where they do not
/// suffice, the text is searched with a second program that reports every step it takes.
final class Pattern: @unchecked Sendable {
  /// The pattern as the schema writes it.
  let text: String
  /// Whether it can only match at the start.
  let isAnchored: Bool
  /// The most that one step of the counting program can do beyond moving on.
  let costOfStep: Int
  /// Whether it refers back to what a group matched.
  let comparesGroups: Bool
  // It does not change after it is made, and PCRE2 lets threads share it.
  let program: OpaquePointer
  private let translated: String

  /// Compiles a pattern of ECMA-262.
  init(_ text: String) throws(PatternDefect) {
    let (translated, largestRepeat) = try PatternTranslator.translate(text)
    self.text = text
    program = try Pattern.compile(translated, options: 0)
    self.translated = translated
    isAnchored = Pattern.information(program, PCRE2_INFO_ALLOPTIONS) & UInt32(PCRE2_ANCHORED) != 0
    comparesGroups = Pattern.information(program, PCRE2_INFO_BACKREFMAX) > 0
    costOfStep = 1 + largestRepeat
  }

  deinit { pcre2_code_free_8(program) }

  /// Lets `body` use a program that calls out before every step; it is made for this, as few texts need it.
  func withCountingProgram<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
    guard let program = try? Pattern.compile(translated, options: UInt32(PCRE2_AUTO_CALLOUT)) else {
      return nil
    }
    defer { pcre2_code_free_8(program) }
    return body(program)
  }

  private static func compile(_ pattern: String, options: UInt32) throws(PatternDefect) -> OpaquePointer {
    var code: Int32 = 0
    var offset = 0
    var pattern = pattern
    let program = pattern.withUTF8 { bytes in
      pcre2_compile_8(
        bytes.baseAddress, bytes.count,
        options | UInt32(PCRE2_UTF) | UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_MATCH_UNSET_BACKREF)
          | UInt32(PCRE2_NEVER_BACKSLASH_C),
        &code, &offset, nil)
    }
    guard let program else { throw PatternDefect(offset: 0, reason: reason(code)) }
    return program
  }

  private static func reason(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }

  private static func information(_ program: OpaquePointer, _ what: Int32) -> UInt32 {
    var value: UInt32 = 0
    pcre2_pattern_info_8(program, UInt32(what), &value)
    return value
  }
}
