internal import CLibYAML

/// Parses YAML with libyaml's events into a tree of byte ranges.
///
/// libyaml's marks count code points and may run over trailing blanks; here they become the bytes of the file.
struct LibYAMLParser {
  /// The deepest nesting that is read. libyaml has no limit of its own, and its cost grows with the square.
  static let maximumDepth = 64

  /// Something in the document that the note format does not allow, though YAML does.
  enum Oddity: Hashable {
    case anchor, tag, alias, secondDocument
  }

  /// What the parser found: as much of the tree as it read, and what stopped it.
  struct Result {
    var tree: YAMLTree
    var oddities: [(kind: Oddity, range: Range<Int>)] = []
    var problem: Problem?
  }

  /// What stopped the parser.
  enum Problem: Hashable {
    /// libyaml's own words, and the offset that they are about.
    case syntax(String, offset: Int, context: Int?)
    case tooDeep(offset: Int)
    case outOfMemory
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let content: Range<Int>
  private let offsets: CodePointOffsets
  private var builder = YAMLTreeBuilder()
  private var oddities: [(kind: Oddity, range: Range<Int>)] = []
  private var documents = 0
  /// For each open collection that is a mapping, whether a key comes next; nil for a sequence.
  private var expectsKey: [Bool?] = []
  private var lastKeyEnd = 0

  /// Parses the bytes of a file within `content`.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, content: Range<Int>) -> Result {
    var parser = LibYAMLParser(bytes: bytes, content: content)
    return parser.run()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, content: Range<Int>) {
    self.bytes = bytes
    self.content = content
    offsets = CodePointOffsets(bytes, in: content)
    lastKeyEnd = content.lowerBound
  }

  private mutating func run() -> Result {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      return Result(tree: YAMLTree(), problem: .outOfMemory)
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    let input = UnsafeBufferPointer(rebasing: bytes[content])
    var nothing: UInt8 = 0
    return withUnsafePointer(to: &nothing) { nothing in
      // An empty input still needs an address.
      yaml_parser_set_input_string(&parser, input.baseAddress ?? nothing, input.count)
      let problem = readEvents(&parser)
      return Result(tree: builder.tree, oddities: oddities, problem: problem)
    }
  }

  private mutating func readEvents(_ parser: inout yaml_parser_t) -> Problem? {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else { return problem(of: parser) }
      let type = event.type
      let start = offsets.byte(event.start_mark.index)
      handle(event)
      yaml_event_delete(&event)
      if type == YAML_STREAM_END_EVENT || documents > 1 { return nil }
      if builder.depth > LibYAMLParser.maximumDepth { return .tooDeep(offset: start) }
    }
  }

  private func problem(of parser: yaml_parser_t) -> Problem {
    guard parser.error != YAML_MEMORY_ERROR, let words = parser.problem else { return .outOfMemory }
    if parser.error == YAML_READER_ERROR {
      let offset = min(content.lowerBound + Int(parser.problem_offset), content.upperBound)
      return .syntax(String(cString: words), offset: offset, context: nil)
    }
    let context = parser.context == nil ? nil : offsets.byte(parser.context_mark.index)
    return .syntax(
      String(cString: words), offset: offsets.byte(parser.problem_mark.index), context: context)
  }

  private mutating func handle(_ event: yaml_event_t) {
    let start = offsets.byte(event.start_mark.index)
    let end = offsets.byte(event.end_mark.index)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 { oddities.append((.secondDocument, start..<max(start, end))) }
    case YAML_SCALAR_EVENT:
      note(.anchor, unless: event.data.scalar.anchor == nil, at: start..<end)
      note(.tag, unless: event.data.scalar.tag == nil, at: start..<end)
      addScalar(event, start: start, end: end)
      finishNode()
    case YAML_ALIAS_EVENT:
      oddities.append((.alias, start..<end))
      builder.addAlias(range: start..<end)
      finishNode()
    case YAML_SEQUENCE_START_EVENT:
      note(.anchor, unless: event.data.sequence_start.anchor == nil, at: start..<end)
      note(.tag, unless: event.data.sequence_start.tag == nil, at: start..<end)
      let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      builder.open(isFlow ? .flowSequence : .blockSequence, at: start)
      expectsKey.append(nil)
    case YAML_MAPPING_START_EVENT:
      note(.anchor, unless: event.data.mapping_start.anchor == nil, at: start..<end)
      note(.tag, unless: event.data.mapping_start.tag == nil, at: start..<end)
      let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      builder.open(isFlow ? .flowMapping : .blockMapping, at: start)
      expectsKey.append(true)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      let isFlow = end > start && end <= content.upperBound && "]}".utf8.contains(bytes[end - 1])
      builder.close(end: isFlow ? end : nil)
      _ = expectsKey.popLast()
      finishNode()
    default: break
    }
  }

  private mutating func note(_ oddity: Oddity, unless isAbsent: Bool, at range: Range<Int>) {
    if !isAbsent { oddities.append((oddity, range)) }
  }

  /// A key is followed by its value, and a value by the next key.
  private mutating func finishNode() {
    guard let expected = expectsKey.last, let isKey = expected else { return }
    if isKey, let last = builder.tree.nodes.last { lastKeyEnd = Int(last.end) }
    expectsKey[expectsKey.count - 1] = !isKey
  }

  private mutating func addScalar(_ event: yaml_event_t, start: Int, end: Int) {
    let scalar = event.data.scalar
    let length = Int(scalar.length)
    let form = LibYAMLParser.form(of: scalar.style)
    if form == .plain, length == 0, scalar.tag == nil, scalar.anchor == nil {
      let place = placeOfMissingScalar(start)
      builder.addScalar(.plain, range: place..<place, text: place..<place)
      return
    }
    let range = start..<trimmedEnd(start: start, end: end, form: form)
    let quotes = form == .plain ? 0 : 1
    let inner =
      min(
        start + quotes, range.upperBound)..<max(
        min(start + quotes, range.upperBound), range.upperBound - quotes)
    guard let value = scalar.value else { return }
    let text = UnsafeBufferPointer(start: UnsafePointer(value), count: length)
    if form != .literal, form != .folded, inner.count == length, bytes[inner].elementsEqual(text) {
      builder.addScalar(form, range: range, text: inner)
    } else {
      builder.addScalar(form, range: range, decoded: String(decoding: text, as: UTF8.self))
    }
  }

  /// A missing value belongs after its key's colon; libyaml marks it where the next token starts.
  private func placeOfMissingScalar(_ start: Int) -> Int {
    guard let expected = expectsKey.last, expected == false else { return start }
    var index = lastKeyEnd
    while index < content.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    let isColon = index < content.upperBound && bytes[index] == UInt8(ascii: ":")
    return isColon ? index + 1 : lastKeyEnd
  }

  /// A block scalar's mark runs over the blank lines after it, and a plain one's over blanks in some places.
  private func trimmedEnd(start: Int, end: Int, form: YAMLTree.Form) -> Int {
    guard form == .plain || form == .literal || form == .folded else { return end }
    var end = end
    while end > start, " \t\n\r".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func form(of style: yaml_scalar_style_t) -> YAMLTree.Form {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
