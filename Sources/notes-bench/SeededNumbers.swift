/// Random numbers that a seed repeats, the same on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of one item among those of a seed.
  init(seed: UInt64, item: Int) {
    state = seed &+ UInt64(truncatingIfNeeded: item) &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that does so in `percent` of 100 cases.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// One of some words; the empty text where there are none.
  mutating func pick(_ words: [String]) -> String { words.randomElement(using: &self) ?? "" }

  /// One of some values by their weights; nil where there are none.
  mutating func pick<Value>(weighted values: [(value: Value, weight: Int)]) -> Value? {
    let total = values.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    var left = Int.random(in: 0..<total, using: &self)
    for (value, weight) in values {
      if left < weight { return value }
      left -= weight
    }
    return nil
  }
}
