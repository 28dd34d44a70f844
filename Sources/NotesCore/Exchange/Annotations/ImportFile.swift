import JSONSchema

/// What a file of another program's annotations says.
public struct ImportFile: Sendable {
  /// The program.
  public let source: ImportSource
  /// The works that have annotations, in the order of the file.
  public let works: [ImportedWork]
  /// How many things are left out, and why.
  public let skipped: [ImportSkip: Int]
  /// How many control characters the texts have, which are left out.
  public let controlCount: Int

  /// Reads a file. Throws a `NotesError` that says where it is malformed, or which source it is from.
  public init(_ file: Source, from source: ImportSource) throws(NotesError) {
    var collector = ImportCollector(source)
    if ImportFile.isJSON(file.bytes) {
      let json = try ImportFile.parse(file)
      if let other = ImportSource.recognized(in: json), other != source {
        throw ImportFile.isFrom(other, file, not: source)
      }
      guard ImportFile.read(json, from: source, into: &collector) else {
        throw ImportFile.isNothing(file, source, unknown: collector.skipped[.unknown] ?? 0)
      }
    } else {
      let table = try CSVTable(file)
      guard table.columns.contains("highlight"), table.columns.contains("book title") else {
        throw ImportFile.isNothing(file, source)
      }
      if source != .readwise { throw ImportFile.isFrom(.readwise, file, not: source) }
      try table.checkRows()
      ReadwiseTableReader.read(table, into: &collector)
    }
    self.source = source
    works = collector.works.filter { !$0.annotations.isEmpty }
    skipped = collector.skipped
    controlCount = collector.controlCount
  }

  /// How many annotations there are to be imported.
  public var annotationCount: Int { works.reduce(0) { $0 + $1.annotations.count } }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.dropFirst(ByteOrderMark.length(in: bytes)).first { !$0.isBlank && !$0.isLineBreak }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private static func parse(_ file: Source) throws(NotesError) -> JSON {
    do throws(JSONSyntaxError) {
      return try JSON.parse(file.bytes).root
    } catch {
      let place = file.diagnostic(
        "import/json", at: error.offset..<min(error.offset + 1, file.bytes.count),
        error.words)
      throw NotesError(
        .inputOutput, Message("\(file.path) cannot be read", zh: "读不了 \(file.path)"),
        hints: [Message("export it again", zh: "重新导出一次")], diagnostics: [place])
    }
  }

  /// Reads a value in the form of a source; false where it has none of its forms.
  private static func read(_ json: JSON, from source: ImportSource, into collector: inout ImportCollector)
    -> Bool
  {
    switch source {
    case .zotero: ZoteroReader.read(json, into: &collector)
    case .hypothesis: HypothesisReader.read(json, into: &collector)
    case .readwise: ReadwiseReader.read(json, into: &collector)
    }
  }

  private static func isFrom(_ other: ImportSource, _ file: Source, not source: ImportSource) -> NotesError {
    NotesError(
      .usage,
      Message(
        "\(file.path) is from \(other.name), not from \(source.name)",
        zh: "\(file.path) 来自 \(other.name)，不是 \(source.name)"),
      hints: [Message("use `--from \(other.rawValue)`", zh: "用 `--from \(other.rawValue)`")])
  }

  private static func isNothing(_ file: Source, _ source: ImportSource, unknown: Int = 0) -> NotesError {
    let entries = unknown == 1 ? "its one entry is" : "its \(unknown) entries are"
    return NotesError(
      .usage,
      unknown > 0
        ? Message(
          "\(file.path): \(entries) not understood as \(source.name)'s",
          zh: "\(file.path) 里的 \(unknown) 条都不像 \(source.name) 的，看不懂")
        : Message(
          "\(file.path) holds no annotations of \(source.name)", zh: "\(file.path) 里没有 \(source.name) 的批注"),
      hints: [source.expectation])
  }
}
