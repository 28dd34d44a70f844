/// What GitHub's runner makes of a step's output, by its rules: which lines are commands, and what they say.
struct WorkflowLog {
  struct Command: Equatable {
    let name: String
    let properties: [String: String]
    let data: String
  }

  private static let registered: Set<String> = [
    "error", "warning", "notice", "debug", "set-output", "set-env", "add-mask", "add-path", "save-state",
    "group",
    "endgroup", "echo", "stop-commands", "add-matcher", "remove-matcher",
  ]

  /// The commands that were obeyed, but for those that stop and resume.
  private(set) var commands: [Command] = []
  /// The lines that were no command.
  private(set) var lines: [String] = []
  /// What ends the stop that is in force.
  private(set) var stopToken: String?

  init(_ output: String) {
    for line in output.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      read(String(line))
    }
  }

  private mutating func read(_ line: String) {
    guard let command = Self.command(in: line, token: stopToken) else { return lines.append(line) }
    if let token = stopToken {
      guard command.name.lowercased() == token.lowercased() else { return lines.append(line) }
      stopToken = nil
    } else if command.name == "stop-commands" {
      stopToken = command.data
    } else {
      commands.append(command)
    }
  }

  private static func command(in line: String, token: String?) -> Command? {
    let trimmed = Array(line.unicodeScalars.drop { $0.properties.isWhitespace })
    if trimmed.starts(with: "::".unicodeScalars), let end = index(of: "::", in: trimmed, from: 2) {
      let command = Self.command(
        trimmed[2..<end], trimmed[(end + 2)...], separator: ",", escapes: ["\r", "\n", ":", ",", "%"])
      if isRegistered(command.name, token) { return command }
    }
    let scalars = Array(line.unicodeScalars)
    if let start = index(of: "##[", in: scalars, from: 0), let end = index(of: "]", in: scalars, from: start)
    {
      let command = Self.command(
        scalars[(start + 3)..<end], scalars[(end + 1)...], separator: ";",
        escapes: [";", "\r", "\n", "]", "%"])
      if isRegistered(command.name, token) { return command }
    }
    return nil
  }

  private static func isRegistered(_ name: String, _ token: String?) -> Bool {
    registered.contains(name.lowercased()) || name.lowercased() == token?.lowercased()
  }

  private static func command(
    _ head: ArraySlice<Unicode.Scalar>, _ data: ArraySlice<Unicode.Scalar>, separator: Unicode.Scalar,
    escapes: [Unicode.Scalar]
  ) -> Command {
    let parts = head.split(separator: " ", maxSplits: 1)
    var properties: [String: String] = [:]
    for property in parts.dropFirst().first?.split(separator: separator) ?? [] {
      let pair = property.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { properties[text(pair[0])] = unescaped(pair[1], escapes) }
    }
    let ofData = separator == "," ? ["\r", "\n", "%"] : escapes
    return Command(name: parts.first.map(text) ?? "", properties: properties, data: unescaped(data, ofData))
  }

  private static func unescaped(_ scalars: ArraySlice<Unicode.Scalar>, _ escapes: [Unicode.Scalar]) -> String
  {
    var scalars = Array(scalars)
    for escape in escapes {
      let digits = String(escape.value, radix: 16, uppercase: true)
      let written = Array(("%" + (digits.count == 1 ? "0" : "") + digits).unicodeScalars)
      var from = 0
      while let start = index(of: written, in: scalars, from: from) {
        scalars.replaceSubrange(start..<(start + written.count), with: [escape])
        from = start + 1
      }
    }
    return text(scalars[...])
  }

  private static func index(of text: String, in scalars: [Unicode.Scalar], from: Int) -> Int? {
    index(of: Array(text.unicodeScalars), in: scalars, from: from)
  }

  private static func index(of wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar], from: Int) -> Int? {
    guard scalars.count >= wanted.count, from <= scalars.count - wanted.count else { return nil }
    return (from...(scalars.count - wanted.count)).first {
      scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
