/// The front matter of three versions put together key by key.
///
/// The order is that of ours, or of theirs where only they have moved keys; the comments go with their keys. Where both
/// sides have changed the reading state so that each makes sense and the whole does not, that is a conflict.
struct FrontMatterMerge {
  /// The front matter with its fences.
  private(set) var pieces: [MergedPiece] = []
  /// What its keys have to say, in order, those left out about which there is a conflict.
  private(set) var values: [(name: ExactText, value: YAMLValue)] = []

  private var fields: [FieldMerge] = []

  /// Merges front matters.
  init(_ versions: Versions<FieldBlocks>, _ kind: ConflictStyle.Kind) {
    let names = versions.map(\.names)
    let known = Set(names.ours + names.theirs)
    var merged: [ExactText: FieldMerge] = [:]
    for name in known {
      let field = FieldMerge(name, versions.map { $0[name] }, kind)
      merged[name] = field
    }
    refuseContradictions(&merged)
    let disputed = disputeReading(&merged)
    let kept = merged.filter { !$0.value.pieces.isEmpty }
    let order = OrderedUnion(names).order(keeping: Set(kept.keys)) {
      FrontMatterMerge.place(of: $0) < FrontMatterMerge.place(of: $1)
    }
    fields = joining(disputed, in: order).compactMap { kept[$0] }
    values = fields.compactMap { field in
      field.pieces.hasConflict ? nil : field.value.map { (field.name, $0) }
    }
    let whole =
      [.text(fence(versions.map(\.opening)))]
      + TextMerge(versions.map(\.header), about: .comment, kind).pieces
      + fields.flatMap(\.pieces)
      + TextMerge(versions.map(\.footer), about: .comment, kind).pieces
      + [.text(fence(versions.map(\.closing)))]
    pieces = whole.joiningReadingState
  }

  private static func place(of name: ExactText) -> Int { Field(key: name.text)?.rawValue ?? Int.max }

  /// A fence; blanks behind it are of no account.
  private func fence(_ fences: Versions<[UInt8]>) -> [UInt8] { fences.settled ?? fences.ours }

  /// Makes conflicts of what neither side has said of the reading and cannot be true.
  private func refuseContradictions(_ merged: inout [ExactText: FieldMerge]) {
    let new = ReadingContradiction.all.filter { contradiction in
      if contradiction.fields.contains(where: { merged[ExactText($0.key)]?.pieces.hasConflict ?? false }) {
        return false
      }
      let isNew = contradiction.holds { text(of: merged[ExactText($0.key)]?.value) }
      let isOld = MergeSide.allCases.contains { side in
        contradiction.holds { text(of: merged[ExactText($0.key)]?.blocks[side]?.value) }
      }
      return isNew && !isOld
    }
    for field in new.flatMap(\.fields) { merged[ExactText(field.key)]?.refuse() }
  }

  /// Where the sides have different statuses, makes one conflict of all in which their reading states differ: who takes
  /// one of the statuses takes what goes with it. Gives the keys in it, the status first; none where there is no such
  /// conflict.
  private func disputeReading(_ merged: inout [ExactText: FieldMerge]) -> [ExactText] {
    let status = ExactText(Field.status.key)
    guard let field = merged[status], field.isDisputed,
      field.pieces.contains(where: { $0.conflict?.isAboutReading ?? false })
    else { return [] }
    let companions = [Field.progress, .started, .finished, .left].map { ExactText($0.key) }
      .filter { merged[$0]?.isDisputed ?? false }
    if companions.isEmpty { return [] }
    for name in [status] + companions { merged[name]?.refuse(whole: true) }
    return [status] + companions
  }

  /// An order in which some keys stand together, where the first of them stood.
  private func joining(_ names: [ExactText], in order: [ExactText]) -> [ExactText] {
    guard let first = names.first else { return order }
    let joined = Set(names)
    return order.flatMap { $0 == first ? names : joined.contains($0) ? [] : [$0] }
  }

  private func text(of value: YAMLValue?) -> String? {
    if case .text(let text)? = value { text } else { nil }
  }
}
