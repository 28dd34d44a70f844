/// A point in a library's past, as people name it: a day, or a commit.
public enum PastPoint: Sendable, Hashable {
  /// The beginning of a day.
  case day(CivilDate)
  /// What git takes for a commit.
  case revision(String)

  /// The point from which something is asked for: the first day of what a query takes for days (`2026-11-01`,
  /// `2026-11`, `7d`, `yesterday`), else a revision.
  ///
  /// A day wins over a branch or an abbreviated id of the same look: which it is must not depend on the repository. Such
  /// a branch is named `heads/2026`.
  public init(from text: String, today: CivilDate) {
    let day = QueryDay.span(text)?.lower
    self = day.map { .day($0.date(today: today)) } ?? .revision(text)
  }

  /// The point since which something is asked for. Throws a usage error for a day that is still to come.
  public init(since text: String, today: CivilDate) throws(NotesError) {
    self.init(from: text, today: today)
    guard case .day(let day) = self, day > today else { return }
    throw NotesError(
      .usage, Message("\(text) is still to come", zh: "\(text) 还没到"),
      hints: [Message("name a day that has begun, or 7d for seven days ago", zh: "写已经到了的日期，或 7d（七天前）")])
  }

  /// The point up to which something is asked for: the day after the last one that is meant, else a revision.
  public init(through text: String, today: CivilDate) {
    let day = QueryDay.span(text)?.upper
    self = day.map { .day($0.date(today: today).adding(days: 1)) } ?? .revision(text)
  }

  /// The error for what is neither.
  static func unknown(_ text: String, isShallow: Bool) -> NotesError {
    NotesError(
      .usage,
      Message("`\(text)` is no day, and no commit that git knows", zh: "`\(text)` 不是日期，也不是 git 里的提交"),
      hints: [
        Message(
          "write a day such as 2026-11-01, 2026-11 or 7d (seven days ago), or a branch, a tag or a commit",
          zh: "写日期，如 2026-11-01、2026-11、7d（七天前），或者写分支、标签、提交")
      ] + (isShallow ? [GitFailure.shallow] : []))
  }
}
