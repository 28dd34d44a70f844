/// Finds values of `isbn` whose digits cannot be right.
struct ISBNChecksumRule: NoteRule {
  let description = RuleDescription(
    "identifier/isbn-checksum",
    summary: Message("The digits of an ISBN are wrong.", zh: "ISBN 的数字不对。"),
    reason: Message(
      "The last digit of an ISBN follows from the others, so that a slip of the finger shows. A number that fails the check is no book's, or another's.",
      zh: "ISBN 的最后一位由前面各位算出，打错一位就对不上。对不上的号码不是任何书的，或者是别的书的。"),
    passing: [
      .frontMatter("isbn: \"9780262035613\"\n"),
      .frontMatter("isbn: 0-262-03561-8\n"),
      .frontMatter("isbn: 0-8044-2957-X\n"),
    ],
    failing: [
      .frontMatter("isbn: ↓\"9780262035614\"\n"),
      .frontMatter("short: 书\nisbn: ↓0-262-03561-X\n"),
      .frontMatter("isbn: ↓978-0-262-03561\n"),
      .frontMatter("isbn: ↓MIT Press\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    IdentifierForm.findings(
      .isbn, in: file, Message("is no ISBN", zh: "不是 ISBN"), hint: ISBNChecksumRule.hint)
  }

  private static func hint(_ text: String) -> Message {
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "X" || $0 == "x" }
    if let expected = ISBN.expectedCheckDigit(String(String.UnicodeScalarView(digits))) {
      return Message(
        "if the other digits are right, the last is \(expected): compare it with the book",
        zh: "如果其他各位都对，最后一位应是 \(expected)：与书上核对")
    }
    return Message(
      "an ISBN has 10 digits, or 13 that begin with 978 or 979; here are \(digits.count)",
      zh: "ISBN 有 10 位，或以 978、979 开头的 13 位；这里有 \(digits.count) 位")
  }
}
