/// Finds a file's front matter, parses it the fast way or with libyaml, and says what is wrong with it.
struct FrontMatterReader {
  let source: Source
  let bytes: UnsafeBufferPointer<UInt8>

  /// The most bytes of front matter that are read; libyaml takes seconds for tens of megabytes.
  static let maximumLength = 1 << 20

  func read() -> FrontMatter {
    switch Fences.find(in: bytes) {
    case .found(let fences): read(fences)
    case .noClosing(let opening): nothing(FrontMatterDefect.unclosed(source, opening: opening))
    case .noOpening: nothing(FrontMatterDefect.missing(source))
    }
  }

  private func nothing(_ diagnostic: Diagnostic) -> FrontMatter {
    FrontMatter(source: source, fences: nil, tree: YAMLTree(), diagnostics: [diagnostic])
  }

  private func read(_ fences: Fences) -> FrontMatter {
    guard fences.content.count <= FrontMatterReader.maximumLength else {
      return unreadable(fences, [FrontMatterDefect.tooLong(source, fences)])
    }
    guard UTF8Validator.isValid(bytes, in: fences.content) else {
      return unreadable(fences, [EncodingDefect.notUTF8(source, in: fences.content)])
    }
    if let tree = BlockScanner.scan(bytes, content: fences.content) {
      return finish(fences, tree, [])
    }
    if let nul = bytes[fences.content].firstIndex(of: 0) {
      return unreadable(fences, [EncodingDefect.nulByte(source, at: nul)])
    }
    return readWithLibYAML(fences)
  }

  private func unreadable(_ fences: Fences, _ diagnostics: [Diagnostic]) -> FrontMatter {
    FrontMatter(source: source, fences: fences, tree: YAMLTree(), diagnostics: diagnostics)
  }

  private func readWithLibYAML(_ fences: Fences) -> FrontMatter {
    let result = LibYAMLParser.parse(bytes, content: fences.content)
    var diagnostics = LineBreakDefect.find(source, in: fences.content)
    for (kind, range) in result.oddities {
      diagnostics.append(FrontMatterDefect.oddity(source, kind, at: range))
    }
    if let problem = result.problem {
      diagnostics.append(SyntaxDefect.describe(source, problem, in: fences.content))
      return unreadable(fences, sorted(diagnostics))
    }
    guard let root = result.tree.root, !result.tree.isMissing(root) else {
      return unreadable(fences, sorted(diagnostics) + [FrontMatterDefect.empty(source, fences)])
    }
    guard result.tree.form(root).isMapping else {
      let range = result.tree.range(root)
      return unreadable(fences, sorted(diagnostics) + [FrontMatterDefect.notAMapping(source, at: range)])
    }
    return finish(fences, result.tree, diagnostics)
  }

  private func finish(_ fences: Fences, _ tree: YAMLTree, _ found: [Diagnostic]) -> FrontMatter {
    var diagnostics = found
    if fences.opening.lowerBound > 0 { diagnostics.append(LineBreakDefect.byteOrderMark(source)) }
    if let root = tree.root { diagnostics += KeyDefect.find(source, bytes, tree, in: root) }
    return FrontMatter(source: source, fences: fences, tree: tree, diagnostics: sorted(diagnostics))
  }

  private func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.count < 2 ? diagnostics : diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
