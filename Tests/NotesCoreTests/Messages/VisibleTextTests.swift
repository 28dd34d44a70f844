import NotesCore
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("", ""),
    ("plain", "plain"),
    ("未读 👨‍👩‍👧 é “引” … 、。", "未读 👨‍👩‍👧 é “引” … 、。"),
    ("\u{1B}]0;title\u{07}", "<U+001B>]0;title<U+0007>"),
    ("a\nb\tc\r\nd", "a<U+000A>b<U+0009>c<U+000D><U+000A>d"),
    ("\u{7F}\u{80}\u{9B}31m\u{9F}", "<U+007F><U+0080><U+009B>31m<U+009F>"),
    ("\u{61C}\u{200E}\u{200F}", "<U+061C><U+200E><U+200F>"),
    ("\u{2028}\u{2029}\u{202A}\u{202E}", "<U+2028><U+2029><U+202A><U+202E>"),
    ("\u{2066}\u{2069}", "<U+2066><U+2069>"),
    ("\u{FEFF}x", "<U+FEFF>x"),
    ("e\u{202E}\u{301}", "e<U+202E>\u{301}"),
  ])
  func writesOutWhatATerminalWouldActOn(text: String, visible: String) {
    #expect(Array(text.visible.utf8) == Array(visible.utf8))
  }

  @Test(arguments: [
    ("a\nb\tc\r\nd\n", "a\nb\tc\nd\n"),
    ("a\rb", "a<U+000D>b"),
    ("a\r", "a<U+000D>"),
    ("a\r\r\nb", "a<U+000D>\nb"),
    ("\u{1B}\n", "<U+001B>\n"),
  ])
  func keepsTheLinesOfAPage(text: String, visible: String) {
    #expect(Array(text.visibleLines.utf8) == Array(visible.utf8))
  }

  @Test func leavesNoControlOfAnyScalarAndChangesNothingElse() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x\(Character(scalar))y"
      let isKept = Array(text.visible.utf8) == Array(text.utf8)
      #expect(isKept != scalar.isControlForTerminals, "U+\(String(value, radix: 16))")
    }
  }
}
