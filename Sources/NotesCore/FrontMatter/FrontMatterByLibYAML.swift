extension FrontMatter {
  /// Reads the front matter of a file with libyaml alone, however plain it is: what the benchmark holds the scanner
  /// against. Mistakes are not looked for.
  package init(readByLibYAML source: Source) {
    self = source.bytes.withUnsafeBufferPointer { bytes in
      guard case .found(let fences) = Fences.find(in: bytes) else {
        return FrontMatter(source: source, fences: nil, tree: YAMLTree(), diagnostics: [])
      }
      let result = LibYAMLParser.parse(bytes, content: fences.content)
      return FrontMatter(source: source, fences: fences, tree: result.tree, diagnostics: [])
    }
  }
}
