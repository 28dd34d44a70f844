/// The way from the root of a JSON value to a value in it.
public struct JSONPointer: Sendable, Hashable {
  /// One step of the way.
  public enum Token: Sendable, Hashable {
    /// Into an object, to the value of a key.
    case key(String)
    /// Into an array, counted from 0.
    case index(Int)

    /// Whether two steps are the same.
    public static func == (left: Token, right: Token) -> Bool {
      switch (left, right) {
      case (.key(let left), .key(let right)): left.hasSameBytes(as: right)
      case (.index(let left), .index(let right)): left == right
      default: false
      }
    }

    /// Mixes the step into a hash.
    public func hash(into hasher: inout Hasher) {
      switch self {
      case .key(let key): hasher.combine(bytesOf: key)
      case .index(let index): hasher.combine(index)
      }
    }
  }

  /// The steps from the root.
  public var tokens: [Token]

  /// A way of these steps; without any, the root itself.
  public init(_ tokens: [Token] = []) { self.tokens = tokens }

  /// The way with one more step.
  func appending(_ token: Token) -> JSONPointer { JSONPointer(tokens + [token]) }

  /// The way with one more step, to the value of a key.
  func appending(_ key: String) -> JSONPointer { appending(.key(key)) }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as RFC 6901 writes it: `/properties/a~1b/0`.
  public var description: String {
    var text = ""
    for token in tokens {
      text += "/"
      switch token {
      case .index(let index): text += String(index)
      case .key(let key):
        for scalar in key.unicodeScalars {
          switch scalar {
          case "~": text += "~0"
          case "/": text += "~1"
          default: text.unicodeScalars.append(scalar)
          }
        }
      }
    }
    return text
  }
}

extension JSONPointer {
  /// The keys that the text of a pointer names, `~0` and `~1` read; nil where it is none.
  static func keys(in text: some StringProtocol) -> [String]? {
    if text.isEmpty { return [] }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var keys: [String] = []
    for part in text.unicodeScalars.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let key = unescaped(part) else { return nil }
      keys.append(key)
    }
    return keys
  }

  private static func unescaped(_ part: some Sequence<Unicode.Scalar>) -> String? {
    var key = String.UnicodeScalarView()
    var isEscape = false
    for scalar in part {
      switch (isEscape, scalar) {
      case (true, "0"): key.append("~")
      case (true, "1"): key.append("/")
      case (true, _): return nil
      case (false, "~"): break
      case (false, _): key.append(scalar)
      }
      isEscape = !isEscape && scalar == "~"
    }
    return isEscape ? nil : String(key)
  }
}

extension JSON {
  /// The value that a pointer leads to; nil where it leads nowhere.
  public func value(at pointer: JSONPointer) -> JSON? {
    pointer.tokens.reduce(self) { (value: JSON?, token) in
      switch token {
      case .key(let key): value?.object?[key]
      case .index(let index): value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
  }
}
