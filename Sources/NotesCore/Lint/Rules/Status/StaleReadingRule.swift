/// Finds readings that began long ago.
struct StaleReadingRule: NoteRule {
  let description = RuleDescription(
    "status/stale", .information, isDefault: false,
    summary: Message("A reading began long ago and has not ended.", zh: "很早开始读，到现在还没读完。"),
    reason: Message(
      "What is open for more than 90 days is seldom taken up again by itself. Go on with it, or mark it dropped; that is a decision, and no mistake, so this is off by default.",
      zh: "打开超过 90 天的，很少会自己接着读。要么接着读，要么标为不读了；这是取舍而不是错误，所以默认不检查。"),
    passing: [
      .frontMatter("status: dropped\nstarted: 2020-12-11\n"),
      .frontMatter("status: reading\n"),
    ],
    failing: [
      .frontMatter("status: unfinished\nstarted: ↓2020-12-11\n"),
      .frontMatter("status: reading\nprogress: 12/36 # 在读\nstarted: ↓'2020-12-11'\n"),
      .file("---\n{ title: 曼巴, type: paper, status: reading, started: ↓2020-12-11 }\n---\n"),
    ])

  /// How many days of reading are not worth a word.
  private static let limit = 90

  func check(_ file: LintedFile) -> [Finding] {
    guard file.note.kind != .topic, let status = file.note.status,
      status == .reading || status == .unfinished,
      let started = file.note.started, let range = file.valueRange(.started)
    else { return [] }
    let days = file.circumstances.today.days(since: started)
    guard days > StaleReadingRule.limit else { return [] }
    return [
      Finding(
        range, Message("begun \(days) days ago, and not finished", zh: "搁置 \(days) 天"),
        hint: Message(
          "go on with it, or decide against it: `notes mark \(file.note.id) dropped`",
          zh: "接着读，或决定不读：`notes mark \(file.note.id) 不读了`"))
    ]
  }
}
