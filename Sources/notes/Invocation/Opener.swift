import NotesCore

/// The programs that show an address or a document, as the environment names them.
struct Opener {
  /// The command lines to try, in order: a program and its arguments, in which `%s` stands for the address.
  let commands: [[String]]

  /// Those of `BROWSER`, a list with colons in it, else what the system has.
  init(_ environment: Environment) {
    let own = (environment["BROWSER"] ?? "").split(separator: ":").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    commands = own.isEmpty ? Opener.usual : own
  }

  #if os(macOS)
    private static let usual = [["open"]]
  #else
    // Elsewhere, `open` is another program of that name, which knows nothing of addresses.
    private static let usual = [["xdg-open"]]
  #endif

  /// The arguments of a command that opens a target, which is one of them.
  static func arguments(_ command: [String], target: String) -> [String] {
    guard let program = command.first else { return [] }
    let arguments = command.dropFirst()
    guard arguments.contains(where: { $0.contains("%s") }) else { return [program] + arguments + [target] }
    return [program] + arguments.map { $0.replacing("%s", with: target) }
  }

  /// Opens an address or an absolute path with the first program that can; false when none could.
  func open(_ target: String) -> Bool {
    commands.contains { command in
      let child = ChildProcess(arguments: Opener.arguments(command, target: target))
      return (try? child.run()) == 0
    }
  }
}
