/// Finds files that the system, or the library's bounds, keep from being read as notes: one rule a `FileProblem`.
struct FileProblemRule: ReadingRule {
  let description: RuleDescription

  private init(_ problem: FileProblem, _ summary: Message, because reason: Message) {
    // What a file system holds cannot be shown as a piece of text, so there are no examples.
    description = RuleDescription(
      problem.rule, summary: summary, reason: reason, passing: [], failing: [])
  }

  /// The rules of all problems, in the order of `FileProblem.rules`.
  static let all: [any Rule] = [
    FileProblemRule(
      .folderNamedAsNote,
      Message("A folder has the name of a note.", zh: "文件夹的名字像一条笔记。"),
      because: Message(
        "A folder `mamba.md` is mostly a note that an unpacked archive or a sync program put one level too deep. What is in it is read, but links to `mamba` lead nowhere.",
        zh: "叫 `mamba.md` 的文件夹，多半是解压或同步时把笔记多套了一层。里面的笔记照样会读，但指向 `mamba` 的链接找不到它。")),
    FileProblemRule(
      .outsideLibrary,
      Message("A symbolic link leads out of the library.", zh: "符号链接指到了文库外面。"),
      because: Message(
        "A library may come from a stranger, and a link such as `notes/a.md -> ~/.ssh/config` would show what is none of its business. Links are followed to regular files inside the library only.",
        zh: "文库可能来自陌生人，`notes/a.md -> ~/.ssh/config` 这样的链接会把不相干的文件带进来。只跟随指向文库内普通文件的链接。")),
    FileProblemRule(
      .linkLoop,
      Message("A symbolic link leads back to itself.", zh: "符号链接绕回了自己。"),
      because: Message(
        "Nothing can be read through it, so the note that it stands for is missing from every list.",
        zh: "从它那里什么也读不到，它所代表的笔记不会出现在任何列表里。")),
    FileProblemRule(
      .danglingLink,
      Message("A symbolic link leads to no file.", zh: "符号链接指向的文件不存在。"),
      because: Message(
        "The file was moved or deleted, or it exists on one machine alone; the note that the link stands for is missing from every list.",
        zh: "文件被移走或删掉了，或者只在某一台机器上有。链接所代表的笔记不会出现在任何列表里。")),
    FileProblemRule(
      .unreadable(SystemFailure(code: 0)),
      Message("The system does not let a file be read.", zh: "系统不让读这个文件。"),
      because: Message(
        "A note that cannot be read is in no list, and a check that skipped it would call a library clean that it has not seen.",
        zh: "读不了的笔记不会出现在任何列表里；检查时跳过它，就等于把没看过的文库说成没问题。")),
    FileProblemRule(
      .notARegularFile,
      Message("What has the name of a note is a pipe, a socket or a device.", zh: "名字像笔记的是管道、套接字或设备。"),
      because: Message(
        "To read from a pipe may wait for ever, so it is not even tried.",
        zh: "从管道里读可能永远等下去，所以根本不去读。")),
    FileProblemRule(
      .nameNotUTF8,
      Message("A file's name is not valid UTF-8.", zh: "文件名不是有效的 UTF-8。"),
      because: Message(
        "A note's name is its id. One in another encoding, mostly from an old archive, can be neither typed nor linked to, and looks different on every system.",
        zh: "文件名就是笔记的 id。别的编码的名字（多半来自旧压缩包）打不出来，也链接不到，而且在每个系统上样子都不同。")),
    FileProblemRule(
      .tooLarge(0),
      Message("A file is too large for a note.", zh: "文件太大，不像笔记。"),
      because: Message(
        "No one writes ten megabytes of notes on a paper; what is that large is an export or a data file, and would slow every command down.",
        zh: "谁也不会给一篇论文写十兆字节的笔记。这么大的多半是导出文件或数据，每个命令都会被它拖慢。")),
  ]
}
