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
    return HistoryReport(found.tracks, days: first...PastRepository.today, unit: unit)
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
    #expect(waits.quantile(0) == 10 && waits.quantile(0.5) == 20 && waits.quantile(1) == 20)
    #expect(try report(since: "2026-11-25").waits.quantile(0.5) == nil)
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
