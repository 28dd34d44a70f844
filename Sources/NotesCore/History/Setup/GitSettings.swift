/// What the tool has git do with the notes of a library: the lines that go into git's own files.
struct GitSettings {
  /// The program that git is to run, an absolute path.
  let program: String
  /// The library's folder below the top of the working tree, with a slash at its end; empty for the top.
  let libraryFolder: String
  /// The folder of the notes, below the library's.
  let notesFolder: String
  /// The language of what the hook and the driver say.
  let language: Language

  /// The key and value of each setting, in the order in which they are written.
  var values: [(key: Key, value: [UInt8])] {
    [
      (.mergeName, Array("notes: fields one by one, annotations by id".utf8)),
      (.mergeDriver, Array(driver.utf8)),
      (.hunkHeader, Array(#"^(title:.*|#{1,6}[[:space:]].*|> \[!(quote|note)\].*)$"#.utf8)),
      (.words, GitSettings.wordPattern),
      (.difftool, Array("\(ShellWord.quoted(program)) diff --no-index \"$LOCAL\" \"$REMOTE\"".utf8)),
    ]
  }

  /// A setting that the tool writes.
  enum Key: String, CaseIterable {
    case mergeName = "merge.notes.name"
    case mergeDriver = "merge.notes.driver"
    case hunkHeader = "diff.notes.xfuncname"
    case words = "diff.notes.wordregex"
    case difftool = "difftool.notes.cmd"
  }

  /// The lines of git's configuration.
  var configuration: [[UInt8]] {
    var lines: [[UInt8]] = []
    var section = ""
    for (key, value) in values {
      let parts = key.rawValue.split(separator: ".")
      let heading = "[\(parts[0]) \"\(parts[1])\"]"
      if heading != section { lines.append(Array(heading.utf8)) }
      section = heading
      lines.append(Array("\t\(parts[2]) = ".utf8) + GitSettings.quoted(value))
    }
    return lines
  }

  /// The line of git's attributes: the notes of this library have a merge driver and a diff driver.
  var attributes: [UInt8] { Array("\(pattern) merge=notes diff=notes".utf8) }

  /// The line of a hook that keeps mistakes out of a commit: `isShared` where it is a file of the working tree, which
  /// other machines may get.
  ///
  /// A branch without the notes is none of its business; nor does it stand in the way where the program crashes.
  func hook(isShared: Bool) -> [UInt8] {
    let name = isShared ? "notes" : ShellWord.quoted(program)
    let isThere = isShared ? "command -v notes >/dev/null 2>&1" : "test -x \(name)"
    let stopped = Message(
      "the commit is stopped: mend the notes and stage them, or `git commit --no-verify`",
      zh: "提交已停下：改好笔记再暂存，或者用 `git commit --no-verify`")
    let crashed = Message("notes has failed; the notes are not checked", zh: "notes 出错了；没有检查笔记")
    let gone = Message(
      "\(isShared ? "notes" : program) is gone; the notes are not checked (`notes git install --hooks` sets it anew)",
      zh: "\(isShared ? "notes" : program) 不在了；没有检查笔记（用 `notes git install --hooks` 重新设置）")
    return Array(
      ("if ! test -d \(ShellWord.quoted(notesPath)); then :; "
        + "elif \(isThere); then s=0; \(name) \(hookCheck) || s=$?; "
        + "case $s in 0) ;; 1|2) \(said(stopped)); exit 1 ;; *) \(said(crashed)) ;; esac; "
        + "else \(said(gone)); fi").utf8)
  }

  /// The folder of the notes from the top of the working tree on.
  private var notesPath: String {
    let path = libraryFolder + notesFolder
    return path.isEmpty ? "." : path
  }

  /// A command that says something on standard error.
  private func said(_ message: Message) -> String {
    "echo \(ShellWord.quoted("notes: " + message.text(in: language))) >&2"
  }

  /// What a hook's line runs for this library.
  var hookCheck: String {
    let folder = libraryFolder.isEmpty ? "." : String(libraryFolder.dropLast())
    return "-C \(ShellWord.quoted(folder)) lint --staged"
  }

  // MARK: The merge driver

  /// The command of the merge driver: without the program, or when it ends with neither 0 nor 1, git's own merge of
  /// texts does the work. Git takes more than 128 for a driver that died, and `git merge-file` ends so on binary files.
  private var driver: String {
    let gone = Message("is gone; git merges lines of text", zh: "不在了；由 git 按行合并")
    return "n=\(GitSettings.word(program)); s=255; "
      + "if test -x \"$n\"; then \"$n\" merge-driver -- %O %A %B %L %P %S %X %Y; s=$?; "
      + "else echo \"notes: $n\" \(ShellWord.quoted(gone.text(in: language))) >&2; fi; "
      + "if test $s -gt 1; then git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; s=$?; fi; "
      + "test $s -le 1 || s=1; exit $s"
  }

  /// The program that a merge driver runs, by its command; nil for a command that this tool has not written.
  static func program(ofDriver command: String) -> String? {
    guard command.hasPrefix("n="), let word = ShellWord.read(command.dropFirst(2)) else { return nil }
    guard command.dropFirst(2 + ShellWord.quoted(word).count).hasPrefix("; s=255; ") else { return nil }
    return withoutDoubledSigns(word)
  }

  /// A path in a command where git reads `%` for more.
  private static func word(_ path: String) -> String {
    ShellWord.quoted(path.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%"))
  }

  private static func withoutDoubledSigns(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSecond = false
    for scalar in text.unicodeScalars {
      isSecond = scalar == "%" && !isSecond && result.last == "%"
      if !isSecond { result.append(scalar) }
    }
    return String(result)
  }

  // MARK: Patterns

  /// Latin words, and every character of other scripts by itself: git takes Chinese without blanks for one word.
  ///
  /// The bytes of characters are meant, as in git's own patterns for programming languages.
  private static let wordPattern: [UInt8] =
    Array("[A-Za-z0-9_]+|[".utf8) + [0xC0] + Array("-".utf8) + [0xFF] + Array("][".utf8) + [0x80]
    + Array("-".utf8) + [0xBF] + Array("]+|[^[:space:]]".utf8)

  /// The pattern of the notes from the top of the working tree on, in quotes where it holds what would end it.
  private var pattern: String {
    let folder = libraryFolder + (notesFolder.isEmpty ? "" : notesFolder + "/")
    var escaped = ""
    for scalar in folder.unicodeScalars {
      if "\\*?[".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    let pattern = "/\(escaped)**/*.[mM][dD]"
    let isPlain = pattern.unicodeScalars.allSatisfy { $0 != " " && $0 != "\"" && $0 != "\t" }
    if isPlain { return pattern }
    return String(decoding: GitSettings.quoted(Array(pattern.utf8)), as: UTF8.self)
  }

  /// A value of git's configuration, or a pattern of its attributes, in quotes.
  private static func quoted(_ value: [UInt8]) -> [UInt8] {
    var quoted = [UInt8(ascii: "\"")]
    for byte in value {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
      quoted.append(byte)
    }
    return quoted + [UInt8(ascii: "\"")]
  }
}
