/// Notes that share what only one may have.
enum DuplicateDefect {
  /// A diagnostic for every note whose id another has too. Ids are compared as file systems do: after NFC and
  /// case folding.
  static func find(in notes: [Note]) -> [Diagnostic] {
    let hashes = notes.indices.map { (hash: hash(of: notes[$0].id), index: $0) }
      .sorted { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var found: [Diagnostic] = []
    for place in hashes.indices.dropFirst() where hashes[place].hash == hashes[place - 1].hash {
      let note = notes[hashes[place].index]
      let earlier = hashes[..<place].reversed().prefix { $0.hash == hashes[place].hash }.last {
        notes[$0.index].id.lowercased() == note.id.lowercased()
      }
      if let earlier { found.append(duplicate(note, of: notes[earlier.index])) }
    }
    return found
  }

  /// FNV-1a over the id in lower case: far cheaper than a dictionary of 100,000 strings.
  private static func hash(of id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 {
      guard byte < 0x80 else { return UInt64(bitPattern: Int64(id.lowercased().hashValue)) }
      let isUpper = (0x41...0x5A).contains(byte)
      hash = (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func duplicate(_ note: Note, of other: Note) -> Diagnostic {
    Diagnostic(
      rule: "duplicate/id", severity: .error,
      message: Message(
        "`\(note.id)` is the id of \(other.path) too", zh: "`\(note.id)` 也是 \(other.path) 的编号"),
      hint: Message("rename one of the two files", zh: "给其中一个文件改名"), path: note.path)
  }
}
