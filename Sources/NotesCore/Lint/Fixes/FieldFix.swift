/// Fixes that change one field of the front matter, tried out before they are offered.
enum FieldFix {
  /// The fix that gives a field a value; nil where that would touch more.
  static func setting(_ field: Field, to text: String, _ safety: Fix.Safety, in file: LintedFile) -> Fix? {
    let value: FieldValue =
      switch field.valueType {
      case .text, .identifier, .order: field.isAlwaysQuoted ? .quoted(text) : .text(text)
      default: .plain(text)
      }
    return fix(.set(key: field.key, value), safety, in: file)
  }

  /// The fix that takes a field away; nil where that would touch more.
  static func removing(_ field: Field, _ safety: Fix.Safety, in file: LintedFile) -> Fix? {
    fix(.remove(key: field.key), safety, in: file)
  }

  private static func fix(_ change: FieldChange, _ safety: Fix.Safety, in file: LintedFile) -> Fix? {
    guard let edit = try? FrontMatterEditor.edit(for: change, in: file.frontMatter) else { return nil }
    return Fix(safety, [edit])
  }
}

extension LintedFile {
  /// The field whose value a diagnostic is about; nil where it is about something else.
  func field(of diagnostic: Diagnostic) -> Field? {
    entries.first { tree.range($0.valueNode) == diagnostic.range }.flatMap { Field(key: $0.key) }
  }
}
