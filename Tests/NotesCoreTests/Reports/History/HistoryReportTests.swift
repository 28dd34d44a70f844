import Testing

@testable import NotesCore

struct HistoryReportTests {
  private let past: PastRepository

  init() throws {
    past = try PastRepository()
  }

  private func report(since: String? = nil, unit: PeriodUnit = .week, at place: String? = nil) throws
    -> HistoryReport
  {
    let found = try past.recorded(at: place).past
    let first = since.flatMap { CivilDate($0) } ?? found.firstDay
    return HistoryReport(
      found.tracks, days: first...PastRepository.today, unit: unit, shallowSince: found.shallowSince)
  }

  /// Each period as `2026-11-02: 3 +2 -1`.
  private func lines(_ report: HistoryReport) -> [String] {
    report.periods.map { "\($0.first.text): \($0.counts.backlog) +\($0.entered) -\($0.left)" }
  }

  private func makeThreeWeeks() throws {
    past.write("a", "unread")
    past.write("b", "unread")
    past.write("topic", nil)
    try past.commit("2026-11-04")
    past.write("a", "reading", progress: "2/9")
    past.write("c", "unfinished")
    try past.commit("2026-11-11")
    past.write("a", "read")
    past.write("b", "dropped")
    try past.commit("2026-11-18")
    past.write("b", "unread")
    past.remove("c")
    try past.commit("2026-11-24")
  }

  @Test func eachWeekTellsWhatCameAndWhatWent() throws {
    try makeThreeWeeks()
    let report = try report()
    #expect(
      lines(report) == [
        "2026-11-04: 2 +2 -0", "2026-11-09: 3 +1 -0", "2026-11-16: 1 +0 -2", "2026-11-23: 1 +1 -1",
      ])
    #expect(report.periods.map { [$0.read, $0.dropped, $0.removed] }[2...] == [[1, 1, 0], [0, 0, 1]])
    #expect(report.periods.map(\.last.text)[..<2] == ["2026-11-08", "2026-11-15"])
    #expect(report.whole.entered == 4 && report.whole.left == 3 && report.after.backlog == 1)
    #expect(report.tracks.count == 3)
  }

  @Test func fromALaterDayWhatWasThereBeforeIsCounted() throws {
    try makeThreeWeeks()
    let report = try report(since: "2026-11-12", unit: .month)
    #expect(report.before.backlog == 3)
    #expect(lines(report) == ["2026-11-12: 1 +1 -3"])
  }

  @Test func whatIsNotCommittedCountsToday() throws {
    past.write("a", "unread")
    try past.commit("2026-11-28")
    past.write("a", "read")
    #expect(lines(try report(unit: .day)) == ["2026-11-28: 1 +1 -0", "2026-11-29: 0 +0 -1"])
  }

  @Test func aShallowCloneDoesNotBeginWithANewBacklog() throws {
    try makeThreeWeeks()
    let clone = TemporaryFolder()
    let place = clone.path + "/clone"
    try past.git(["clone", "--quiet", "--depth", "2", "file://" + past.folder.path, place])
    let report = try report(at: place)
    #expect(report.before.backlog == 1)
    #expect(lines(report) == ["2026-11-18: 1 +0 -0", "2026-11-23: 1 +1 -1"])
    #expect(report.stuck.map(\.isAtLeast) == [false])
    #expect(report.json.compact.contains(#""shallow_since":"2026-11-18""#))
    #expect(try !self.report().json.compact.contains("shallow"))
  }

  @Test func waitsAreFromAddedToReadByTheNotesOwnDatesFirst() throws {
    past.write("a", "unread", extra: "added: 2026-10-05")
    past.write("b", "unread")
    past.write("c", "read")
    past.write("d", "unread")
    try past.commit("2026-11-04")
    past.write("a", "read", extra: "added: 2026-10-05\nfinished: 2026-10-15")
    past.write("b", "read")
    try past.commit("2026-11-24")
    let waits = try report().waits
    #expect(waits.count == 2 && waits.namedCount == 1 && waits.unknownCount == 1)
    #expect(waits.quartile(0) == 10 && waits.quartile(2) == 15 && waits.quartile(4) == 20)
    #expect(try report(since: "2026-11-25").waits.quartile(2) == nil)
  }

  @Test(arguments: [
    ([7], 7, 7, 7), ([1, 2], 1.25, 1.5, 1.75), ([1, 2, 10], 1.5, 2, 6), ([1, 2, 3, 10], 1.75, 2.5, 4.75),
    ([1, 2, 3, 4, 10], 2, 3, 4), ([98, 15, 97, 36, 147, 74], 45.5, 85.5, 97.75),
    ([1, 2, 3, 4, 5, 6, 10], 2.5, 4, 5.5), ([0, 0], 0, 0, 0),
  ])
  func quartilesLieBetweenTheWorks(days: [Int], low: Double, median: Double, high: Double) {
    let waits = ReadingWaits(days: days)
    #expect([1, 2, 3].map(waits.quartile) == [low, median, high])
    #expect(
      waits.quartile(0) == days.min().map(Double.init) && waits.quartile(4) == days.max().map(Double.init))
  }

  /// The report of what a commit lacks.
  private func report(after revision: String) throws -> HistoryReport {
    let recorded = try past.recorded()
    let start = try recorded.boundary(at: .revision(revision))
    let days = min(start.day, PastRepository.today)...PastRepository.today
    return HistoryReport(recorded.past.tracks, days: days, unit: .day, after: start)
  }

  @Test func afterACommitCountsWhatItLacks() throws {
    past.write("a", "unread")
    past.write("b", "unread")
    try past.commit("2026-11-20")
    try past.branch("topic")
    past.write("a", "read")
    try past.commit("2026-11-22")
    try past.checkout("main")
    past.write("b", "read")
    try past.commit("2026-11-25")
    past.write("c", "unread")
    try past.commit("2026-11-25")
    try past.merge(["topic"], "2026-11-26")
    let report = try report(after: "main~1")
    #expect(report.before.backlog == 2)
    #expect(lines(report)[0] == "2026-11-25: 1 +0 -1", "What is older than the commit, and not in it.")
    #expect(report.waits.count == 1 && report.waits.quartile(2) == 2)
    let earlier = try self.report(after: "main~2")
    #expect(lines(earlier)[0] == "2026-11-25: 1 +1 -1" && earlier.waits.count == 1)
    #expect(earlier.json.compact.contains(#""after_commit":"\#(try #require(earlier.start?.commit?.id))""#))
    #expect(try !self.report(since: "2026-11-25").json.compact.contains("after_commit"))
  }

  @Test(arguments: Seeds.all)
  func afterACommitItAgreesWithTheReadingReport(seed: UInt64) throws {
    try RandomHistory(seed: seed, commits: 60).make(in: past.repository)
    let recorded = try past.recorded()
    for revision in ["HEAD", "HEAD~1", "HEAD~5", "HEAD~10"] {
      let start = try recorded.boundary(at: .revision(revision))
      let reading = ReadingReport(
        recorded.past.tracks, from: start, to: nil, lastDay: PastRepository.today, annotations: [])
      let report = try report(after: revision)
      #expect(report.before.backlog == reading.backlogBefore, "seed \(seed), \(revision)")
      #expect(report.after.backlog == reading.backlogAfter, "seed \(seed), \(revision)")
    }
  }

  @Test func stuckIsWhatNothingHasMovedForLongest() throws {
    past.write("old", "unfinished", extra: "started: 2026-01-01")
    past.write("new", "unread")
    past.write("unread", "unread")
    past.write("begun", "reading")
    past.write("done", "read")
    try past.commit("2026-11-01")
    past.write("new", "reading", progress: "1/9")
    try past.commit("2026-11-20")
    past.write("unread", "unread", body: "An edit that moves nothing.\n")
    try past.commit("2026-11-21")
    let stuck = try report().stuck
    #expect(stuck.map(\.note.id) == ["old", "begun", "unread", "new"])
    #expect(stuck.map(\.days) == [332, 28, 28, 9])
  }

  @Test(arguments: Seeds.all)
  func whatCameAndWentIsTheDifferenceOfEachPeriod(seed: UInt64) throws {
    let history = RandomHistory(seed: seed, commits: 60)
    try history.make(in: past.repository)
    let found = try past.recorded().past
    for unit in PeriodUnit.allCases {
      let days = found.firstDay...PastRepository.today
      let report = HistoryReport(found.tracks, days: days, unit: unit)
      var backlog = report.before.backlog
      var next = days.lowerBound
      for period in report.periods {
        backlog += period.entered - period.left
        #expect(period.counts.backlog == backlog, "seed \(seed), \(unit)")
        #expect(period.first == next && period.last >= period.first, "seed \(seed), \(unit)")
        next = period.last.adding(days: 1)
      }
      #expect(next == days.upperBound.adding(days: 1), "seed \(seed), \(unit)")
      let now = found.tracks.count(where: \.last.isBacklog)
      #expect(backlog == now && report.whole.entered > 0, "seed \(seed), \(unit)")
    }
  }

  @Test func theUnitIsTheFinestThatFits() throws {
    func unit(_ first: String, _ limit: Int) -> PeriodUnit {
      PeriodUnit.fitting((CivilDate(first) ?? PastRepository.today)...PastRepository.today, limit: limit)
    }
    #expect(unit("2026-11-29", 20) == .day && unit("2026-11-16", 20) == .day)
    #expect(unit("2026-11-15", 20) == .week && unit("2026-08-01", 20) == .week)
    #expect(unit("2026-06-01", 20) == .month && unit("2025-06-01", 20) == .month)
    #expect(unit("2020-06-01", 20) == .year)
    #expect(throws: NotesError.self) { try PeriodUnit(named: "section") }
  }

  @Test func csvAndJSONHaveARowForEachPeriod() throws {
    try makeThreeWeeks()
    let report = try report()
    #expect(report.csv.count == 5)
    #expect(
      report.csv[..<2] == [
        "from,to,backlog,unread,reading,unfinished,read,dropped,entered,left,left_read,left_dropped,left_removed",
        "2026-11-04,2026-11-08,2,2,0,0,0,0,2,0,0,0,0",
      ])
    let json = report.json.compact
    #expect(json.contains(#""removed":true"#) && json.contains(#""before":{"status":"reading""#))
  }
}
