/// Finds paths to notes whose letters are not in the case of the file.
struct WrongCaseRule: LibraryRule {
  let description = RuleDescription(
    "link/wrong-case",
    summary: Message("A path differs from the file's in case.", zh: "链接里的路径和文件名大小写不同。"),
    reason: Message(
      "`[text](Mamba.md)` opens `mamba.md` on systems that do not tell the case of letters. Code hosts and Linux do, and find nothing. A wiki link may be written in any case.",
      zh: "有些系统不分大小写，`[文字](Mamba.md)` 能打开 `mamba.md`；代码托管网站和 Linux 区分，就找不到了。维基链接不分大小写。"),
    fix: .safe,
    passing: [
      .body("[曼巴](mamba.md)、[它](../2023/./mamba.md#方法)、[[MAMBA]] 和 [页](../README.md)。\n", others: mamba)
    ],
    failing: [
      .body(
        "[曼巴](↓Mamba.md#方法) 和 [它](↓../2023/mamba.MD \"曼巴\")。\n", others: mamba,
        fixed: "[曼巴](mamba.md#方法) 和 [它](mamba.md \"曼巴\")。\n"),
      .body("[1]: ↓./MAMBA.md\n", others: mamba, fixed: "[1]: mamba.md\n"),
      .file(
        "[曼巴](↓Notes/2023/mamba.md)\n", at: "README.md", others: mamba,
        fixed: "[曼巴](notes/2023/mamba.md)\n"),
    ])

  private static let mamba = [
    "notes/2023/mamba.md": RuleExample.note("Mamba", body: "## 方法\n\n文字。\n"), "notes/README.md": "",
  ]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    file.links(in: library).compactMap { resolved in
      guard case .note(let index, .path) = resolved.destination,
        case .note(.path(let written)) = resolved.link.target,
        let path = LinkPath.resolve(written, from: file.source.path), path != library.notes[index].path
      else { return nil }
      let note = library.notes[index]
      let right = LinkPath.written(LinkPath.relative(to: note.path, from: file.source.path))
      return Finding(
        resolved.link.range, Message("the file is called `\(note.path)`", zh: "文件名是 `\(note.path)`"),
        hint: Message("write `\(right)`", zh: "写成 `\(right)`"),
        fix: Fix(.safe, resolved.link.range, right))
    }
  }
}
