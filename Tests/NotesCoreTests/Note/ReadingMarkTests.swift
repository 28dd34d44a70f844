import Testing

@testable import NotesCore

struct ReadingMarkTests {
  private static let today = CivilDate(daysSinceEpoch: 20_000)

  private func note(_ status: Status?, _ progress: String? = nil, kind: Kind = .paper) -> Note {
    var note = Note(id: "a", path: "notes/a.md", section: "")
    note.title = "A"
    note.kind = kind
    note.status = status
    note.progress = progress.flatMap { Progress($0) }
    return note
  }

  private func mark(_ words: [String], left: String? = nil, on date: String? = nil) throws -> ReadingMark {
    try ReadingMark(
      words.compactMap { MarkValue($0) }, left: left, on: date.flatMap { CivilDate($0) }, today: Self.today)
  }

  @Test(
    arguments: [
      (Status.unread, nil, ["reading"], Status.reading, nil),
      (.unread, nil, ["12/36"], .reading, "12/36"),
      (.unread, nil, ["0/36"], .unread, "0/36"),
      (nil, nil, ["12/36"], .reading, "12/36"),
      (.unread, "0/36", ["+5"], .reading, "5/36"),
      (.unfinished, "12/36", ["+5"], .unfinished, "17/36"),
      (.unfinished, "12/36", ["20"], .unfinished, "20/36"),
      (.unfinished, "12/36", ["40%"], .unfinished, "40%"),
      (.unfinished, "12/36", ["read"], .read, "36/36"),
      (.unfinished, "40%", ["已读"], .read, "100%"),
      (.reading, nil, ["还没看完", "12/36"], .unfinished, "12/36"),
      (.reading, "12/36", ["unread"], .unread, "0/36"),
      (.reading, "40%", ["unread"], .unread, nil),
      (.reading, "12/36", ["dropped"], .dropped, "12/36"),
      (.read, "36/36", ["reading", "0/36"], .reading, "0/36"),
      (.dropped, "12/36", ["+1"], .dropped, "13/36"),
      (.read, nil, ["36/36"], nil, nil),
    ] as [(Status?, String?, [String], Status?, String?)])
  func statusAndProgressAgreeAfterwards(
    before: Status?, progress: String?, words: [String], after: Status?, expected: String?
  ) throws {
    guard let after else {
      #expect(throws: NotesError.self) { try mark(words).applied(to: note(before, progress)) }
      return
    }
    let state = try mark(words).applied(to: note(before, progress))
    #expect(state.status == after)
    #expect(state.progress?.text == expected)
  }

  @Test(
    arguments: [
      (Status.unread, nil, ["5"], "it is not known how many pages it has"),
      (.reading, "40%", ["+5"], "its progress is a percentage"),
      (.unfinished, "12/36", ["+50"], "62 is more than the 36 there are"),
      (.unfinished, "12/36", ["37/36"], "37 is more than the 36 there are"),
      (.unfinished, "12/36", ["36"], "36/36 is all of it"),
      (.unread, nil, ["unread", "3/4"], "unread and 3/4 do not go together"),
      (.unread, nil, ["read", "3/4"], "read and 3/4 do not go together"),
      (.read, "36/36", ["reading"], "its progress is 36/36"),
      (.read, nil, ["3/4"], "it is read already"),
      (.unread, nil, ["3/9999999"], "9999999 is too many"),
    ] as [(Status, String?, [String], String)])
  func refusesWhatCannotBeAndSaysWhatFits(status: Status, progress: String?, words: [String], says: String)
    throws
  {
    let error = #expect(throws: NotesError.self) { try mark(words).applied(to: note(status, progress)) }
    #expect(error?.kind == .refused)
    #expect(error?.message.english.contains(says) == true)
    #expect(error?.hints.isEmpty == false)
  }

  @Test func setsTheDatesWhenTheStatusFirstCallsForThem() throws {
    let begun = try mark(["reading"]).applied(to: note(.unread))
    #expect(begun.started == Self.today && begun.finished == nil)
    var reading = note(.reading)
    reading.started = CivilDate("2024-01-01")
    #expect(try mark(["unfinished"]).applied(to: reading).started == reading.started)
    let read = try mark(["read"]).applied(to: reading)
    #expect(read.started == reading.started && read.finished == Self.today)
    #expect(try mark(["read"], on: "2024-02-01").applied(to: reading).finished == CivilDate("2024-02-01"))
    #expect(try mark(["read"]).applied(to: note(.unread)).started == nil)
  }

  @Test func takesTheDatesAwayWhenTheReadingIsUndone() throws {
    var read = note(.read)
    read.started = CivilDate("2024-01-01")
    read.finished = CivilDate("2024-02-01")
    let unread = try mark(["unread"]).applied(to: read)
    #expect(unread.started == nil && unread.finished == nil)
    let again = try mark(["reading"]).applied(to: read)
    #expect(again.started == read.started && again.finished == nil)
  }

  @Test func refusesDatesThatDoNotFit() throws {
    #expect(throws: NotesError.self) { try mark(["read"], on: "2124-01-01") }
    var reading = note(.reading)
    reading.started = CivilDate("2024-02-01")
    #expect(throws: NotesError.self) { try mark(["read"], on: "2024-01-01").applied(to: reading) }
    #expect(throws: NotesError.self) { try mark(["+1"], on: "2024-01-01").applied(to: note(.reading, "1/3")) }
    #expect(throws: NotesError.self) { try mark(["unread"], on: "2024-01-01").applied(to: note(.reading)) }
  }

  @Test func refusesTopicsAndTwoValuesOfOneKind() throws {
    #expect(throws: NotesError.self) { try mark(["read"]).applied(to: note(nil, kind: .topic)) }
    #expect(throws: NotesError.self) { try mark(["read", "unread"]) }
    #expect(throws: NotesError.self) { try mark(["1/2", "5"]) }
    #expect(throws: NotesError.self) { try mark([]) }
  }

  @Test func setsAndRemovesWhatIsLeft() throws {
    #expect(try mark([], left: "附录").applied(to: note(.unfinished)).left == "附录")
    var left = note(.unfinished)
    left.left = "附录"
    #expect(try mark([], left: "").applied(to: left).left == nil)
    #expect(try mark(["read"]).applied(to: left).left == nil)
    #expect(throws: NotesError.self) { try mark(["read"], left: "附录").applied(to: left) }
  }

  @Test func takesFullWidthDigitsAndAnyCase() {
    #expect(MarkValue("\u{FF11}\u{FF12}\u{FF0F}36") == .counted(done: 12, total: 36))
    #expect(MarkValue("READ") == .status(.read))
  }

  @Test(arguments: ["mamba", "2312.00752", "1/2/3", "-5", "5-", "%", "+", "1e3", "gpt-3", ""])
  func takesNoNameForAValue(word: String) {
    #expect(MarkValue(word) == nil)
  }
}
