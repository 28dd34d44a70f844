import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is known of the terminal behind an output, if there is one.
struct Terminal: Sendable {
  /// Whether the output goes to a terminal.
  let isTerminal: Bool
  /// How many columns a line has: `COLUMNS`, else what the terminal says, else 80.
  let width: Int
  /// How many rows a screen has: `LINES`, else what the terminal says, else 24.
  let height: Int
  /// Whether to use colours.
  let colors: Bool
  /// What bars are drawn with; the Linux console has no Braille patterns.
  let barGlyphs: Bar.Glyphs
  /// The width to cut lines to; nil where they go to no terminal and `COLUMNS` does not ask for one.
  let lineLimit: Int?

  /// The facts given, the rest from the environment.
  init(
    isTerminal: Bool, size: (width: Int, height: Int)? = nil, color: ColorChoice = .auto,
    environment: Environment
  ) {
    let columns = Terminal.count(environment["COLUMNS"])
    self.isTerminal = isTerminal
    width = columns ?? size?.width ?? 80
    height = Terminal.count(environment["LINES"]) ?? size?.height ?? 24
    colors = color.usesColors(isTerminal: isTerminal, environment: environment)
    barGlyphs = ["linux", "dumb"].contains(environment["TERM"]) ? .ascii : .braille
    lineLimit = isTerminal ? width : columns
  }

  /// The facts about the terminal behind a file descriptor.
  init(descriptor: Int32, color: ColorChoice = .auto, environment: Environment = .process) {
    self.init(
      isTerminal: isatty(descriptor) == 1, size: Terminal.size(descriptor), color: color,
      environment: environment)
  }

  private static func size(_ descriptor: Int32) -> (width: Int, height: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  private static func count(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1...100_000).contains($0) ? $0 : nil }
  }
}
