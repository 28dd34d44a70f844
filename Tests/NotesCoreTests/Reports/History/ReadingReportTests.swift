import Testing

@testable import NotesCore

struct ReadingReportTests {
  private let past: PastRepository

  init() throws {
    past = try PastRepository()
  }

  private func report(_ since: String, until: String? = nil, at place: String? = nil) throws -> ReadingReport
  {
    let recorded = try past.recorded(at: place)
    let today = PastRepository.today
    let start = try recorded.boundary(at: PastPoint(from: since, today: today))
    let end = try until.map { try recorded.boundary(at: PastPoint(through: $0, today: today)) }
    let tracks = recorded.past.tracks
    return ReadingReport(
      tracks, from: start, to: end, lastDay: today,
      annotations: try recorded.annotations(of: tracks, from: start, to: end),
      shallowSince: recorded.past.shallowSince)
  }

  /// Each note as `read a 2026-11-12 Ann`.
  private func lines(_ report: ReadingReport) -> [String] {
    ReadingEntry.Part.allCases.flatMap { part in
      report.entries(of: part).map { "\(part) \($0.note.id) \($0.day.text) \($0.commit?.author ?? "-")" }
    }
  }

  @Test func eachNoteStandsInOnePartWithItsDayAndAuthor() throws {
    for name in ["a", "b", "c", "d", "e", "same"] { past.write(name, "unread") }
    past.write("f", "unfinished", progress: "12/36")
    past.write("g", "read")
    try past.commit("2026-11-01")
    past.write("a", "reading")
    try past.commit("2026-11-10", by: "Bob")
    past.write("a", "read")
    past.write("b", "dropped")
    past.write("c", "reading", progress: "2/9")
    past.remove("d")
    past.write("f", "unfinished", progress: "30/36")
    past.write("g", "unread")
    past.write("h", "unread")
    past.write("i", "read")
    try past.commit("2026-11-12")
    past.write("h", "unread", body: "An edit.\n")
    try past.commit("2026-11-14", by: "Bob")
    past.write("e", "read", extra: "finished: 2026-11-20")
    let report = try report("2026-11-05")
    #expect(
      lines(report) == [
        "read a 2026-11-12 Ann", "read i 2026-11-12 Ann", "read e 2026-11-20 -", "begun c 2026-11-12 Ann",
        "begun f 2026-11-12 Ann", "added h 2026-11-12 Ann", "returned g 2026-11-12 Ann",
        "dropped b 2026-11-12 Ann", "removed d 2026-11-12 Ann",
      ])
    #expect(report.backlogBefore == 7 && report.backlogAfter == 5)
    #expect(
      report.entries(of: .begun).map { $0.state(arrow: " -> ")?.english } == [
        "reading, 2/9", "12/36 -> 30/36",
      ])
  }

  @Test func whatIsMergedLaterIsInTheLaterReport() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("a", "read")
    try past.commit("2026-11-06", by: "Bob")
    try past.checkout("main")
    try past.commit("2026-11-07")
    try past.merge(["topic"], "2026-11-10")
    #expect(lines(try report("2026-11-01", until: "2026-11-08")) == ["added a 2026-11-01 Ann"])
    #expect(lines(try report("2026-11-09")) == ["read a 2026-11-06 Bob"])
  }

  @Test func aReadingThatTheNewNoteDatesBeforeIsNoneOfThatTime() throws {
    past.write("first", "read")
    try past.commit("2026-11-01")
    past.write("old", "read", extra: "finished: 2024-01-01")
    past.write("begun", "unfinished", extra: "started: 2024-01-01")
    past.write("new", "read")
    try past.commit("2026-11-12")
    #expect(
      lines(try report("2026-10-01")) == [
        "read new 2026-11-12 Ann", "added first 2026-11-01 Ann", "added begun 2026-11-12 Ann",
        "added old 2026-11-12 Ann",
      ])
  }

  private func annotation(_ words: String, id: String?) -> String {
    "> [!quote] p. 5 · 2026-11-12\n>\n> \(words)\n\n" + (id.map { "^\($0)\n\n" } ?? "")
  }

  @Test func onlyNewAnnotationsAreToldOf() throws {
    let heading = "## Annotations\n\n"
    past.write("a", "unread", body: heading + annotation("Old words.", id: "k3v9qd"))
    past.write("b", "unread", body: heading + annotation("Without an id.", id: nil))
    try past.commit("2026-11-01")
    past.write(
      "a", "unread",
      body: heading + annotation("Old words, mended.", id: "k3v9qd") + annotation("New words.", id: "abcdef"))
    past.write("b", "unread", body: heading + annotation("Without an id.", id: "123456"))
    try past.commit("2026-11-12")
    past.write("c", "unread", body: heading + annotation("On disk.", id: "zzzzzz"))
    let report = try report("2026-11-05")
    #expect(report.annotations.annotations.map(\.content.words) == ["New words.", "On disk."])
    #expect(try self.report("2026-11-05", until: "2026-11-12").annotations.annotations.count == 1)
    #expect(try self.report("2026-10-05").annotations.annotations.count == 4)
  }

  @Test func nothingIsSaidToBeNothing() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    let report = try report("2026-11-05")
    #expect(report.isEmpty)
    #expect(
      ReadingReportMarkdown(report, language: .english).text
        == "# Reading report, 2026-11-05 to 2026-11-29\n\nNothing was read, begun, added or annotated in this time.\n"
    )
  }

  @Test func theBeginningOfAShallowCloneIsNotNew() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    past.write("a", "reading")
    try past.commit("2026-11-02")
    past.write("a", "read")
    try past.commit("2026-11-12")
    let clone = TemporaryFolder()
    let place = clone.path + "/clone"
    try past.git(["clone", "--quiet", "--depth", "2", "file://" + past.folder.path, place])
    let report = try report("2026-10-01", at: place)
    #expect(lines(report) == ["read a 2026-11-12 Ann"])
    let head = """
      # Reading report, 2026-10-01 to 2026-11-29

      The history begins on 2026-11-02: this is a shallow clone.

      1 read.
      """
    #expect(ReadingReportMarkdown(report, language: .english).text.hasPrefix(head))
    #expect(report.json.compact.contains(#""shallow_since":"2026-11-02""#))
    let whole = try self.report("2026-10-01")
    #expect(!ReadingReportMarkdown(whole, language: .english).text.contains("shallow"))
    #expect(!whole.json.compact.contains("shallow"))
  }

  @Test func markdownNamesNobodyAndNoIssueOfACodeHost() throws {
    past.write("gone", "unread")
    past.folder.write("notes/@gone.md", "---\ntitle: \"@gone of #71\"\nstatus: unread\n---\n")
    try past.commit("2026-11-01")
    let hostile = "@torvalds fixes #12, o/r#13, GH-14, !15 and :tada:"
    past.folder.write(
      "notes/@id.md",
      "---\ntitle: \"\(hostile)\"\nshort: \"@short #16\"\nstatus: unfinished\nleft: \"\(hostile)\"\n---\n\n"
        + "## Annotations\n\n" + annotation(hostile, id: "k3v9qd") + "\(hostile)\n\n"
        + "> [!quote] @locator #17 · 2026-11-12\n>\n> Words.\n\n^k3v9qe\n")
    past.remove("@gone")
    try past.commit("2026-11-12", by: "@eve #18")
    past.write("b", "read")
    try past.commit("2026-11-13", by: "Bob")
    let page = ReadingReportMarkdown(try report("2026-11-05"), language: .english).text
    // What a code host makes of it has no backslashes; addresses of links are no text.
    let shown = page.replacing("\\", with: "").replacing(/\]\([^)]*\)/, with: "]")
    for name in ["torvalds", "short", "locator", "eve", "gone"] {
      #expect(shown.contains("@&#8203;\(name)") && !shown.contains("@\(name)"), "\(name) in \(page)")
    }
    for number in [12, 13, 16, 17, 18, 71] {
      #expect(shown.contains("#&#8203;\(number)") && !shown.contains("#\(number)"), "\(number) in \(page)")
    }
    #expect(!shown.contains("GH-14") && !shown.contains("!15") && !shown.contains(":tada:"))
    let list = AnnotationMarkdown(try report("2026-11-05").annotations, language: .english).text
    #expect(page.replacing("### [", with: "## [").hasSuffix(list) && list.contains("#&#8203;12"))
  }

  @Test func hostileTextIsInertInMarkdown() throws {
    past.write("a", "unread")
    try past.commit("2026-11-01")
    let hostile = #"<img src=x> @all #1 ](http://x) `a` | \u001b[31m **b** \u202e"#
    past.folder.write(
      "notes/a.md",
      "---\ntitle: \"\(hostile)\"\nstatus: unfinished\nleft: \"\(hostile)\"\ntype: paper\n---\n\n## Annotations\n\n"
        + annotation("<script>alert(1)</script> @all", id: "k3v9qd") + "::set-output name=x::y <b>\n")
    try past.commit("2026-11-12", by: "@eve <script> [x](http://y)")
    past.write("b", "read", extra: "finished: 2026-11-13")
    try past.commit("2026-11-13", by: "Bob")
    let text = ReadingReportMarkdown(try report("2026-11-05"), language: .english).text
    for part in ["<img", "<script", " @all", " @eve", "\u{1B}", "\u{202E}", " #1", "](http", "\n::"] {
      let isThere = text.replacing("\\" + part.drop { " \n".contains($0) }, with: "").contains(part)
      #expect(!isThere, "\(part) in \(text)")
    }
    #expect(text.contains("\\@&#8203;eve") && text.contains("\\<img") && text.contains("> \\<script"))
  }
}
