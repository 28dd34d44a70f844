import NotesCore

/// The last line of `notes index`.
struct IndexSummary {
  private let plan: IndexPlan

  /// The counts of a plan.
  init(_ plan: IndexPlan) { self.plan = plan }

  /// What was done.
  var done: Message {
    changed == 0
      ? allRight
      : Message(
        "wrote \(changed) of \(pages)\(refused.english)", zh: "\(total) 个页面里写了 \(changed) 个\(refused.chinese)"
      )
  }

  /// What would be done.
  var planned: Message {
    changed == 0
      ? allRight
      : Message(
        "\(changed) of \(pages) would be written\(refused.english)",
        zh: "\(total) 个页面里有 \(changed) 个要写\(refused.chinese)")
  }

  private var allRight: Message {
    guard total > 0 || !plan.refusals.isEmpty else {
      return Message(
        "no page asks for a list; write the lines `<!-- notes:begin QUERY -->` and `<!-- notes:end -->` into one",
        zh: "没有页面要列表；在页面里写 `<!-- notes:begin 查询 -->` 和 `<!-- notes:end -->` 两行")
    }
    let good = total - plan.refusals.count
    if good <= 0 {
      return Message(
        "\(plan.refusals.count) of \(pages) could not be written",
        zh: "\(total) 个页面里有 \(plan.refusals.count) 个写不了")
    }
    return Message(
      "nothing to write in \(good == 1 ? "1 page" : "\(good) pages")\(refused.english)",
      zh: "\(good) 个页面不用写\(refused.chinese)")
  }

  private var changed: Int { plan.changes.count }
  private var total: Int { plan.pageCount }
  private var pages: String { total == 1 ? "1 page" : "\(total) pages" }

  private var refused: Message {
    let count = plan.refusals.count
    return count == 0
      ? Message(verbatim: "")
      : Message("; \(count) could not be", zh: "；\(count) 个写不了")
  }
}
