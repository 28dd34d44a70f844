/// Makes sure that a merged note says what it has to, and that nothing of either side is gone by mistake.
///
/// It reads the result again, and knows of the merge only what each key and each annotation must say by the rules.
struct MergeProof {
  private let documents: Versions<Document?>
  private let values: [(name: ExactText, value: YAMLValue)]
  private let annotations: [(id: ExactText, lines: [UInt8]?)]?
  /// The annotations that both sides have made: on what day is of no account.
  private let twins: Set<ExactText>

  /// A proof for versions of which each key that is not in conflict must say its value, and each annotation have its
  /// lines; nil for one in conflict, or where annotations were merged as text.
  init(
    _ documents: Versions<Document?>, values: [(name: ExactText, value: YAMLValue)],
    annotations: [(id: ExactText, lines: [UInt8]?)]?
  ) {
    (self.documents, self.values, self.annotations) = (documents, values, annotations)
    let ids = documents.map { Set($0?.annotations.compactMap { $0.id.map { ExactText($0.text) } } ?? []) }
    twins = ids.ours.intersection(ids.theirs).subtracting(ids.base)
  }

  /// Whether a result without conflicts is right.
  func accepts(_ result: [UInt8]) -> Bool {
    let frontMatter = FrontMatter(Source(path: "", bytes: result))
    let document = Document(frontMatter)
    return frontMatter.entries.count == values.count && says(frontMatter) && holds(document)
      && isClosed(document) && document.conflictMarkers.isEmpty && keepsComments(frontMatter)
      && keepsLines(document) && doublesNothing(document)
  }

  /// Whether a result with conflicts says what it has to, whichever side is taken in them, and has every line and
  /// every comment that a side has added.
  func accepts(conflictsIn pieces: [MergedPiece]) -> Bool {
    var lines: Set<[UInt8]> = []
    var comments: Set<[UInt8]> = []
    for side in MergeSide.allCases {
      let frontMatter = FrontMatter(Source(path: "", bytes: pieces.resolved(to: side)))
      let document = Document(frontMatter)
      guard says(frontMatter), holds(document), doublesNothing(document) else { return false }
      lines.formUnion(self.lines(document).keys)
      comments.formUnion(MergeProof.comments(frontMatter).keys)
    }
    return MergeSide.allCases.allSatisfy { side in
      isAdded(self.lines, by: side, foundIn: lines)
        && isAdded({ MergeProof.comments(FrontMatter($0.source)) }, by: side, foundIn: comments)
    }
  }

  /// Whether no item of a list and no annotation stands there more often than on the side that has it most often.
  private func doublesNothing(_ document: Document) -> Bool {
    let versions = documents.map { $0.map(NameCounts.init) ?? NameCounts() }
    return NameCounts(document).counts.allSatisfy { name, count in
      count <= max(1, versions.ours.counts[name] ?? 0, versions.theirs.counts[name] ?? 0)
    }
  }

  private func isAdded(
    _ things: (Document) -> [[UInt8]: Int], by side: MergeSide, foundIn result: Set<[UInt8]>
  ) -> Bool {
    let versions = documents.map { $0.map(things) ?? [:] }
    return versions[side].allSatisfy { $0.value <= versions.base[$0.key] ?? 0 || result.contains($0.key) }
  }

  // MARK: Front matter

  private func says(_ frontMatter: FrontMatter) -> Bool {
    if documents.all.allSatisfy({ $0 == nil || $0?.bodyStart == 0 }) { return values.isEmpty }
    guard frontMatter.isReadable, !frontMatter.diagnostics.contains(where: { $0.severity == .error }) else {
      return false
    }
    // Those in conflict stand between them.
    var entries = frontMatter.entries[...]
    return values.allSatisfy { wanted in
      entries = entries.drop { ExactText($0.key) != wanted.name }
      guard let entry = entries.popFirst() else { return false }
      return YAMLComparison.isSame(
        frontMatter.tree.value(entry.valueNode, in: frontMatter.source.bytes), wanted.value)
    }
  }

  /// Whether each comment of the front matter stands there as often as it must.
  private func keepsComments(_ frontMatter: FrontMatter) -> Bool {
    let versions = documents.map { document in
      document.map { MergeProof.comments(FrontMatter($0.source)) } ?? [:]
    }
    return MergeProof.isKept(versions, in: MergeProof.comments(frontMatter))
  }

  private static func comments(_ frontMatter: FrontMatter) -> [[UInt8]: Int] {
    let found = FrontMatterComments(frontMatter)?.comments ?? []
    return Dictionary(found.map { (Array(frontMatter.source.bytes[$0.range]), 1) }, uniquingKeysWith: +)
  }

  // MARK: Body

  /// Whether the annotations stand there in order, each with its lines; those in conflict may be gone.
  private func holds(_ document: Document) -> Bool {
    guard let annotations else { return true }
    guard let parts = BodyParts(document) else { return false }
    let ids = parts.annotations.compactMap { $0.id.map { ExactText($0.text) } }
    let found = Set(ids)
    return ids == annotations.filter { $0.lines != nil || found.contains($0.id) }.map(\.id)
      && annotations.allSatisfy { $0.lines == nil || parts[.annotation($0.id)] == $0.lines }
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
    let versions = documents.map { $0.map(lines) ?? [:] }
    var result = lines(document)
    if documents.base.map({ AnnotationSections($0).ranges.isEmpty }) ?? true {
      for heading in [Language.english, .chinese].map(AnnotationPlacement.heading) {
        result[Array(heading.utf8), default: 0] += 1
      }
    }
    return MergeProof.isKept(versions, in: result)
  }

  /// The lines of a body with letters or digits, without the blanks around them, and how often each stands there.
  private func lines(_ document: Document) -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    var dates = document.annotations.filter { $0.id.map { twins.contains(ExactText($0.text)) } ?? false }
      .compactMap { $0.date?.range }[...]
    for line in document.source.bytes[document.bodyStart...].split(separator: UInt8(ascii: "\n")) {
      guard line.contains(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 }) else { continue }
      let end = line.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? line.endIndex
      var text = Array(line[..<end].drop(while: \.isBlank))
      if let date = dates.first, line.startIndex <= date.lowerBound, date.upperBound <= line.endIndex {
        text.removeLast(date.count)
        dates.removeFirst()
      }
      counts[text, default: 0] += 1
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
