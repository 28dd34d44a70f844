/// What keeps a file of the library from being read as a note.
public enum FileProblem: Error, Sendable, Hashable {
  /// A folder has the name of a note.
  case folderNamedAsNote
  /// A link leads out of the library, or into the git directory.
  case outsideLibrary
  /// A link leads back to itself.
  case linkLoop
  /// A link leads nowhere.
  case danglingLink
  /// The system does not let it be read.
  case unreadable(SystemFailure)
  /// It is a pipe, a socket or a device.
  case notARegularFile
  /// Its name is not valid UTF-8.
  case nameNotUTF8
  /// It is larger than `Source.maximumSize`; the size is in bytes.
  case tooLarge(Int)

  /// The names of all the rules, for lists of rules.
  public static let rules = [
    "file/folder-named-as-note", "file/outside-library", "file/link-loop", "file/dangling-link",
    "file/unreadable", "file/not-a-regular-file", "file/name-not-utf-8", "file/too-large",
  ]

  /// The defect's name.
  public var rule: String {
    switch self {
    case .folderNamedAsNote: "file/folder-named-as-note"
    case .outsideLibrary: "file/outside-library"
    case .linkLoop: "file/link-loop"
    case .danglingLink: "file/dangling-link"
    case .unreadable: "file/unreadable"
    case .notARegularFile: "file/not-a-regular-file"
    case .nameNotUTF8: "file/name-not-utf-8"
    case .tooLarge: "file/too-large"
    }
  }

  /// What is wrong.
  public var message: Message {
    switch self {
    case .folderNamedAsNote:
      Message("this is a folder, but it is named as a note", zh: "这是文件夹，名字却像一条笔记")
    case .outsideLibrary:
      Message("this symbolic link leads out of the library", zh: "这个符号链接指到了文库外面")
    case .linkLoop:
      Message("this symbolic link leads back to itself", zh: "这个符号链接绕回了自己")
    case .danglingLink:
      Message("this symbolic link leads to no file", zh: "这个符号链接指向的文件不存在")
    case .unreadable(let failure):
      Message(
        "the file cannot be read: \(failure.reason.english)", zh: "无法读取这个文件：\(failure.reason.chinese)")
    case .notARegularFile:
      Message(
        "this is a pipe, a socket or a device, not a file", zh: "这是管道、套接字或设备，不是普通文件")
    case .nameNotUTF8:
      Message("the name is not valid UTF-8", zh: "名字不是有效的 UTF-8")
    case .tooLarge(let size):
      Message(
        "the file has \(mebibytes(size)); a note has \(mebibytes(Source.maximumSize)) at most",
        zh: "文件有 \(mebibytes(size))，笔记最大 \(mebibytes(Source.maximumSize))")
    }
  }

  /// What to do about it.
  public var hint: Message {
    switch self {
    case .folderNamedAsNote:
      Message("rename the folder so that it does not end in .md", zh: "给文件夹改名，不要以 .md 结尾")
    case .outsideLibrary:
      Message(
        "put the file itself into the library, or remove the link",
        zh: "把文件本身放进文库，或者删掉这个链接")
    case .linkLoop, .danglingLink:
      Message("remove the link, or point it at a file of the library", zh: "删掉这个链接，或者让它指向文库里的文件")
    case .unreadable:
      Message("check who may read the file (ls -l)", zh: "看看谁有权读它（ls -l）")
    case .notARegularFile:
      Message(
        "move it out of the notes folder, or exclude it in .notes.yml", zh: "把它移出笔记文件夹，或者在 .notes.yml 里排除")
    case .nameNotUTF8:
      Message("rename it (convmv -f gbk -t utf8 may help)", zh: "给它改名（可以试试 convmv -f gbk -t utf8）")
    case .tooLarge:
      Message(
        "it may not be a note: exclude it in .notes.yml, or move it elsewhere",
        zh: "它也许不是笔记：在 .notes.yml 里排除，或者移到别处")
    }
  }

  /// Whether there simply is no such file.
  var isMissing: Bool {
    if case .unreadable(let failure) = self { failure.isMissing } else { false }
  }

  /// The problem as a diagnostic about the file at `path`, relative to the root.
  public func diagnostic(path: String) -> Diagnostic {
    Diagnostic(rule: rule, severity: .error, message: message, hint: hint, path: path)
  }

  /// The problem as the reason that a command cannot go on.
  public func error(path: String) -> NotesError {
    NotesError(
      .inputOutput, Message("\(path): \(message.english)", zh: "\(path)：\(message.chinese)"), hints: [hint])
  }
}

/// A size with one decimal, rounded up, so that what is over a limit never reads as the limit.
private func mebibytes(_ bytes: Int) -> String {
  let unit = 1 << 20
  let whole = bytes / unit
  let tenths = (bytes % unit * 10 + unit - 1) / unit
  if tenths == 0 { return "\(whole) MiB" }
  return tenths == 10 ? "\(whole + 1) MiB" : "\(whole).\(tenths) MiB"
}
