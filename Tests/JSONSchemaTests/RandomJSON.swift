import Foundation
import JSONSchema

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
enum Seeds {
  static let all: [UInt64] = {
    if let text = ProcessInfo.processInfo.environment["NOTES_TEST_SEED"], let seed = UInt64(text) {
      return [seed]
    }
    return Array(1...20)
  }()
}

/// Values and schemas made at random.
struct RandomJSON {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let texts = ["", "a", "b", "é", "e\u{301}", "\"\\\n\u{0}", "👍", "2019", "true"]
  private static let numbers = ["0", "-1", "2.50", "1e400", "-3e-7", "12345678901234567890123", "3", "7"]

  private mutating func text() -> String { Self.texts.randomElement(using: &generator) ?? "" }

  mutating func value(depth: Int = 3) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2, 3:
      return JSONNumber(Self.numbers.randomElement(using: &generator) ?? "0").map(JSON.number) ?? .null
    case 4: return .string(text())
    case 5: return .array((0..<Int.random(in: 0..<4, using: &generator)).map { _ in value(depth: depth - 1) })
    default:
      let keys = Self.texts.shuffled(using: &generator).prefix(Int.random(in: 0..<4, using: &generator))
      return .object(JSONObject(keys.map { JSONObject.Member(key: $0, value: value(depth: depth - 1)) }))
    }
  }

  /// A schema without references.
  mutating func schema(depth: Int = 3) -> JSON {
    var members: [JSONObject.Member] = []
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let (keyword, value) = keyword(depth: depth)
      if !members.contains(where: { $0.key == keyword }) {
        members.append(JSONObject.Member(key: keyword, value: value))
      }
    }
    return .object(JSONObject(members))
  }

  private mutating func keyword(depth: Int) -> (String, JSON) {
    let types: [JSON] = ["string", "integer", "number", "null", "boolean", "array", "object"]
    switch Int.random(in: 0..<(depth > 0 ? 14 : 7), using: &generator) {
    case 0, 1: return ("type", types.randomElement(using: &generator) ?? "null")
    case 2: return ("enum", [value(depth: 1), value(depth: 1)])
    case 3: return ("minimum", .number(JSONNumber(Int.random(in: -3...3, using: &generator))))
    case 4: return ("minLength", 1)
    case 5: return ("required", [.string(text())])
    case 6: return ("pattern", "^[a-z]*$")
    case 7: return ("items", schema(depth: depth - 1))
    case 8: return ("contains", schema(depth: depth - 1))
    case 9: return ("properties", ["a": schema(depth: depth - 1), "é": schema(depth: depth - 1)])
    case 10: return ("additionalProperties", schema(depth: depth - 1))
    case 11: return ("anyOf", [schema(depth: depth - 1), schema(depth: depth - 1)])
    case 12: return ("not", schema(depth: depth - 1))
    default: return ("unevaluatedProperties", schema(depth: depth - 1))
    }
  }
}
