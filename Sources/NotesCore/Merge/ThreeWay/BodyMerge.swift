/// The bodies of three versions put together: annotations by their ids, in the work's order, and the text around them
/// line by line.
///
/// The annotations stand in the order of ours, or of theirs where only they have moved any; those that the other side
/// adds come in where they belong in the work.
struct BodyMerge {
  /// The body.
  private(set) var pieces: [MergedPiece] = []
  /// The annotations that are in the result, in order, each with its lines; nil where the bodies were merged as text,
  /// without regard to annotations.
  private(set) var annotations: [(id: ExactText, lines: [UInt8]?)]?

  private let kind: ConflictStyle.Kind

  /// Merges the bodies of documents; nil stands for a file that is not there.
  init(_ documents: Versions<Document?>, _ kind: ConflictStyle.Kind) {
    self.kind = kind
    let parts = documents.map { document in document.map { BodyParts($0) } ?? BodyParts() }
    if let base = parts.base, let ours = parts.ours, let theirs = parts.theirs {
      let versions = Versions(base: base, ours: ours, theirs: theirs)
      if BodyMerge.canBeMerged(versions) {
        mergeParts(versions)
        return
      }
    }
    let texts = documents.map { document in
      document.map { Array($0.source.bytes[$0.bodyStart...]) } ?? []
    }
    pieces = TextMerge(texts, about: .prose, kind).pieces
  }

  /// Whether the text around the section means the same in all versions: where one has none, and another text behind
  /// it, what stands behind it in the one cannot be told.
  private static func canBeMerged(_ versions: Versions<BodyParts>) -> Bool {
    let hasAfter = versions.all.contains { $0[.after] != nil }
    return !hasAfter || versions.all.allSatisfy { $0.hasSection || $0.names.count == 2 }
  }

  private mutating func mergeParts(_ versions: Versions<BodyParts>) {
    var parts: [(name: BodyParts.Name, pieces: [MergedPiece])] = []
    func text(_ name: BodyParts.Name) -> [MergedPiece] {
      TextMerge(versions.map { $0[name] ?? [] }, about: .prose, kind).pieces.filter { !$0.isEmpty }
    }
    let preface = text(.preface)
    let merged = merge(versions)
    let rest = text(.rest)
    let hasContent = !(preface + merged.flatMap(\.pieces) + rest).isEmpty
    parts.append((.before, text(.before)))
    if let heading = heading(versions.map { $0[.heading] }, hasContent: hasContent) {
      parts.append((.heading, [.text(heading)]))
    }
    parts.append((.preface, preface))
    parts += merged
    parts += [(.rest, rest), (.after, text(.after))]
    parts.removeAll { $0.pieces.isEmpty }
    annotations = merged.compactMap { part in part.name.id.map { ($0, part.pieces.bytes) } }
    var last = BodyParts.Name.start
    for part in parts + [(.end, [])] {
      pieces.append(.text(gap(between: last, and: part.name, versions)))
      pieces += part.pieces
      last = part.name
    }
    pieces.removeAll(where: \.isEmpty)
  }

  /// The section's heading: that of ours where both sides have one of their own.
  private func heading(_ headings: Versions<[UInt8]?>, hasContent: Bool) -> [UInt8]? {
    if let side = headings.settledSide, let heading = headings[side] { return heading }
    if headings.ours != nil, headings.theirs != nil { return headings.ours }
    return hasContent ? headings.ours ?? headings.theirs : nil
  }

  /// The blank lines between two parts: as a side has them where they follow each other there, else one.
  private func gap(
    between first: BodyParts.Name, and second: BodyParts.Name, _ versions: Versions<BodyParts>
  ) -> [UInt8] {
    let gaps = versions.map { $0.gap(between: first, and: second) }
    if let ours = gaps.ours, let theirs = gaps.theirs { return gaps.base == ours ? theirs : ours }
    if let gap = gaps.ours ?? gaps.theirs { return gap }
    if first == .start || second == .end {
      let edge = first == .start ? first : second
      let edges = versions.map { $0.names.count > 2 ? $0.gap(around: edge) : nil }
      return edges.ours ?? edges.theirs ?? []
    }
    return [UInt8(ascii: "\n")]
  }

  // MARK: Annotations

  private func merge(
    _ versions: Versions<BodyParts>
  ) -> [(name: BodyParts.Name, pieces: [MergedPiece])] {
    let ids = versions.map { $0.annotations.compactMap { $0.id.map { ExactText($0.text) } } }
    var merged: [ExactText: [MergedPiece]] = [:]
    for id in Set(ids.ours + ids.theirs) {
      let pieces = annotation(id, versions)
      if !pieces.isEmpty { merged[id] = pieces }
    }
    let primary = OrderedUnion(ids).primary
    func kept(_ side: MergeSide, where isWanted: (ExactText) -> Bool) -> [Annotation] {
      versions[side].annotations.filter { annotation in
        annotation.id.map { isWanted(ExactText($0.text)) } ?? false
      }
    }
    let own = kept(primary) { merged[$0] != nil }
    let known = Set(ids[primary])
    let coming = kept(primary.other) { merged[$0] != nil && !known.contains($0) }
    let groups = AnnotationOrder(own).groups(of: AnnotationOrder.places(of: coming))
    var order: [Annotation] = []
    for index in 0...own.count {
      order += (groups[index] ?? []).map { coming[$0] }
      if index < own.count { order.append(own[index]) }
    }
    return order.compactMap { annotation in
      guard let id = annotation.id.map({ ExactText($0.text) }), let pieces = merged[id] else { return nil }
      return (.annotation(id), pieces)
    }
  }

  private func annotation(_ id: ExactText, _ versions: Versions<BodyParts>) -> [MergedPiece] {
    var lines = versions.map { $0[.annotation(id)] }
    if lines.base == nil, let ours = versions.ours.dated(id), let theirs = versions.theirs.dated(id) {
      // Both have made it, on days of their own.
      let date = min(ours.date, theirs.date)
      (lines.ours, lines.theirs) = (ours.lines(with: date), theirs.lines(with: date))
    }
    if let side = lines.settledSide { return [.text(lines[side] ?? [])].filter { !$0.isEmpty } }
    let place = [versions.ours, versions.theirs].lazy.flatMap(\.annotations)
      .first { $0.id.map { ExactText($0.text) } == id }?.locator?.text
    let deletedBy: MergeSide? = lines.ours == nil ? .ours : lines.theirs == nil ? .theirs : nil
    let subject = ConflictSubject.annotation(id: id.text, place: place ?? "", deletedBy: deletedBy)
    let texts = lines.map { $0 ?? [] }
    if deletedBy != nil { return [.conflict(MergeConflict(texts, about: subject))] }
    return TextMerge(texts, about: subject, kind).pieces
  }
}
