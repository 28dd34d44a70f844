import JSONSchema

/// The schema that front matter is held against: the library's own, else the one that the tool carries.
struct NoteSchema: Sendable {
  private let schema: Schema
  private let declared: Set<String>
  private let root: JSON

  /// The schema of a library.
  ///
  /// Throws a configuration error where the library names a schema that is not there, or has one that is wrong; it
  /// shows every mistake in it.
  init(of files: LibraryFiles) throws(NotesError) {
    let path = files.configuration.schema ?? Configuration.usualSchema
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(of: path)
    } catch  where error.isMissing && files.configuration.schema == nil {
      bytes = Array(PublishedSchema.note.utf8)
    } catch  where error.isMissing {
      throw NoteSchema.missing(path, files.root)
    } catch {
      throw error.error(path: path)
    }
    (schema, root) = try NoteSchema.compile(Source(path: path, bytes: bytes))
    declared = Set(root.object?["properties"]?.object?.members.map(\.key) ?? [])
  }

  /// The schema's own properties, by name.
  var keys: [String] { declared.sorted() }

  /// Whether a key is among the schema's own properties.
  func declares(_ key: String) -> Bool { declared.contains(key) }

  private static func missing(_ path: String, _ root: LibraryRoot) -> NotesError {
    let source = Source(path: LibraryRoot.configurationName, bytes: root.configurationBytes ?? [])
    let place = source.bytes.firstOffset(of: Array("schema:".utf8), from: 0) ?? 0
    return NotesError(
      .configuration, Message("there is no schema \(path)", zh: "没有 \(path) 这个模式"),
      diagnostics: [
        source.diagnostic(
          "configuration/invalid", at: place..<min(place + 6, source.bytes.count),
          Message("this names a schema that is not there", zh: "这里写的模式不存在"),
          hint: Message("write a path below the library's root, or delete the line", zh: "写文库根目录下的路径，或删掉这一行"))
      ])
  }

  /// What a value does not have that the schema asks for.
  func errors(in value: JSON) -> [ValidationError] { schema.validate(value) }

  /// The texts that stand as `examples` beside the pattern that an error is about, at most three; none where that
  /// pattern is in a schema of another address.
  func examples(of error: ValidationError) -> [String] {
    guard case .pattern(let pattern) = error.detail,
      let schema = root.value(at: JSONPointer(error.schemaLocation.tokens.dropLast()))?.object,
      schema["pattern"] == .string(pattern)
    else { return [] }
    return (schema["examples"]?.array ?? []).prefix(3).compactMap(\.string)
  }

  private static func compile(_ source: Source) throws(NotesError) -> (Schema, root: JSON) {
    let document: JSONDocument
    do {
      document = try JSON.parse(source.bytes)
    } catch {
      let range = error.offset..<min(error.offset + 1, source.bytes.count)
      throw failure(source, [(range, SchemaWords.message(error))])
    }
    do {
      return (try Schema.compile(document, limits: Schema.Limits(steps: maximumSteps)), document.root)
    } catch {
      throw failure(source, error.defects.map { ($0.range ?? 0..<0, SchemaWords.message($0)) })
    }
  }

  /// A front matter of the usual kind takes a few hundred; a second is more than anybody waits for one note.
  private static let maximumSteps = 1_000_000

  private static func failure(_ source: Source, _ defects: [(Range<Int>, Message)]) -> NotesError {
    let lines = LineTable(source.bytes)
    return NotesError(
      .configuration, Message("the schema \(source.path) cannot be used", zh: "模式 \(source.path) 用不了"),
      hints: [
        Message(
          "it has to be JSON Schema 2020-12; without it, the tool's own is used",
          zh: "它须是 JSON Schema 2020-12；没有这个文件就用自带的模式")
      ],
      diagnostics: defects.prefix(Diagnostic.limitPerFile).map { range, message in
        source.diagnostic("configuration/invalid", at: range, message, lines: lines)
      })
  }
}
