/// Finds the notes that have something in common, by numbers made of it.
struct NoteHashes: Sendable {
  private let entries: [(hash: UInt64, note: Int32)]

  /// How many notes of one number are looked at: nobody has more that are no mistake.
  private static let limit = 100

  /// The numbers that `hashes` gives for each note. Costs a pass over the notes, and sorting the numbers.
  init(_ notes: [Note], _ hashes: (Note, _ add: (UInt64) -> Void) -> Void) {
    var entries: [(hash: UInt64, note: Int32)] = []
    entries.reserveCapacity(notes.count * 2)
    for (index, note) in notes.enumerated() { hashes(note) { entries.append(($0, Int32(index))) } }
    entries.sort { $0.hash == $1.hash ? $0.note < $1.note : $0.hash < $1.hash }
    self.entries = entries
  }

  /// The notes that may have what a number was made of, by their indices and in their order; one may come twice.
  func notes(with hash: UInt64) -> [Int] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix(NoteHashes.limit).prefix { $0.hash == hash }.map { Int($0.note) }
  }
}
