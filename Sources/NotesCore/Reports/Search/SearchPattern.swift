import CPCRE2

/// A regular expression to search lines for, whatever their case.
///
/// PCRE2 tries its ways one after the other, which may take as good as forever; `PatternMatcher` says how that ends.
public final class SearchPattern: @unchecked Sendable {
  /// The pattern as it was given.
  public let text: String
  // Neither changes after it is made, and PCRE2 lets threads share them.
  let program: OpaquePointer
  /// The same pattern, made to report every step that it takes.
  let countingProgram: OpaquePointer
  /// The most work that one step can do besides moving on, in steps.
  let costOfStep: Int
  /// Whether it refers back to what a group matched.
  let comparesGroups: Bool

  /// Why a text is no regular expression.
  public struct Defect: Error, Sendable, Hashable {
    /// Where in the pattern, in bytes from its start.
    public let offset: Int
    /// What is wrong there; in English as PCRE2 says it where that is not common.
    public let reason: Message
  }

  /// The longest pattern, in bytes.
  private static let maximumLength = 10_000
  /// How deep its parentheses may be nested.
  private static let maximumDepth: UInt32 = 100

  /// Compiles a pattern.
  public init(_ text: String) throws(Defect) {
    self.text = text
    costOfStep = 1 + SearchPattern.largestRepeat(in: text) / 16
    let program = try SearchPattern.compile(text, options: 0)
    do {
      countingProgram = try SearchPattern.compile(text, options: UInt32(PCRE2_AUTO_CALLOUT))
    } catch {
      pcre2_code_free_8(program)
      throw error
    }
    self.program = program
    var references: UInt32 = 0
    pcre2_pattern_info_8(program, UInt32(PCRE2_INFO_BACKREFMAX), &references)
    comparesGroups = references > 0
    // Where it cannot be compiled for the processor, it is interpreted.
    _ = pcre2_jit_compile_8(program, UInt32(PCRE2_JIT_COMPLETE))
  }

  deinit {
    pcre2_code_free_8(program)
    pcre2_code_free_8(countingProgram)
  }

  /// The largest number of times that a repeat names: so often a step may compare in vain.
  private static func largestRepeat(in text: String) -> Int {
    text.utf8.split(separator: UInt8(ascii: "{")).dropFirst(text.utf8.first == UInt8(ascii: "{") ? 0 : 1)
      .map { $0.prefix(while: \.isDigit).prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) } }.max() ?? 0
  }

  private static func compile(_ text: String, options: UInt32) throws(Defect) -> OpaquePointer {
    guard let context = pcre2_compile_context_create_8(nil) else { throw Defect(code: 121, offset: 0) }
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_max_pattern_length_8(context, maximumLength)
    pcre2_set_parens_nest_limit_8(context, maximumDepth)
    let options =
      options | UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_CASELESS)
      | UInt32(PCRE2_MATCH_INVALID_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    var code: Int32 = 0
    var offset = 0
    let bytes = Array(text.utf8)
    let program = bytes.withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, $0.count, options, &code, &offset, context)
    }
    guard let program else { throw Defect(code: code, offset: min(offset, bytes.count)) }
    return program
  }
}

extension SearchPattern.Defect {
  fileprivate init(code: Int32, offset: Int) {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    let english = String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
    self.init(offset: offset, reason: Message(english, zh: SearchPattern.Defect.chinese[code] ?? english))
  }

  /// What goes wrong most often, by PCRE2's numbers.
  private static let chinese: [Int32: String] = [
    101: "末尾的 `\\` 后面没有字符", 103: "反斜杠后的字符没有含义", 104: "`{}` 里的次数顺序反了",
    105: "`{}` 里的次数太大", 106: "`[` 没有对应的 `]`", 108: "字符范围的顺序反了", 109: "量词前面没有可重复的内容",
    114: "`(` 没有对应的 `)`", 115: "引用了不存在的分组", 119: "括号嵌套太深", 120: "正则表达式太大",
    122: "`)` 没有对应的 `(`", 147: "没有这种 Unicode 属性", 188: "正则表达式太长",
  ]
}
