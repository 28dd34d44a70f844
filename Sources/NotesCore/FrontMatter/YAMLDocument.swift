/// A stretch of YAML, parsed the fast way or with libyaml, and what is wrong with it.
struct YAMLDocument {
  /// The tree; empty where the YAML cannot be read.
  let tree: YAMLTree
  /// What is wrong, in the order of the file.
  let diagnostics: [Diagnostic]
  /// Whether the YAML could be read at all.
  let isReadable: Bool

  /// The most bytes that are read; libyaml takes seconds for tens of megabytes.
  static let maximumLength = 1 << 20

  /// Parses the bytes of a file within `content`.
  init(_ source: Source, _ bytes: UnsafeBufferPointer<UInt8>, content: Range<Int>) {
    guard content.count <= YAMLDocument.maximumLength else {
      self.init(unreadable: [FrontMatterDefect.tooLong(source, content)])
      return
    }
    guard UTF8Validator.isValid(bytes, in: content) else {
      self.init(unreadable: [EncodingDefect.notUTF8(source, in: content)])
      return
    }
    if let tree = BlockScanner.scan(bytes, content: content) {
      self.init(tree: tree, diagnostics: KeyDefect.find(source, tree))
      return
    }
    if let nul = bytes[content].firstIndex(of: 0) {
      self.init(unreadable: [EncodingDefect.nulByte(source, at: nul)])
      return
    }
    self.init(source, content, LibYAMLParser.parse(bytes, content: content))
  }

  private init(_ source: Source, _ content: Range<Int>, _ result: LibYAMLParser.Result) {
    var diagnostics = LineBreakDefect.find(source, in: content, result.tree)
    for (kind, range) in result.oddities.prefix(Diagnostic.limitPerFile) {
      diagnostics.append(FrontMatterDefect.oddity(source, kind, at: range))
    }
    if let problem = result.problem {
      let defect = SyntaxDefect.describe(source, problem, in: content)
      // A tab or an invisible line break that YAML stops at is one defect, not two.
      if let cause = diagnostics.firstIndex(where: { defect.isCaused(by: $0, in: source.bytes) }) {
        diagnostics[cause] = diagnostics[cause].with(severity: .error, fix: nil, fixPlaces: [])
      } else {
        diagnostics.append(defect)
      }
      self.init(unreadable: diagnostics)
    } else {
      self.init(tree: result.tree, diagnostics: diagnostics + KeyDefect.find(source, result.tree))
    }
  }

  private init(unreadable diagnostics: [Diagnostic]) {
    tree = YAMLTree()
    self.diagnostics = YAMLDocument.inOrder(diagnostics)
    isReadable = false
  }

  private init(tree: YAMLTree, diagnostics: [Diagnostic]) {
    self.tree = tree
    self.diagnostics = YAMLDocument.inOrder(diagnostics)
    isReadable = true
  }

  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.count < 2 ? diagnostics : diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Diagnostic {
  /// Whether it is about the very tab that another one is about, or about what follows an invisible line break.
  fileprivate func isCaused(by other: Diagnostic, in bytes: [UInt8]) -> Bool {
    guard other.rule == LineBreakDefect.rule else { return false }
    let isTab = other.range.contains(range.lowerBound) && bytes[range.lowerBound] == UInt8(ascii: "\t")
    let isBreak = other.range.count > 1 && bytes[other.range.lowerBound] >= 0x80
    return isTab || isBreak && other.range.upperBound == range.lowerBound
  }
}
