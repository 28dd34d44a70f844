import NotesCore
import Testing

struct ProgressReportTests {
  private let today = CivilDate("2026-11-24") ?? CivilDate(daysSinceEpoch: 0)

  private func note(
    _ id: String, _ status: Status?, section: String = "2023", progress: String? = nil,
    _ change: (inout Note) -> Void = { _ in }
  ) -> Note {
    var note = Note(id: id, path: "notes/\(section)/\(id).md", section: section)
    note.status = status
    note.kind = .paper
    note.progress = progress.flatMap { Progress($0) }
    change(&note)
    return note
  }

  private func report(_ notes: [Note]) -> ProgressReport { ProgressReport(notes, today: today) }

  @Test func countsNothingInAnEmptyLibrary() {
    let report = report([])
    #expect(report.whole.counts.total == 0)
    #expect(report.whole.counts.share == 0)
    #expect(report.whole.pages.share == 0)
    #expect(ProgressGrouping.allCases.allSatisfy { report.groups(by: $0).isEmpty })
  }

  @Test func leavesOutTopicsAndNotesWithoutAStatus() {
    let report = report([
      note("a", .read), note("b", nil), note("c", .unread) { $0.kind = .topic },
    ])
    #expect(report.whole.counts.total == 1)
  }

  @Test func sumsThePagesOfTheBacklogAlone() {
    let report = report([
      note("a", .unfinished, progress: "12/36"), note("b", .reading, progress: "1/4"),
      note("c", .reading, progress: "40%"), note("d", .unread), note("e", .read, progress: "9/9"),
      note("f", .dropped, progress: "1/9"),
    ])
    let pages = report.whole.pages
    #expect((pages.done, pages.total, pages.left) == (13, 40, 27))
    #expect((pages.counted, pages.uncounted) == (2, 2))
  }

  @Test func putsTheOldestUnfinishedFirstAndThoseWithoutADateInTheirOrder() {
    func started(_ id: String, _ date: String?, _ order: String) -> Note {
      note(id, .unfinished) {
        $0.started = date.flatMap { CivilDate($0) }
        $0.order = ListOrder(order)
      }
    }
    let report = report([
      started("second", "2025-03-01", "1"), started("fourth", nil, "4b"), started("first", "2024-01-01", "9"),
      started("third", nil, "4a"), note("reading", .reading),
    ])
    #expect(report.unfinished.map(\.note.id) == ["first", "second", "third", "fourth"])
    #expect(report.unfinished.map(\.daysSinceStarted) == [1058, 633, nil, nil])
  }

  @Test(arguments: [
    (ProgressGrouping.section, ["2023", "2019", "references", ""]), (.type, ["paper", "post", ""]),
    (.year, ["2023", "2019", ""]), (.tag, ["rag", "moe", "对齐", ""]),
  ])
  func ordersTheGroups(grouping: ProgressGrouping, names: [String]) {
    let report = report([
      note("a", .read, section: "") { $0.tags = ["rag", "moe"] },
      note("b", .read, section: "references") {
        $0.kind = .post
        $0.year = 2019
        $0.tags = ["rag", "rag"]
      },
      note("c", .read, section: "2019") { $0.kind = nil },
      note("d", .read) {
        $0.year = 2023
        $0.tags = ["对齐"]
      },
    ])
    #expect(report.groups(by: grouping).map(\.name) == names)
    #expect(grouping != .tag || report.groups(by: .tag)[0].counts.total == 2)
  }

  /// 2026-11-24 is a Tuesday.
  @Test(arguments: [
    ("2026-11-22", 0, 1), ("2026-11-23", 1, 1), ("2026-11-29", 1, 1), ("2026-11-30", 0, 1),
    ("2026-12-01", 0, 0), ("2026-10-31", 0, 0), ("2025-11-24", 0, 0),
  ])
  func countsTheWeekFromMondayAndTheCalendarMonth(date: String, week: Int, month: Int) {
    let report = report([
      note("a", .read) { $0.finished = CivilDate(date) },
      note("b", .reading) { $0.started = CivilDate(date) },
      note("c", .unread) { $0.added = CivilDate(date) }, note("d", nil) { $0.added = CivilDate(date) },
    ])
    #expect([report.week.started, report.week.finished, report.week.added] == [week, week, week])
    #expect([report.month.started, report.month.finished, report.month.added] == [month, month, month])
  }

  @Test(arguments: ["2026-11-23", "2026-11-29", "2026-02-28", "2024-02-29", "2026-12-31", "2027-01-01"])
  func everyDayIsInItsOwnWeekAndMonth(day: String) throws {
    let day = try #require(CivilDate(day))
    let report = ProgressReport([], today: day)
    #expect((report.week.first...report.week.last).contains(day))
    #expect(report.week.last.days(since: report.week.first) == 6)
    #expect(report.week.first.weekday == 0)
    #expect(report.month.first.parts.day == 1)
    #expect(report.month.last.adding(days: 1).parts.day == 1)
  }

  @Test func writesOneObjectWithAllGroups() {
    let report = report([note("a", .unfinished, progress: "12/36") { $0.year = 2019 }, note("b", .read)])
    let json = report.json().compact
    for part in [
      #""date":"2026-11-24""#, #""total":2"#, #""share":0.5"#, #""section":[{"name":"2023""#, #""type":["#,
      #"{"name":2019,"total":1"#, #"{"name":null,"total":1"#, #""tag":[{"name":null"#,
      #""oldest_unfinished":[{"id":"a","progress":"12/36"}]"#,
      #""week":{"from":"2026-11-23","to":"2026-11-29","started":0"#,
    ] { #expect(json.contains(part), "\(part)") }
    #expect(!report.json(groupedBy: [.year]).compact.contains(#""section""#))
  }

  @Test func writesALineForEachGroup() {
    let report = report([note("a", .unfinished, section: "=1,2", progress: "12/36")])
    #expect(
      report.csv(groupedBy: [.section]) == [
        "by,name,total,unread,reading,unfinished,read,dropped,backlog,share,"
          + "pages_read,pages_total,notes_without_count",
        "all,,1,0,0,1,0,0,1,0.0,12,36,0",
        "section,\" =1,2\",1,0,0,1,0,0,1,0.0,12,36,0",
      ])
  }

  @Test func namesTheGroupingsWhenOneIsUnknown() {
    let error = #expect(throws: NotesError.self) { try ProgressGrouping(named: "tagg") }
    #expect(error?.hints.first?.english == "did you mean `tag`?")
  }
}
