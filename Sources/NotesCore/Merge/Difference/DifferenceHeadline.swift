/// What a whole difference comes to, in a line or two.
extension DifferenceWords {
  /// The whole in a line: how many notes changed, what was read, and what came.
  public func headline(_ difference: LibraryDifference) -> String {
    joined(headings(difference) + moreHeadings(difference))
  }

  /// How many notes changed, came, and went; where none did, what else there is.
  public func heading(_ difference: LibraryDifference) -> String { joined(headings(difference)) }

  /// What was read, and what came; nothing where `heading` says it.
  public func subheading(_ difference: LibraryDifference) -> String {
    joined(moreHeadings(difference))
  }

  /// How many files differ that are no notes; empty where there are none.
  public func others(_ difference: LibraryDifference) -> String {
    let count = difference.otherCount
    if count == 0 { return "" }
    return text(
      Message("\(count) other \(count == 1 ? "file" : "files")", zh: "另有其他文件 \(count) 个"))
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: text(Message("; ", zh: "；"))) }

  private func headings(_ difference: LibraryDifference) -> [String] {
    let notes = notes(difference.totals)
    if !notes.isEmpty { return [notes] }
    let remarks = remarks(difference.totals)
    let said = remarks.isEmpty ? text(Message("none differs", zh: "没有差异")) : remarks
    return [text(DifferenceWords.notesHead) + said, others(difference)].filter { !$0.isEmpty }
  }

  /// What stands behind the numbers of notes; where there are none of these, `headings` says it all.
  private func moreHeadings(_ difference: LibraryDifference) -> [String] {
    let totals = difference.totals
    if notes(totals).isEmpty { return [] }
    let parts = [
      statuses(totals), annotations(totals.annotations), links(totals.links), remarks(totals),
      others(difference),
    ]
    return parts.filter { !$0.isEmpty }
  }

  private static let notesHead = Message("notes: ", zh: "笔记：")

  private func clause(_ head: Message, _ parts: [(count: Int, words: (Int) -> Message)]) -> String {
    let said = parts.filter { $0.count > 0 }.map { text($0.words($0.count)) }
    return said.isEmpty ? "" : text(head) + said.joined(separator: text(Message(", ", zh: "，")))
  }

  private func notes(_ totals: DifferenceTotals) -> String {
    func count(_ group: DifferenceTotals.Group) -> Int { totals.groups[group] ?? 0 }
    return clause(
      DifferenceWords.notesHead,
      [
        (count(.unmerged), { Message("\($0) unmerged", zh: "未合并 \($0) 条") }),
        (count(.changed), { Message("\($0) changed", zh: "改动 \($0) 条") }),
        (count(.added), { Message("\($0) added", zh: "新增 \($0) 条") }),
        (count(.removed), { Message("\($0) removed", zh: "删除 \($0) 条") }),
        (count(.renamed), { Message("\($0) renamed", zh: "改名 \($0) 条") }),
        (count(.moved), { Message("\($0) moved", zh: "移动 \($0) 条") }),
      ])
  }

  private func statuses(_ totals: DifferenceTotals) -> String {
    let order: [Status] = [.read, .reading, .unfinished, .unread, .dropped]
    return clause(
      Message("", zh: ""),
      order.map { status in
        // That a new note wants reading is no news.
        let new = status == .unread ? 0 : totals.newStatuses[status] ?? 0
        let all = new + (totals.statuses[status] ?? 0)
        let remark = DifferenceWords.remark(onNew: new, of: all)
        return (
          all,
          {
            Message(
              "\($0) now \(status.label.english)\(remark.english)",
              zh: "转为\(status.label.chinese) \($0) 条\(remark.chinese)")
          }
        )
      })
  }

  /// How many of the notes with a status are new.
  private static func remark(onNew new: Int, of all: Int) -> Message {
    if new == 0 { return Message("", zh: "") }
    if new < all { return Message(" (\(new) of them new)", zh: "（其中新增 \(new) 条）") }
    return all == 1 ? Message(" (new)", zh: "（新增的）") : Message(" (all new)", zh: "（都是新增的）")
  }

  private func annotations(_ counts: DifferenceTotals.Counts) -> String {
    clause(
      Message("annotations: ", zh: "批注："),
      [
        (counts.added, { Message("\($0) added", zh: "新增 \($0) 条") }),
        (counts.edited, { Message("\($0) edited", zh: "修改 \($0) 条") }),
        (counts.removed, { Message("\($0) removed", zh: "删除 \($0) 条") }),
      ])
  }

  private func links(_ counts: DifferenceTotals.Counts) -> String {
    clause(
      Message("links: ", zh: "链接："),
      [
        (counts.added, { Message("\($0) added", zh: "新增 \($0) 个") }),
        (counts.removed, { Message("\($0) removed", zh: "去掉 \($0) 个") }),
      ])
  }

  private func remarks(_ totals: DifferenceTotals) -> String {
    clause(
      Message("", zh: ""),
      [
        (
          totals.groups[.followed] ?? 0,
          { Message("\($0) only \($0 == 1 ? "follows" : "follow") renames", zh: "\($0) 条只是链接跟着改名") }
        ),
        (totals.groups[.written] ?? 0, { Message("\($0) in layout only", zh: "\($0) 条只改了写法") }),
      ])
  }
}
