extension Defect {
  /// Days that cannot be, in every form that people type.
  static let date: [Defect] = [
    Defect(
      "February has thirty days", .mamba, replace: "started: 2026-10-03", with: "started: ↓2026-02-30",
      rule: "date/impossible"),
    Defect(
      "the year is no leap year, in a file with CRLF", .t5, replace: "added: 2026-11-01",
      with: "added: ↓2026-02-29", rule: "date/impossible"),
    Defect(
      "month and day are swapped", .transformer, replace: "finished: 2019-03-09",
      with: "finished: ↓2019-19-03", rule: "date/impossible"),
    Defect(
      "April has 31 days, in quotes", .s4, replace: "added: 2024-01-16", with: #"added: ↓"2024-04-31""#,
      rule: "date/impossible"),
    Defect(
      "the month is missing a digit that was zero, in flow style", .longbench, replace: "added: 2024-05-06",
      with: "added: ↓2024-00-06", rule: "date/impossible"),
    Defect(
      "slashes stand between the numbers", .universalTransformers, replace: "added: 2023-12-10",
      with: "added: ↓2023/12/10", rule: "date/not-iso"),
    Defect(
      "a day is written in Chinese", .mambaExplained, replace: "added: 2024-03-05",
      with: "added: ↓2024 年 3 月 5 日", rule: "date/not-iso"),
    Defect(
      "only the month is known", .transformerXl, replace: "finished: 2020-06-18",
      with: "finished: ↓2020-06", rule: "date/not-iso"),
    Defect(
      "zeros are missing, in flow style", .longbench, replace: "added: 2024-05-06",
      with: "added: ↓2024-5-6", rule: "date/not-iso"),
    Defect(
      "the clock came along, in a file with CRLF", .t5, replace: "added: 2026-11-01",
      with: "added: ↓2026-11-01 09:30", rule: "date/not-iso"),
    Defect(
      "a day is a word", .deepLearning, replace: "added: 2026-08-30", with: "added: ↓暑假",
      rule: "date/not-iso"),
    Defect(
      "digits are full-width", .s4, replace: "added: 2024-01-16", with: "added: ↓２０２４-01-16",
      rule: "date/not-iso"),
    Defect(
      "a comma came along", .s4, replace: "added: 2024-01-16", with: "added: ↓2024-01-16,",
      rule: "date/not-iso"),
    Defect(
      "dashes are typographic", .s4, replace: "added: 2024-01-16", with: "added: ↓2024–01–16",
      rule: "date/not-iso"),
    Defect(
      "the year of a day is not yet here", .transformer, replace: "finished: 2019-03-09",
      with: "finished: ↓2091-03-09", rule: "date/future"),
    Defect(
      "a note was added in the next year", .longformer, replace: "added: 2024-01-15",
      with: "added: ↓2027-01-15", rule: "date/future"),
    Defect(
      "a note was added in time to come, in flow style", .longbench, replace: "added: 2024-05-06",
      with: "added: ↓2042-05-06", rule: "date/future"),
    Defect(
      "a reading will begin the day after tomorrow, in a file with CRLF", .t5,
      replace: "started: 2026-11-02", with: "started: ↓2026-11-26", rule: "date/future"),
    Defect(
      "a reading ended before it began", .transformer, replace: "finished: 2019-03-09",
      with: "finished: ↓2019-02-09", rule: "date/order"),
    Defect(
      "a reading began before the note was there", .universalTransformers, replace: "started: 2026-09-20",
      with: "started: ↓2023-09-20", rule: "date/order"),
    Defect(
      "a reading began before the note was there, in a file with CRLF", .t5, replace: "started: 2026-11-02",
      with: "started: ↓2026-10-02", rule: "date/order"),
  ]
}
