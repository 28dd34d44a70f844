/// One key of the front matter in three versions put together, with its comments.
///
/// What a side alone has changed is taken byte for byte. Where one value counts, the lines of a side that has it do,
/// ours first; the items of lists keep theirs.
struct FieldMerge {
  /// The key.
  let name: ExactText
  /// What it says in each version; nil where there is no such key.
  let blocks: Versions<FieldBlock?>
  /// All its lines; none where it is gone.
  private(set) var pieces: [MergedPiece] = []
  /// What it has to say; nil where it is gone. Of no account where there is a conflict.
  private(set) var value: YAMLValue?

  private let kind: ConflictStyle.Kind

  /// Merges a key.
  init(_ name: ExactText, _ blocks: Versions<FieldBlock?>, _ kind: ConflictStyle.Kind) {
    (self.name, self.blocks, self.kind) = (name, blocks, kind)
    let wholes = blocks.map { $0?.whole }
    if let side = wholes.settledSide {
      value = blocks[side]?.value
      pieces = [.text(wholes[side] ?? [])].filter { !$0.isEmpty }
    } else if let present = blocks.ours ?? blocks.theirs, blocks.ours == nil || blocks.theirs == nil {
      mergeDeletion(present)
    } else if case .value(nil) = outcome {
      // Between them the sides have taken everything away.
      let isUnremarked = [blocks.ours, blocks.theirs].allSatisfy(isUnremarked)
      pieces = isUnremarked ? [] : [conflict(\.whole)]
    } else {
      pieces = around(\.lead) + lines() + around(\.tail)
    }
  }

  /// One side has deleted the key, and the other has changed its lines.
  private mutating func mergeDeletion(_ present: FieldBlock) {
    guard case .value(let value) = outcome else {
      pieces = [conflict(\.whole)]
      return
    }
    if let value {
      pieces = [.text(present.lead)] + lines() + [.text(present.tail)]
      self.value = value
    } else if !isUnremarked(present) {
      pieces = [conflict(\.whole)]
    }
  }

  /// Whether a side has the comments that it found in and around the key.
  private func isUnremarked(_ block: FieldBlock?) -> Bool {
    guard let base = blocks.base, let block else { return false }
    return remarks(of: block) == remarks(of: base)
  }

  private func remarks(of block: FieldBlock) -> [[UInt8]] {
    block.comments + [block.lead, block.tail.filter { !$0.isBlank && !$0.isLineBreak }]
  }

  private var outcome: FieldRule.Outcome { FieldRule.outcome(of: name.text, blocks.map { $0?.value }) }

  /// The comments above or below it.
  private func around(_ part: (FieldBlock) -> [UInt8]) -> [MergedPiece] {
    let texts = blocks.map { $0.map(part) ?? [] }
    let isBlank = (texts.ours + texts.theirs).allSatisfy { $0.isBlank || $0.isLineBreak }
    return isBlank && texts.settled == nil
      ? [.text(texts.ours)] : TextMerge(texts, about: .comment, kind).pieces
  }

  // MARK: Lines

  private mutating func lines() -> [MergedPiece] {
    let lines = blocks.map { $0?.lines }
    if let side = lines.settledSide, let settled = lines[side] {
      value = blocks[side]?.value
      return [.text(settled)]
    }
    let items = ItemMerge(name.text, blocks, kind: .init(of: name.text))?.pieces
    switch outcome {
    case .conflict: return items.flatMap { $0.hasConflict ? $0 : nil } ?? [conflict(\.lines)]
    case .value(let value):
      self.value = value
      if let side = side(saying: value), let lines = lines[side] { return [.text(lines)] }
      return items ?? edited(to: value).map { [.text($0)] } ?? [conflict(\.lines)]
    }
  }

  /// A side that says a value, and whose comments are what comes of those of both.
  private func side(saying value: YAMLValue?) -> MergeSide? {
    guard let comments = blocks.map({ $0?.comments ?? [] }).settled else { return nil }
    return MergeSide.allCases.first { side in
      FieldRule.isSame(blocks[side]?.value, value) && blocks[side]?.comments == comments
    }
  }

  /// The lines of a side, its list changed in place.
  private func edited(to value: YAMLValue?) -> [UInt8]? {
    guard let value, blocks.all.allSatisfy({ $0?.comments.isEmpty ?? true }) else { return nil }
    return [blocks.ours, blocks.theirs].lazy.compactMap { $0 }
      .compactMap { ListEdit.lines(of: $0, becoming: value) }.first
  }

  private func conflict(_ part: (FieldBlock) -> [UInt8]) -> MergedPiece {
    let subject = ConflictSubject.field(
      name.text, ours: blocks.ours.map { .init($0.value) }, theirs: blocks.theirs.map { .init($0.value) })
    return .conflict(MergeConflict(blocks.map { $0.map(part) ?? [] }, about: subject))
  }

  /// Whether the sides say different things, or one alone has the key.
  var isDisputed: Bool { !FieldRule.isSame(blocks.ours?.value, blocks.theirs?.value) }

  /// Makes a conflict of what the sides have, unless they have the same. `whole` puts the comments around the key into
  /// it, so that it stands directly beside those of other keys.
  mutating func refuse(whole: Bool = false) {
    if blocks.ours?.lines == blocks.theirs?.lines { return }
    if !whole, blocks.ours != nil, blocks.theirs != nil {
      pieces = around(\.lead) + [conflict(\.lines)] + around(\.tail)
    } else {
      pieces = [conflict(\.whole)]
    }
  }
}
