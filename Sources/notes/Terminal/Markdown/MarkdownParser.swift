import CMarkGFM
import Synchronization

/// Turns Markdown into a tree of values, by cmark-gfm; the one place that touches its memory.
struct MarkdownParser {
  /// The depth at which pieces are no longer told apart: nesting is the writer's to choose, the stack is ours.
  static let maximumDepth = 60

  private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// The signs of its extensions stand in tables of the whole process: one text is read at a time.
  private static let turn = Mutex(())

  private var footnotes = 0

  /// The tree of a text, with tables, struck text, bare addresses, tasks and footnotes understood.
  static func tree(of markdown: String) -> MarkdownNode {
    turn.withLock { _ in read(markdown) }
  }

  private static func read(_ markdown: String) -> MarkdownNode {
    _ = extensions
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else {
      return MarkdownNode(kind: .document)
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      guard let known = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, known)
    }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let base = bytes.baseAddress else { return }
        cmark_parser_feed(parser, base, bytes.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return MarkdownNode(kind: .document) }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    var reader = MarkdownParser()
    return reader.node(root, depth: 0)
  }

  private typealias Pointer = OpaquePointer

  private mutating func node(_ pointer: Pointer, depth: Int) -> MarkdownNode {
    guard depth < MarkdownParser.maximumDepth else {
      return MarkdownNode(kind: .text, literal: MarkdownParser.words(in: pointer))
    }
    let kind = kind(of: pointer)
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      children.append(node(child, depth: depth + 1))
      next = cmark_node_next(child)
    }
    return MarkdownNode(
      kind: kind, literal: MarkdownParser.string(cmark_node_get_literal(pointer)), children: children)
  }

  private mutating func kind(of pointer: Pointer) -> MarkdownNode.Kind {
    // By name: the types of extensions are variables of C's, and footnotes have no name.
    switch MarkdownParser.string(cmark_node_get_type_string(pointer)) {
    case "document": .document
    case "block_quote": .quote
    case "list": MarkdownParser.list(pointer)
    case "item": .item(isDone: nil)
    case "tasklist": .item(isDone: cmark_gfm_extensions_get_tasklist_item_checked(pointer))
    case "code_block": .codeBlock
    case "html_block", "custom_block": .htmlBlock
    case "paragraph": .paragraph
    case "heading": .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case "thematic_break": .rule
    case "table": .table(MarkdownParser.alignments(of: pointer))
    case "table_header": .tableRow(isHead: true)
    case "table_row": .tableRow(isHead: false)
    case "table_cell": .tableCell
    case "softbreak": .softBreak
    case "linebreak": .hardBreak
    case "code": .code
    case "html_inline", "custom_inline": .html
    case "emph": .emphasis
    case "strong": .strong
    case "strikethrough": .struck
    case "link": .link(address: MarkdownParser.string(cmark_node_get_url(pointer)))
    case "image": .image(address: MarkdownParser.string(cmark_node_get_url(pointer)))
    default: unnamedKind(of: pointer)
    }
  }

  private mutating func unnamedKind(of pointer: Pointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteMark
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes += 1
      return .footnote(footnotes)
    default: return .text
    }
  }

  private static func list(_ pointer: Pointer) -> MarkdownNode.Kind {
    let isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(pointer)) : nil,
      isTight: cmark_node_get_list_tight(pointer) != 0)
  }

  private static func alignments(of pointer: Pointer) -> [MarkdownNode.ColumnAlignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { index in
      switch letters[index] {
      case UInt8(ascii: "r"): .right
      case UInt8(ascii: "c"): .center
      default: .left
      }
    }
  }

  /// All the words of a piece and the pieces in it, however deep those are.
  private static func words(in pointer: Pointer) -> String {
    guard let iterator = cmark_iter_new(pointer) else { return "" }
    defer { cmark_iter_free(iterator) }
    var words: [String] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let literal = cmark_node_get_literal(cmark_iter_get_node(iterator))
      else { continue }
      words.append(String(cString: literal))
    }
    return words.joined(separator: " ")
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
