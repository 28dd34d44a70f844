/// What is said of annotations while a merge of their note is not finished.
enum AnnotationFinding {
  /// Whether a rule about annotations has to leave a file alone: between the marks of a merge stand two versions, and
  /// what looks like the end of an annotation may be that of another.
  static func isHeldUp(_ rule: RuleDescription, in file: LintedFile) -> Bool {
    rule.group == group && !file.document.conflictMarkers.isEmpty
  }

  /// A finding without its fix, which the merge may make needless.
  static func heldUp(_ finding: Finding) -> Finding {
    Finding(
      finding.range, finding.message,
      hint: Message("finish the merge first, then look again", zh: "先做完合并，再看这一条"))
  }

  private static let group = "annotation"
}
