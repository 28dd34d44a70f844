/// A defect that lint looks for.
protocol Rule: Sendable {
  /// What people are told of it.
  var description: RuleDescription { get }
  /// What it needs to see.
  var sight: RuleSight { get }
}

/// A rule by what it needs to see.
///
/// Each kind of rule says its own: to ask the runtime for the kinds of eighty rules costs more than to lint a note.
enum RuleSight: Sendable {
  /// Nothing: reading a file finds the defect.
  case reading(any ReadingRule)
  /// One note.
  case note(any NoteRule)
  /// The whole library.
  case library(any LibraryRule)
  /// The comments that keep findings back, and what they kept.
  case suppressions(any SuppressionRule)
}

extension Rule {
  /// The defect's name, by group.
  var name: String { description.name }
}

/// A rule about a note that needs to see nothing but the note.
protocol NoteRule: Rule {
  /// What is wrong with a note, in any order.
  func check(_ file: LintedFile) -> [Finding]
}

extension NoteRule {
  var sight: RuleSight { .note(self) }
}

/// A rule that has to know the other notes of the library.
protocol LibraryRule: Rule {
  /// Whether pages are looked at, too: Markdown files that are no notes.
  var checksPages: Bool { get }
  /// What is wrong with a file, in any order.
  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding]
}

extension LibraryRule {
  var sight: RuleSight { .library(self) }

  /// Most rules are about notes alone.
  var checksPages: Bool { false }
}

/// A rule whose defect is found when a file is read, since every command has to know of it.
protocol ReadingRule: Rule {
  /// The change that puts a defect right; nil where only a person can.
  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix?
}

extension ReadingRule {
  var sight: RuleSight { .reading(self) }

  /// Most defects that keep a note from being read need a person.
  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? { nil }
}

/// A rule about the comments that keep others from being reported.
protocol SuppressionRule: Rule {
  /// What is wrong with the suppressions of a file, after all other rules have been through the filter.
  func check(_ filter: SuppressionFilter, _ rules: ActiveRules, _ file: LintedFile) -> [Finding]
}

extension SuppressionRule {
  var sight: RuleSight { .suppressions(self) }
}
