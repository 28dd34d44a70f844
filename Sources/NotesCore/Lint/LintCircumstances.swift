/// What all files of a run of lint have in common.
struct LintCircumstances: Sendable {
  /// The day of the run.
  let today: CivilDate
  /// The schema that front matter is held against; nil where no rule asks for it.
  let schema: NoteSchema?

  /// Whether a day is still to come, wherever it was written.
  ///
  /// Tomorrow is not: a note of this morning in Beijing is checked on a machine where it is the evening before.
  func isFuture(_ date: CivilDate) -> Bool { date.days(since: today) > 1 }
}
