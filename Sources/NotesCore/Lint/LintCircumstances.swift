/// What all files of a run of lint have in common.
struct LintCircumstances: Sendable {
  /// The day of the run.
  let today: CivilDate
}
