extension ProgressReport {
  /// The report as comma-separated values: a header, a line for the whole, and one for each group.
  public func csv(groupedBy groupings: [ProgressGrouping] = ProgressGrouping.allCases) -> [String] {
    let head =
      ["by", "name", "total"] + Status.allCases.map(\.rawValue)
      + ["backlog", "share", "pages_read", "pages_total", "notes_without_count"]
    let groups = groupings.flatMap { grouping in
      self.groups(by: grouping).map { line(of: $0, by: grouping.rawValue) }
    }
    return [CSVWriter.line(head), line(of: whole, by: "all")] + groups
  }

  private func line(of group: ProgressGroup, by kind: String) -> String {
    let counts = group.counts
    let numbers =
      [counts.total] + Status.allCases.map { counts[$0] } + [counts.backlog]
    let pages = [group.pages.done, group.pages.total, group.pages.uncounted]
    return CSVWriter.line(
      [kind, group.name] + numbers.map(String.init) + [String(counts.roundedShare)] + pages.map(String.init))
  }
}
