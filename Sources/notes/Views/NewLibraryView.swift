import NotesCore

/// What became of `init`: what was made, or which library is there already, and what comes next.
struct NewLibraryView {
  let context: Context

  /// Says what was made.
  func write(_ library: NewLibrary, folder: String) {
    line(Message("Started a library in \(library.path)", zh: "已在 \(library.path) 新建文库"))
    for name in library.made { line(Message("  made  \(name)", zh: "  新建  \(name)")) }
    for name in library.kept { line(Message("  kept  \(name)", zh: "  保留  \(name)")) }
    context.output.line()
    if !library.isInRepository {
      line(
        Message(
          "Put it under git, so that nothing gets lost: git init \(ShellWord.plain(folder))",
          zh: "交给 git 保管，什么都不会丢：git init \(ShellWord.plain(folder))"))
    }
    let place = folder == "." ? "" : "-C \(ShellWord.plain(folder)) "
    line(
      Message(
        "Add the first note: notes \(place)add 'Attention Is All You Need' --arxiv 1706.03762",
        zh: "记下第一篇：notes \(place)add 'Attention Is All You Need' --arxiv 1706.03762"))
  }

  /// Says that there is a library already, and that nothing was changed.
  func writeExisting(_ path: String, isAbove: Bool) {
    line(
      Message(
        "There is a library already in \(path); nothing was changed", zh: "\(path) 已经是文库；没有改动任何东西"))
    guard isAbove else { return }
    line(
      Message(
        "To start another one inside it: notes init .", zh: "要在它里面另建一个：notes init ."))
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}
