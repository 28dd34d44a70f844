/// Turns front matter into a typed note, and says which values are not what their fields hold.
package struct NoteDecoder {
  private let frontMatter: FrontMatter
  private let fields: FieldSet
  private let bytes: [UInt8]
  private let tree: YAMLTree
  private var diagnostics: [Diagnostic] = []

  /// Decodes the fields that are wanted; a field that is not wanted is not even looked at.
  ///
  /// The diagnostics are those of the front matter, then those of the fields.
  package static func decode(
    _ frontMatter: FrontMatter, into note: inout Note, fields: FieldSet
  ) -> [Diagnostic] {
    guard let root = frontMatter.tree.root, frontMatter.isReadable else { return frontMatter.diagnostics }
    var decoder = NoteDecoder(frontMatter, fields)
    decoder.decodeFields(of: root, into: &note)
    return decoder.diagnostics.isEmpty
      ? frontMatter.diagnostics : frontMatter.diagnostics + decoder.diagnostics
  }

  private init(_ frontMatter: FrontMatter, _ fields: FieldSet) {
    self.frontMatter = frontMatter
    self.fields = fields
    bytes = frontMatter.source.bytes
    tree = frontMatter.tree
  }

  private mutating func decodeFields(of root: YAMLTree.NodeID, into note: inout Note) {
    var lookup = FieldLookup()
    var seen: FieldSet = []
    for (key, value) in tree.entries(root) {
      guard let field = lookup.field(of: key, in: tree, bytes), !seen.contains(FieldSet(field)) else {
        continue
      }
      seen.insert(FieldSet(field))
      if fields.contains(FieldSet(field)) { decode(field, value, into: &note) }
    }
    for field in [Field.title, .type]
    where !seen.contains(FieldSet(field)) && fields.contains(FieldSet(field)) {
      if hasRoom { diagnostics.append(FieldDefect.missing(field, frontMatter)) }
    }
  }

  private mutating func decode(_ field: Field, _ value: YAMLTree.NodeID, into note: inout Note) {
    switch field {
    case .title: note.title = text(field.key, value) ?? ""
    case .status: note.status = word(field, value) { Status(rawValue: $0) }
    case .progress: note.progress = word(field, value) { Progress($0) }
    case .started: note.started = word(field, value) { CivilDate($0) }
    case .finished: note.finished = word(field, value) { CivilDate($0) }
    case .left: note.left = text(field.key, value)
    case .type: note.kind = word(field, value) { Kind(rawValue: $0) }
    case .short: note.short = text(field.key, value)
    case .aliases: note.aliases = texts(field.key, value)
    case .authors: note.authors = texts(field.key, value)
    case .organizations: note.organizations = texts(field.key, value)
    case .year: note.year = word(field, value) { FieldForm.year($0) }
    case .venue: note.venue = text(field.key, value)
    case .arxiv: note.arxiv = text(field.key, value)
    case .doi: note.doi = text(field.key, value)
    case .acl: note.acl = text(field.key, value)
    case .isbn: note.isbn = text(field.key, value)
    case .urls: note.urls = addresses(field, value)
    case .priority: note.priority = word(field, value) { Priority(rawValue: $0) }
    case .rating: note.rating = word(field, value) { FieldForm.rating($0) }
    case .added: note.added = word(field, value) { CivilDate($0) }
    case .tags: note.tags = texts(field.key, value)
    case .relations: note.relations = relations(field, value)
    case .order: note.order = word(field, value) { ListOrder($0) }
    }
  }

  // MARK: Values

  /// The text of a scalar that goes by `name`; nil, and a diagnostic, for a list, a mapping or nothing.
  private mutating func text(_ name: String, _ value: YAMLTree.NodeID) -> String? {
    guard tree.form(value).isScalar else {
      reportShape(name, value, wanted: Message("a text", zh: "文字"))
      return nil
    }
    let text = tree.text(value, in: bytes)
    if text.isEmpty {
      if hasRoom { diagnostics.append(FieldDefect.empty(name, frontMatter, at: tree.range(value))) }
      return nil
    }
    return text
  }

  private mutating func word<Value>(
    _ field: Field, _ value: YAMLTree.NodeID, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(field.key, value) else { return nil }
    if let parsed = parse(text) { return parsed }
    if hasRoom { diagnostics.append(FieldDefect.wrong(field, text, frontMatter, at: tree.range(value))) }
    return nil
  }

  private mutating func texts(_ name: String, _ value: YAMLTree.NodeID) -> [String] {
    if tree.isMissing(value) {
      if hasRoom { diagnostics.append(FieldDefect.empty(name, frontMatter, at: tree.range(value))) }
      return []
    }
    guard tree.form(value).isSequence else {
      reportShape(name, value, wanted: Message("a list, one `- item` a line", zh: "列表，每行一个 `- 项`"))
      return []
    }
    var texts: [String] = []
    for child in tree.children(value) {
      if let text = text(name, child) { texts.append(text) }
    }
    return texts
  }

  private mutating func addresses(_ field: Field, _ value: YAMLTree.NodeID) -> [NamedAddress] {
    members(field.key, value).compactMap { name, _, node in
      text(name, node).map { NamedAddress(name: name, address: $0) }
    }
  }

  private mutating func relations(_ field: Field, _ value: YAMLTree.NodeID) -> [RelationTargets] {
    members(field.key, value).compactMap { name, key, node in
      guard let relation = Relation(rawValue: name) else {
        if hasRoom {
          diagnostics.append(FieldDefect.unknownRelation(name, frontMatter, at: tree.range(key)))
        }
        return nil
      }
      return RelationTargets(relation, texts(name, node))
    }
  }

  private mutating func members(
    _ name: String, _ value: YAMLTree.NodeID
  ) -> [(name: String, key: YAMLTree.NodeID, value: YAMLTree.NodeID)] {
    if tree.isMissing(value) {
      if hasRoom { diagnostics.append(FieldDefect.empty(name, frontMatter, at: tree.range(value))) }
      return []
    }
    guard tree.form(value).isMapping else {
      reportShape(name, value, wanted: Message("lines `name: value` below it", zh: "下面几行 `名称: 值`"))
      return []
    }
    return tree.entries(value).map { (tree.text($0.key, in: bytes), $0.key, $0.value) }
  }

  /// Whether one more diagnostic is wanted.
  private var hasRoom: Bool { diagnostics.count < Diagnostic.limitPerFile }

  private mutating func reportShape(_ name: String, _ value: YAMLTree.NodeID, wanted: Message) {
    let range = tree.range(value)
    let isPlaceholder =
      tree.form(value) == .flowMapping && bytes[range].starts(with: "{{".utf8)
      || tree.form(value) == .alias
    // Both are reported already, with the front matter.
    if isPlaceholder { return }
    if hasRoom { diagnostics.append(FieldDefect.shape(name, wanted: wanted, frontMatter, at: range)) }
  }
}
