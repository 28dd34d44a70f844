import Testing

@testable import NotesCore

struct TextMatcherTests {
  /// What of a text is found.
  private func found(_ text: String, in other: String, fold: Bool = false) -> [String] {
    guard let matcher = TextMatcher(text, dropsMarks: fold) else { return ["nothing to look for"] }
    return Array(other.utf8).withUnsafeBufferPointer { bytes in
      let isUnusual = UnusualText.isIn(bytes, marks: fold)
      return matcher.places(in: bytes, 0..<bytes.count, isUnusual: isUnusual).map { bytes.text($0) }
    }
  }

  @Test(arguments: [
    ("transformer", "A Transformer, TRANSFORMER.", ["Transformer", "TRANSFORMER"]),
    ("transform", "transformer", []),
    ("former", "transformer", []),
    ("transform*", "transformers transform", ["transform", "transform"]),
    ("*former", "transformer", []),
    ("Transformer", "用Transformer模型", ["Transformer"]),
    ("gpt-3", "GPT‑3, GPT 3, GPT3", ["GPT‑3", "GPT 3"]),
    ("3", "13 3.5 GPT-3 v3", ["3", "3"]),
    ("c++", "C++, c++", ["C++", "c++"]),
    ("len", "max_len _len_", ["len", "len"]),
    ("модель", "Модель модели", ["Модель"]),
  ])
  func wordsAreFoundWhole(text: String, other: String, expected: [String]) {
    #expect(found(text, in: other) == expected)
  }

  @Test(arguments: [
    ("注意力", "自注意力机制", ["注意力"]),
    ("注意", "注意，注意", ["注意", "注意"]),
    ("はい", "いいはいいい", ["はい"]),
    ("모델", "언어모델은", ["모델"]),
    ("意", "注意 意", ["意", "意"]),
  ])
  func chineseIsFoundAnywhere(text: String, other: String, expected: [String]) {
    #expect(found(text, in: other) == expected)
  }

  @Test(arguments: [
    ("学习率", "学习\n率", ["学习\n率"]),
    ("学习率", "> 学\r\n> 习率", ["学\r\n> 习率"]),
    ("学习率", "学习  \n  率，学习率", ["学习  \n  率", "学习率"]),
    ("学习率", "学习\n\n率", []),
    ("学习率", "学习\n\u{3000}率", []),
    ("通用7127", "通用\n7127 71\n27", ["通用\n7127"]),
    ("transformer", "trans\nformer", []),
    ("모델", "모\n델", []),
  ])
  func aLineMayEndBesideAChineseLetter(text: String, other: String, expected: [String]) {
    #expect(found(text, in: other) == expected)
  }

  @Test(arguments: [
    (
      "linear time", "Linear-Time, linear  time, linear —time",
      ["Linear-Time", "linear  time", "linear —time"]
    ),
    ("linear time", "linear\ntime", ["linear\ntime"]),
    ("linear time", "> linear\r\n> time", ["linear\r\n> time"]),
    ("linear time", "linear\n\ntime", []),
    ("linear time", "lineartime", []),
    ("注意 力", "注意　力", ["注意　力"]),
    ("  a  ", "a", ["a"]),
  ])
  func aBlankStandsForBlanksDashesAndOneLineBreak(text: String, other: String, expected: [String]) {
    #expect(found(text, in: other) == expected)
  }

  @Test(arguments: [
    ("bert", "ＢＥＲＴ", ["ＢＥＲＴ"]),
    ("ＢＥＲＴ", "bert", ["bert"]),
    ("café", "Cafe\u{301} CAFÉ", ["Cafe\u{301}", "CAFÉ"]),
    ("cafe\u{301}", "café", ["café"]),
    ("cafe", "café cafe\u{301} cafe", ["cafe"]),
    ("が", "か\u{3099}か", ["か\u{3099}"]),
    ("か", "か\u{3099}か", ["か"]),
    ("각", "\u{1100}\u{1161}\u{11A8}", ["\u{1100}\u{1161}\u{11A8}"]),
    ("kelvin", "\u{212A}elvin", ["\u{212A}elvin"]),
    ("transformer", "trans\u{AD}former", ["trans\u{AD}former"]),
    ("注意力", "注\u{200B}意力", ["注\u{200B}意力"]),
    ("trans\u{AD}former", "transformer", ["transformer"]),
    ("金", "\u{F90A}", ["\u{F90A}"]),
    ("efficient", "e\u{FB03}cient", ["e\u{FB03}cient"]),
    ("\u{FB01}nd", "find", ["find"]),
    ("f*", "\u{FB01}nd", []),
    ("won't", "won\u{2019}t won't", ["won\u{2019}t", "won't"]),
    ("don\u{2019}t", "don't", ["don't"]),
    ("οδος", "ΟΔΟΣ οδος", ["ΟΔΟΣ", "οδος"]),
  ])
  func letterWidthEncodingAndWhatNobodySeesAreFolded(text: String, other: String, expected: [String]) {
    #expect(found(text, in: other).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("cafe", "café cafe\u{301} Café", ["café", "cafe\u{301}", "Café"]),
    ("café", "cafe", ["cafe"]),
    ("schrodinger", "Schrödinger", ["Schrödinger"]),
    ("注意力", "注意力", ["注意力"]),
    ("ệ", "e", ["e"]),
    ("学习机", "學習機 学习机 學习機", ["學習機", "学习机", "學习機"]),
    ("機器", "机器", ["机器"]),
    ("学习机", "學習\n機", ["學習\n機"]),
    ("后", "後 后", ["後", "后"]),
  ])
  func marksAreLetPassWhereAskedFor(text: String, other: String, expected: [String]) {
    #expect(found(text, in: other, fold: true).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("<b>bold</b>", "\\<b>bold\\</b>", ["<b>bold\\</b>"]),
    ("x [[a]] y", "x \\[[a]] y", ["x \\[[a]] y"]),
    ("[[a]]", "\\[\\[a\\]\\]", ["[\\[a\\]\\]"]),
    ("\\[", "[ \\[", ["[", "["]),
    ("\\alpha", "\\alpha", ["\\alpha"]),
  ])
  func aBackslashBeforeASignIsNotSeen(text: String, other: String, expected: [String]) {
    #expect(found(text, in: other) == expected)
  }

  @Test func traditionalCharactersAreToldApartUnlessAsked() {
    #expect(found("机", in: "機") == [])
    #expect(found("機", in: "机") == [])
  }

  @Test(arguments: ["", " ", "-", "*", "\u{200B}", " — "])
  func whatHasNoLetterIsNoText(text: String) {
    #expect(TextMatcher(text) == nil)
  }

  @Test func aLongTextIsFoundAcrossEveryBlockOfBytes() {
    for length in 0..<70 {
      let other = String(repeating: "x", count: length) + " needle"
      #expect(found("needle", in: other) == ["needle"])
      #expect(found("needle", in: other + "s") == [])
      #expect(found("注意力", in: String(repeating: "。", count: length) + "注意力") == ["注意力"])
    }
  }

  @Test(arguments: ["a\u{301}", "a ", " \n", "aa", "a\u{200B}", "ａ", "> \n"])
  func hostileTextCostsNoMoreThanItsLength(piece: String) {
    let other = String(repeating: piece, count: 20_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      for text in ["a b", "aaaa b", "á c", "x"] { _ = found(text, in: other) }
    }
    #expect(time < .seconds(20), "a debug build takes a second or two")
  }
}
