import JSONSchema

/// Holds a note's front matter against the schema.
struct SchemaCheck {
  /// The rules under whose names the errors of a schema are reported.
  static let ruleNames = ["front-matter/schema", "front-matter/missing-required", "front-matter/unknown-key"]

  /// The rules about how values are written: what they find may be wrong by the schema, too.
  static let layoutRules: Set<String> = [
    "front-matter/line-breaks", "front-matter/key-order", "front-matter/flow-list",
    "front-matter/ambiguous-scalar", "front-matter/lossy-identifier",
  ]

  private let file: LintedFile
  private let instance: SchemaInstance
  private let schema: NoteSchema

  /// The findings, each with the name of its rule; those are left out that touch bytes which `isClaimed` says are
  /// reported already, with better words.
  static func findings(
    in file: LintedFile, _ schema: NoteSchema, isClaimed: (Range<Int>) -> Bool
  ) -> [(rule: String, finding: Finding)] {
    guard file.frontMatter.isReadable else { return [] }
    let check = SchemaCheck(file: file, instance: SchemaInstance(file.frontMatter), schema: schema)
    return schema.errors(in: check.instance.value).compactMap { error in
      let found = check.finding(of: error)
      return isClaimed(found.finding.range) ? nil : found
    }
  }

  private func finding(of error: ValidationError) -> (rule: String, finding: Finding) {
    let name = SchemaWords.name(error.location)
    switch error.detail {
    case .required(let missing), .dependentRequired(let missing, _):
      return (
        "front-matter/missing-required",
        Finding(range(ofKey: error), SchemaWords.missing(missing, in: name), hint: SchemaWords.add(missing))
      )
    case .unexpectedProperty(let key):
      return (
        "front-matter/unknown-key",
        Finding(
          instance.place(of: error.location)?.key ?? opening, SchemaWords.unexpected(key),
          hint: SchemaWords.meant(key, among: error.location.tokens.count == 1 ? schema.keys : []))
      )
    default:
      let place = instance.place(of: error.location)
      let range = error.subject == .key ? place?.key ?? place?.value : place?.value
      return ("front-matter/schema", words(error, name, at: range))
    }
  }

  private func words(_ error: ValidationError, _ name: Message?, at range: Range<Int>?) -> Finding {
    Finding(
      range ?? opening, SchemaWords.message(error, name),
      hint: SchemaWords.hint(error, text(at: range), examples: schema.examples(of: error)),
      fix: range.flatMap { unquoting(error, at: $0) })
  }

  /// A number without the quotes that make a text of it.
  private func unquoting(_ error: ValidationError, at range: Range<Int>) -> Fix? {
    guard case .type(let expected, found: "string") = error.detail,
      expected.contains("integer") || expected.contains("number"),
      let sign = file.bytes[range].first, "\"'".utf8.contains(sign)
    else { return nil }
    let digits = file.bytes[range].dropFirst().dropLast()
    guard let first = digits.first, first != UInt8(ascii: "0"), digits.allSatisfy(\.isDigit) else {
      return nil
    }
    return TriedFix.mending([Edit(range, Array(digits))], in: file)
  }

  private func text(at range: Range<Int>?) -> String { range.map(file.source.text) ?? "" }

  /// Where something is missing: the key of the mapping, or the front matter's beginning.
  private func range(ofKey error: ValidationError) -> Range<Int> {
    if error.location.tokens.isEmpty { return opening }
    let place = instance.place(of: error.location)
    return place?.key ?? place?.value ?? opening
  }

  private var opening: Range<Int> {
    let start = file.frontMatter.fences?.opening.lowerBound ?? 0
    return start..<min(start + 3, file.bytes.count)
  }
}
