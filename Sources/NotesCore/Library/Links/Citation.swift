/// A reference with the line that it stands in, for people to read.
public struct Citation: Sendable {
  /// The file, relative to the root.
  public let path: String
  /// The note that the file holds, by its index; nil for a page.
  public let source: Int?
  /// The reference.
  public let reference: ResolvedReference
  /// Why it leads nowhere; nil when it leads somewhere.
  public let problem: LinkProblem?
  /// Whether it stands in a list that the tool writes, and so only until that is written again.
  public let isGenerated: Bool
  /// Where the reference starts: the link with its brackets, or the name in the front matter.
  public let start: Position
  /// Where it ends; on the same line or a later one.
  public let end: Position
  /// The line at `start`, without its break, or the part of a long line that is around it.
  public let line: String
  /// The column at which `line` begins; 1 unless the line is long.
  public let lineColumn: Int
}

extension LinkIndex {
  /// The references of a file that pass a test, with their lines.
  ///
  /// Costs a pass over the file where there is one.
  public func citations(
    in file: LinkedFile, withProblems: Bool = false, where isWanted: (ResolvedReference) -> Bool
  ) -> [Citation] {
    let wanted = references(of: file).filter(isWanted)
    if wanted.isEmpty { return [] }
    let lines = LineTable(file.source.bytes)
    let generated = file.isPage ? file.document.generatedRanges : []
    let source = file.isPage ? nil : resolver.index(ofFile: file.path)
    return wanted.map { reference in
      let range = reference.link?.whole ?? reference.range
      let place = file.source.diagnostic(
        "", at: range, Message(verbatim: ""), lines: lines, excerptLimit: 400)
      return Citation(
        path: file.path, source: source, reference: reference,
        problem: withProblems ? problem(of: reference, in: file) : nil,
        isGenerated: generated.contains { $0.contains(range.lowerBound) }, start: place.start, end: place.end,
        line: place.excerpt, lineColumn: place.excerptColumn)
    }
  }
}
