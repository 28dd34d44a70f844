/// Makes sure that a merged note says what it has to, and that nothing of either side is gone by mistake.
///
/// It reads the result again, and knows of the merge only what each key and each annotation must say by the rules.
struct MergeProof {
  private let documents: Versions<Document?>
  private let plain: Versions<[UInt8]>

  init(_ documents: Versions<Document?>, _ plain: Versions<[UInt8]>) {
    (self.documents, self.plain) = (documents, plain)
  }

  /// Whether a result without conflicts is right.
  func accepts(
    _ result: [UInt8], values: [(name: ExactText, value: YAMLValue)],
    annotations: [(id: ExactText, lines: [UInt8]?)]?
  ) -> Bool {
    let frontMatter = FrontMatter(Source(path: "", bytes: result))
    let document = Document(frontMatter)
    return says(values, frontMatter) && holds(annotations, document) && isClosed(document)
      && document.conflictMarkers.isEmpty && keepsComments(frontMatter) && keepsLines(document)
  }

  /// Whether a result with conflicts has every line that a side has added, in or outside of its markers.
  func acceptsConflicts(in result: [UInt8]) -> Bool {
    let lines = MergeProof.lines(result[...])
    for side in MergeSide.allCases {
      let added = documents.map { document in
        MergeProof.lines(document.map { $0.source.bytes[$0.bodyStart...] } ?? [])
      }
      for (line, count) in added[side] where count > added.base[line] ?? 0 && lines[line] == nil {
        return false
      }
    }
    return true
  }

  // MARK: Front matter

  private func says(_ values: [(name: ExactText, value: YAMLValue)], _ frontMatter: FrontMatter) -> Bool {
    if values.isEmpty { return documents.all.allSatisfy { $0 == nil || $0?.bodyStart == 0 } }
    let entries = frontMatter.entries
    return frontMatter.isReadable && !frontMatter.diagnostics.contains { $0.severity == .error }
      && entries.count == values.count
      && zip(entries, values).allSatisfy { entry, wanted in
        ExactText(entry.key) == wanted.name
          && YAMLComparison.isSame(
            frontMatter.tree.value(entry.valueNode, in: frontMatter.source.bytes), wanted.value)
      }
  }

  /// Whether each comment of the front matter stands there as often as it must.
  private func keepsComments(_ frontMatter: FrontMatter) -> Bool {
    func comments(_ frontMatter: FrontMatter) -> [[UInt8]: Int] {
      let found = FrontMatterComments(frontMatter)?.comments ?? []
      return Dictionary(found.map { (Array(frontMatter.source.bytes[$0.range]), 1) }, uniquingKeysWith: +)
    }
    let versions = documents.map { document in document.map { comments(FrontMatter($0.source)) } ?? [:] }
    return MergeProof.isKept(versions, in: comments(frontMatter))
  }

  // MARK: Body

  private func holds(
    _ annotations: [(id: ExactText, lines: [UInt8]?)]?, _ document: Document
  ) -> Bool {
    guard let annotations else { return true }
    guard let parts = BodyParts(document) else { return false }
    let ids = parts.annotations.compactMap { $0.id.map { ExactText($0.text) } }
    return ids == annotations.map(\.id)
      && annotations.allSatisfy { parts[.annotation($0.id)] == $0.lines }
  }

  /// Whether no fence and no comment hides what it has not hidden on either side.
  private func isClosed(_ document: Document) -> Bool {
    let isOpen = (
      fence: [documents.ours, documents.theirs].contains { $0?.openFence != nil },
      comment: [documents.ours, documents.theirs].contains { $0?.openComment != nil }
    )
    return (isOpen.fence || document.openFence == nil) && (isOpen.comment || document.openComment == nil)
  }

  /// Whether each line with something to read stands there as often as it must; of the headings of annotations that
  /// both sides have made, one is enough.
  private func keepsLines(_ document: Document) -> Bool {
    let versions = documents.map { document in
      MergeProof.lines(document.map { $0.source.bytes[$0.bodyStart...] } ?? [])
    }
    var result = MergeProof.lines(document.source.bytes[document.bodyStart...])
    if documents.base.map({ AnnotationSections($0).ranges.isEmpty }) ?? true {
      for heading in [Language.english, .chinese].map(AnnotationPlacement.heading) {
        result[Array(heading.utf8), default: 0] += 1
      }
    }
    return MergeProof.isKept(versions, in: result)
  }

  /// The lines with letters or digits, without the blanks around them, and how often each stands there.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.contains(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 }) else { continue }
      let end = line.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? line.endIndex
      counts[Array(line[..<end].drop(while: \.isBlank)), default: 0] += 1
    }
    return counts
  }

  /// Whether everything is there as often as in each side, less what the other has taken away.
  private static func isKept(_ versions: Versions<[[UInt8]: Int]>, in result: [[UInt8]: Int]) -> Bool {
    for line in Set(versions.ours.keys).union(versions.theirs.keys) {
      let counts = versions.map { $0[line] ?? 0 }
      let least = max(
        counts.ours - max(0, counts.base - counts.theirs), counts.theirs - max(0, counts.base - counts.ours))
      if result[line] ?? 0 < least { return false }
    }
    return true
  }
}
