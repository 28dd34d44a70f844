/// Which of the notes that are gone and of those that came are one note under another path.
///
/// The first that holds: the bytes are the same and so is the id; the bytes are the same; the id is the same; both are
/// about the same work, by identifier or title; at least half of what they say is the same. Fences, keys without a
/// value and the fields that hold one of a few words say nothing: every note has them.
struct RenamePairing {
  /// A note that is gone or came.
  struct File: Sendable {
    /// Where it was or is, relative to the library's root.
    let path: String
    /// What it held or holds.
    let bytes: [UInt8]
  }

  /// The places of one note under both paths, in the order of the paths that are gone.
  private(set) var pairs: [(gone: Int, came: Int)] = []

  private let gone: [Candidate]
  private let came: [Candidate]
  private var isGonePaired: [Bool]
  private var isCamePaired: [Bool]

  /// The most pairs of notes that are compared line by line.
  private static let maximumComparisons = 100_000

  /// Pairs the notes. Costs a pass over those that no cheaper sign has paired, and a comparison of each pair of them.
  init(gone: [File], came: [File]) {
    self.gone = gone.map { Candidate($0) }
    self.came = came.map { Candidate($0) }
    isGonePaired = [Bool](repeating: false, count: gone.count)
    isCamePaired = [Bool](repeating: false, count: came.count)
    guard !gone.isEmpty, !came.isEmpty else { return }
    pair { [$0.file.bytes, $0.stem] }
    pair { [$0.file.bytes] }
    pair { [$0.stem] }
    pairWorks()
    pairSimilar()
    pairs.sort { $0.gone < $1.gone }
  }

  /// Pairs notes with the same key; of several, in their order.
  private mutating func pair<Key: Hashable>(by key: (Candidate) -> Key) {
    var places: [Key: [Int]] = [:]
    for index in came.indices.reversed() where !isCamePaired[index] {
      places[key(came[index]), default: []].append(index)
    }
    for index in gone.indices where !isGonePaired[index] {
      if let place = places[key(gone[index])]?.popLast() { add(index, place) }
    }
  }

  /// Pairs notes about one work, unless there are several of it.
  private mutating func pairWorks() {
    let left = works(of: gone, isPaired: isGonePaired)
    let right = works(of: came, isPaired: isCamePaired)
    for (key, index) in left.sorted(by: { $0.value < $1.value }) where !isGonePaired[index] {
      if let place = right[key], !isCamePaired[place] { add(index, place) }
    }
  }

  private func works(of candidates: [Candidate], isPaired: [Bool]) -> [WorkKey: Int] {
    var places: [WorkKey: Int] = [:]
    var repeated: Set<WorkKey> = []
    for index in candidates.indices where !isPaired[index] {
      for key in Set(candidates[index].workKeys) where places.updateValue(index, forKey: key) != nil {
        repeated.insert(key)
      }
    }
    return places.filter { !repeated.contains($0.key) }
  }

  private mutating func pairSimilar() {
    let left = gone.indices.filter { !isGonePaired[$0] }
    let right = came.indices.filter { !isCamePaired[$0] }
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= RenamePairing.maximumComparisons else {
      return
    }
    let texts = right.map { TellingLines(came[$0].file.bytes) }
    var found: [(similarity: Double, gone: Int, came: Int)] = []
    for index in left {
      let text = TellingLines(gone[index].file.bytes)
      for (place, other) in zip(right, texts) {
        let similarity = text.similarity(to: other)
        if similarity >= 0.5 { found.append((similarity, index, place)) }
      }
    }
    let order = found.enumerated().sorted {
      ($1.element.similarity, $0.offset) < ($0.element.similarity, $1.offset)
    }
    for (_, pair) in order where !isGonePaired[pair.gone] && !isCamePaired[pair.came] {
      add(pair.gone, pair.came)
    }
  }

  private mutating func add(_ gone: Int, _ came: Int) {
    pairs.append((gone, came))
    isGonePaired[gone] = true
    isCamePaired[came] = true
  }
}

extension RenamePairing {
  private enum WorkKey: Hashable {
    case identifier(Identifier)
    case title([UInt8])
  }

  private struct Candidate {
    let file: File
    let stem: [UInt8]

    init(_ file: File) {
      self.file = file
      stem = Array(NoteFile(path: file.path, below: "").stem.utf8)
    }

    var workKeys: [WorkKey] {
      var note = Note(id: "", path: file.path, section: "")
      _ = NoteDecoder.decode(
        FrontMatter(Source(path: file.path, bytes: file.bytes)), into: &note, fields: .names)
      let title = TitleKey.bytes(of: note.title)
      return note.identifiers.map { .identifier($0) } + (title.isEmpty ? [] : [.title(title)])
    }
  }
}

/// The lines of a note that tell it from others, with how often each stands there.
private struct TellingLines {
  private var counts: [ArraySlice<UInt8>: Int] = [:]
  private var length = 0

  /// Fields that have one of a few values, so that unlike notes share them; and the title, which names the work.
  private static let common: Set<ArraySlice<UInt8>> = Set(
    [Field.title, .status, .progress, .started, .finished, .type, .year, .venue, .priority, .rating, .added]
      .map { Array($0.key.utf8)[...] })

  init(_ bytes: [UInt8]) {
    let bodyStart = FrontMatter(Source(path: "", bytes: bytes)).bodyStart
    var start = 0
    for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak) {
      defer { start += line.count + 1 }
      if line.isEmpty || start < bodyStart && TellingLines.isCommon(line) { continue }
      counts[line, default: 0] += 1
      length += line.count
    }
  }

  private static func isCommon(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "---".utf8) || line.last == UInt8(ascii: ":") { return true }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return common.contains(line[..<colon])
  }

  /// The bytes in lines that both have, of all of the longer one; 0 where there are none.
  func similarity(to other: TellingLines) -> Double {
    guard length > 0, other.length > 0 else { return 0 }
    if 2 * min(length, other.length) < max(length, other.length) { return 0 }
    let shared = counts.reduce(0) { $0 + $1.key.count * min($1.value, other.counts[$1.key] ?? 0) }
    return Double(shared) / Double(max(length, other.length))
  }
}
