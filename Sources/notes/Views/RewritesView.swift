import NotesCore

/// The files whose links a renaming wrote anew.
struct RewritesView {
  let context: Context

  /// The most files that are listed; git shows them all.
  static let limit = 10

  /// Prints how many links that were, and the files.
  func write(_ rewrites: LinkRewrites) {
    let (links, files) = (rewrites.count, rewrites.files.count)
    guard links > 0 else {
      return line(Message("no link had to be rewritten", zh: "没有链接需要改写"))
    }
    line(
      Message(
        "\(links == 1 ? "1 link" : "\(links) links") rewritten in \(files == 1 ? "1 file" : "\(files) files"):",
        zh: "\(files) 个文件里的 \(links) 处链接已改写："))
    for file in rewrites.files.prefix(RewritesView.limit) {
      context.output.line("  " + file.change.path.visible)
    }
    let more = files - RewritesView.limit
    if more > 0 { context.output.line("  " + context.text(Message("and \(more) more", zh: "另有 \(more) 个"))) }
  }

  /// Prints the changes as a diff.
  func writeDiff(of rewrites: LinkRewrites) {
    let view = DiffView(terminal: context.terminal)
    for file in rewrites.files {
      view.write(
        UnifiedDiff(of: file.change.path, from: file.change.old ?? [], to: file.change.new ?? []),
        to: context.output)
    }
  }

  private func line(_ message: Message) { context.output.line(context.text(message).visible) }
}
