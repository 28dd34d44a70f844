import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a run of the tool finds around it: its arguments, its environment, the library that it stands in.
///
/// Worked out once, when it is first asked for.
struct Surroundings: Sendable {
  /// The arguments, without the program's name.
  let arguments: [String]
  /// The environment.
  let environment: Environment
  /// The library that the command is about, with its configuration; or why there is none.
  let library: Result<Library, NotesError>
  /// The language of what is printed.
  let language: Language

  /// A library's root with its configuration, before any note is read.
  struct Library: Sendable {
    let root: LibraryRoot
    let configuration: Configuration
  }

  /// Those of this process.
  static let process = Surroundings(
    arguments: Array(CommandLine.arguments.dropFirst()), environment: .process)

  init(arguments: [String], environment: Environment) {
    self.arguments = arguments
    self.environment = environment
    let folder = Surroundings.option("-C", in: arguments) ?? environment["NOTES_LIBRARY"] ?? "."
    let library = Surroundings.library(from: folder)
    self.library = library
    language = Surroundings.language(arguments, environment, try? library.get().configuration)
  }

  /// Throws a usage error where `--lang` names a language that the tool does not speak.
  func checkLanguage() throws(NotesError) {
    guard let named = Surroundings.option("--lang", in: arguments), Language(naming: named) == nil else {
      return
    }
    throw NotesError(
      .usage, Message("`\(named)` is no language of this tool", zh: "这个工具没有 `\(named)` 这种语言"),
      hints: [Message("write `--lang en` or `--lang zh`", zh: "写 `--lang en` 或 `--lang zh`")])
  }

  private static func library(from folder: String) -> Result<Library, NotesError> {
    do {
      let root = try LibraryRoot.discover(from: folder)
      return .success(Library(root: root, configuration: try ConfigurationReader.read(root)))
    } catch let error as NotesError {
      return .failure(error)
    } catch {
      return .failure(NotesError(.configuration, Message(verbatim: "\(error)")))
    }
  }

  /// `--lang`, else the library's configuration, else the locale; English where none says.
  private static func language(
    _ arguments: [String], _ environment: Environment, _ configuration: Configuration?
  ) -> Language {
    if let named = option("--lang", in: arguments).flatMap(Language.init(naming:)) { return named }
    if let configured = configuration?.language { return configured }
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
    return locale.flatMap(Language.init(naming:)) ?? .english
  }

  /// The value of an option that stands anywhere before `--`.
  static func option(_ name: String, in arguments: [String]) -> String? {
    let options = arguments.prefix { $0 != "--" }
    for (index, argument) in options.enumerated() {
      if argument == name { return index + 1 < options.count ? options[index + 1] : nil }
      if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
    }
    return nil
  }
}
