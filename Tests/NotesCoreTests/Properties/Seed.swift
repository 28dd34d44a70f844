import Foundation

/// A generator of random numbers that always gives the same ones for a seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The seeds that a property runs with: `NOTES_TEST_SEED` alone where it is set, else a fixed handful.
///
/// A failing test prints its seed as its argument.
enum Seeds {
  static let all: [UInt64] = {
    if let text = ProcessInfo.processInfo.environment["NOTES_TEST_SEED"], let seed = UInt64(text) {
      return [seed]
    }
    return Array(1...20)
  }()
}
