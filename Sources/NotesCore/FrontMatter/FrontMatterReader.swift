/// Finds a file's front matter, has it parsed, and says what keeps it from being a note's.
struct FrontMatterReader {
  let source: Source
  let bytes: UnsafeBufferPointer<UInt8>

  func read() -> FrontMatter {
    switch Fences.find(in: bytes) {
    case .found(let fences): read(fences)
    case .noClosing(let opening): unreadable(nil, FrontMatterDefect.unclosed(source, opening: opening))
    case .noOpening: unreadable(nil, FrontMatterDefect.missing(source))
    }
  }

  private func read(_ fences: Fences) -> FrontMatter {
    let document = YAMLDocument(source, bytes, content: fences.content)
    guard document.isReadable else { return unreadable(fences, document.diagnostics) }
    guard let root = document.tree.root, !document.tree.isMissing(root) else {
      return unreadable(fences, document.diagnostics, FrontMatterDefect.empty(source, fences))
    }
    guard document.tree.form(root).isMapping else {
      let range = document.tree.range(root)
      return unreadable(fences, document.diagnostics, FrontMatterDefect.notAMapping(source, at: range))
    }
    let mark = fences.opening.lowerBound > 0 ? [LineBreakDefect.byteOrderMark(source)] : []
    return FrontMatter(
      source: source, fences: fences, tree: document.tree, diagnostics: mark + document.diagnostics)
  }

  private func unreadable(
    _ fences: Fences?, _ diagnostics: [Diagnostic] = [], _ last: Diagnostic? = nil
  ) -> FrontMatter {
    FrontMatter(
      source: source, fences: fences, tree: YAMLTree(), diagnostics: diagnostics + [last].compactMap { $0 })
  }

  private func unreadable(_ fences: Fences?, _ diagnostic: Diagnostic) -> FrontMatter {
    unreadable(fences, [], diagnostic)
  }
}
