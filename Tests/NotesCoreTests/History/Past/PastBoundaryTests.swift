import Testing

@testable import NotesCore

struct PastBoundaryTests {
  private let past: PastRepository

  init() throws {
    past = try PastRepository()
    past.write("a", "unread")
    try past.commit("2026-11-01")
    try past.branch("topic")
    past.write("a", "read")
    try past.commit("2026-11-05", by: "Bob")
    try past.checkout("main")
    past.write("b", "unread")
    try past.commit("2026-11-06")
    try past.git(["tag", "v1"])
    try past.merge(["topic"], "2026-11-10")
  }

  private func status(at text: String) throws -> [String] {
    let point = PastPoint(from: text, today: PastRepository.today)
    let recorded = try past.recorded()
    let boundary = try recorded.boundary(at: point)
    return recorded.past.tracks.map { $0.step(at: boundary)?.status?.rawValue ?? "-" }
  }

  @Test func beforeADayIsWhatTheLineHadThen() throws {
    #expect(try status(at: "2026-10-01") == ["-", "-"])
    #expect(try status(at: "2026-11-02") == ["unread", "-"])
    // The branch had been read by then, and was merged later.
    #expect(try status(at: "2026-11-08") == ["unread", "unread"])
    #expect(try status(at: "2026-11-11") == ["read", "unread"])
    #expect(try status(at: "7d") == ["read", "unread"])
  }

  @Test func beforeARevisionIsWhatItHas() throws {
    #expect(try status(at: "v1") == ["unread", "unread"])
    #expect(try status(at: "topic") == ["read", "-"])
    #expect(try status(at: "HEAD") == ["read", "unread"])
  }

  @Test func ofARevisionElsewhereWhatBothHaveCounts() throws {
    try past.checkout("topic")
    try past.branch("other")
    past.write("c", "unread")
    try past.commit("2026-11-12")
    try past.checkout("main")
    #expect(try status(at: "other") == ["read", "-"])
  }

  @Test func whatIsNeitherDayNorCommitIsAnError() throws {
    for text in ["nothing", "", "-x", "2026-13-01"] {
      let error = #expect(throws: NotesError.self) { try status(at: text) }
      #expect(error?.kind == .usage && error?.message.english.contains("is no day") == true)
    }
  }

  @Test func aDayThatIsStillToComeIsAnError() throws {
    let today = PastRepository.today
    #expect(try PastPoint(since: "2026-11-29", today: today) == .day(today))
    #expect(try PastPoint(since: "main", today: today) == .revision("main"))
    for text in ["2026-11-30", "2026-12", "2027"] {
      let error = #expect(throws: NotesError.self) { try PastPoint(since: text, today: today) }
      #expect(error?.kind == .usage && error?.message.english == "\(text) is still to come")
    }
  }

  private func changed(since text: String) throws -> [String] {
    let changed = try ChangedNotes(
      since: PastPoint(from: text, today: PastRepository.today), in: past.repository.repository())
    return ["a", "b", "c"].filter {
      changed.contains(Note(id: $0, path: "notes/\($0).md", section: ""))
    }
  }

  @Test func notesThatDifferFromAPointHaveChangedSinceIt() throws {
    past.write("c", "unread")
    #expect(try changed(since: "HEAD") == ["c"])
    #expect(try changed(since: "v1") == ["a", "c"])
    #expect(try changed(since: "2026-11-02") == ["a", "b", "c"])
    #expect(try changed(since: "2026-11-08") == ["a", "c"])
    #expect(try changed(since: "2026-11-01") == ["a", "b", "c"])
    #expect(throws: NotesError.self) { try changed(since: "nothing") }
  }
}
