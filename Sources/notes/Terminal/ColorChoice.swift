import ArgumentParser

/// When there are colours: the value of `--color`.
enum ColorChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to use colours on an output.
  ///
  /// `auto` means on a terminal that is not dumb, unless `NO_COLOR` is set to anything (no-color.org).
  func usesColors(isTerminal: Bool, environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }
  }
}
