#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Teaches git to merge, to show and to check the notes of a library, in the repository's own files alone: nothing that
/// is committed, and nothing of other repositories.
public struct GitSetup {
  let repository: GitRepository
  let places: GitPlaces
  let settings: GitSettings

  /// The header of a new hook.
  private static let shell = Array("#!/bin/sh\n".utf8)

  /// The setup of a library's repository; `program` is the absolute path of this program.
  ///
  /// Runs git twice. Throws a `NotesError` where there is no git or no repository.
  public init(
    _ repository: GitRepository, _ configuration: Configuration, program: String, language: Language
  ) throws(NotesError) {
    if program.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      throw NotesError(
        .configuration,
        Message("git cannot run a program with such a name: \(program)", zh: "git 不能运行这个名字的程序：\(program)"))
    }
    self.repository = repository
    places = try GitPlaces(repository)
    settings = GitSettings(
      program: program, libraryFolder: places.libraryFolder,
      notesFolder: NoteSelection(configuration).notesFolder, language: language)
  }

  /// The hook's line, as this program writes it.
  var hookLine: [UInt8] { settings.hook(isShared: places.hookIsShared) }

  /// Whether the hook may be set up here, and is not.
  public var isHookOffered: Bool {
    guard places.hasOwnHooks else { return false }
    let bytes = (try? FileReplacement.content(of: places.hook)) ?? nil
    return (try? GitSetup.lines(of: bytes).contains(where: isOwnHook)) == false
  }

  /// The change that sets everything up, with the hook if it is wanted. Nothing is in it that is set up already.
  ///
  /// Throws a `NotesError` where a file cannot be read or changed, and for a hook that is not this repository's own or
  /// no script of a shell.
  public func installing(hook: Bool) throws -> GitSetupChange {
    var change = GitSetupChange()
    if hook {
      try checkHook()
      try change.add(.hook, at: places.hook, shown: places, mode: 0o777) { bytes in
        let others = try GitSetup.lines(of: bytes).filter { !isOwnHook($0) }
        return try MarkedBlock.put(
          others + [hookLine], into: bytes, header: GitSetup.shell, at: .belowTheFirstLine)
      }
    }
    try change.add(.configuration, at: places.configuration, shown: places) { bytes in
      try MarkedBlock.put(settings.configuration, into: bytes)
    }
    try change.add(.attributes, at: places.attributes, shown: places) { bytes in
      let others = try GitSetup.lines(of: bytes).filter { $0 != settings.attributes }
      return try MarkedBlock.put(others + [settings.attributes], into: bytes)
    }
    return change
  }

  /// The change that takes away all that was set up: what other libraries of the repository have stays.
  ///
  /// Every file is then as it was before, to the byte, but for what was written around it since. Throws a `NotesError`
  /// where a file cannot be read or changed.
  public func uninstalling() throws -> GitSetupChange {
    var change = GitSetupChange()
    // A link that leads nowhere is nothing of ours.
    for hook in places.ownHooks where (try? FileReplacement.content(of: hook)) != nil {
      try change.add(.hook, at: hook, shown: places) { bytes in
        try GitSetup.removed(from: bytes, header: GitSetup.shell) { isOwnHook($0) }
      }
    }
    var isShared = false
    try change.add(.attributes, at: places.attributes, shown: places) { bytes in
      isShared = try GitSetup.lines(of: bytes).contains { $0 != settings.attributes }
      return try GitSetup.removed(from: bytes) { $0 == settings.attributes }
    }
    if isShared { return change }
    try change.add(.configuration, at: places.configuration, shown: places) { bytes in
      try GitSetup.removed(from: bytes) { _ in true }
    }
    return change
  }

  /// Whether a line of a hook is about this library.
  func isOwnHook(_ line: [UInt8]) -> Bool {
    String(decoding: line, as: UTF8.self).contains(" \(settings.hookCheck) || s=$?; ")
  }

  private static func lines(of bytes: [UInt8]?) throws(MarkedBlock.Damage) -> [[UInt8]] {
    try bytes.flatMap { bytes throws(MarkedBlock.Damage) in try MarkedBlock.find(in: bytes) }?.lines ?? []
  }

  /// A file without some lines of its block, and without the block when none is left; nil for no file.
  private static func removed(
    from bytes: [UInt8]?, header: [UInt8] = [], where isGone: ([UInt8]) -> Bool
  ) throws(MarkedBlock.Damage) -> [UInt8]? {
    guard let bytes, let block = try MarkedBlock.find(in: bytes) else { return bytes }
    let rest = block.lines.filter { !isGone($0) }
    return rest.isEmpty ? block.removed(from: bytes, header: header) : try MarkedBlock.put(rest, into: bytes)
  }

  /// Throws where the line would stand in the hooks of other repositories, or where nothing would run it.
  private func checkHook() throws {
    let line = Message(
      "add this line to it yourself, or leave `--hooks` out: notes lint --staged",
      zh: "请自己加上这一行，或者不写 `--hooks`：notes lint --staged")
    guard places.hasOwnHooks else {
      throw NotesError(
        .refused,
        Message(
          "core.hooksPath is \(places.hooks), which other repositories use too; nothing is written",
          zh: "core.hooksPath 是 \(places.hooks)，别的仓库也在用；没有写入"),
        hints: [line])
    }
    let shown = places.shown(places.hook)
    let found: [UInt8]?
    do {
      found = try FileReplacement.content(of: places.hook)
    } catch {
      throw NotesError(
        .refused, Message("\(shown) cannot be read; nothing is written", zh: "\(shown) 读不了；没有写入"),
        hints: [
          Message("it may be a link that leads nowhere: `ls -l` shows it", zh: "可能是指向空处的链接，用 `ls -l` 看看")
        ])
    }
    guard let bytes = found else { return }
    guard GitSetup.isShellScript(bytes) else {
      throw NotesError(
        .refused,
        Message(
          "\(shown) is no script of a shell; nothing is written", zh: "\(shown) 不是 shell 脚本；没有写入"),
        hints: [line])
    }
    guard GitSetup.isExecutable(places.hook) else {
      throw NotesError(
        .refused,
        Message(
          "\(shown) is not executable, so git does not run it; nothing is written",
          zh: "\(shown) 没有执行权限，git 不会运行它；没有写入"),
        hints: [
          Message("`chmod +x` it, or remove it, then try again", zh: "用 `chmod +x` 给它权限，或者删掉它，再试一次")
        ])
    }
  }

  /// Whether a file can be run.
  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  private static func isShellScript(_ bytes: [UInt8]) -> Bool {
    let first = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    guard first.hasPrefix("#!") else { return false }
    let words = first.dropFirst(2).split { $0 == " " || $0 == "\t" }
    let names = words.map { $0.split(separator: "/").last.map(String.init) ?? "" }
    let name = names.first == "env" ? names.dropFirst().first { !$0.hasPrefix("-") } : names.first
    return ["sh", "bash", "dash", "ash", "ksh", "zsh"].contains(name)
  }
}
