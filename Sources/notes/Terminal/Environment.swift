#if canImport(Glibc)
  // `environ` is a plain variable of C's; it is read once, and nothing in the tool changes it.
  @preconcurrency import Glibc
#else
  import Darwin
#endif

/// The environment variables that the tool goes by.
struct Environment: Sendable {
  /// The variables by name.
  let values: [String: String]

  /// An environment made by hand.
  init(_ values: [String: String] = [:]) {
    self.values = values
  }

  /// The environment that the program was started with.
  static let process = Environment(
    Dictionary(pairs, uniquingKeysWith: { first, _ in first }))

  /// The value of a variable; nil when it is unset, or empty, which mostly means the same.
  subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Where C keeps the environment, for starting other programs with it.
  static var variables: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Glibc)
      environ
    #else
      _NSGetEnviron().pointee
    #endif
  }

  private static var pairs: [(String, String)] {
    guard var next = variables else { return [] }
    var pairs: [(String, String)] = []
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        pairs.append((String(text[..<equals]), String(text[text.index(after: equals)...])))
      }
      next += 1
    }
    return pairs
  }
}
