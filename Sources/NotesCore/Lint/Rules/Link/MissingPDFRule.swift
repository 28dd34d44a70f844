/// Finds paths of PDFs at which there is none.
struct MissingPDFRule: LibraryRule {
  let description = RuleDescription(
    "link/missing-pdf", .warning, isDefault: false,
    summary: Message("The `pdf` of a note is not there.", zh: "笔记的 `pdf` 文件不存在。"),
    reason: Message(
      "A `pdf` without `https://` is a path that starts at the library or at the note's folder, and `notes open` opens the file if it is a PDF or EPUB. Papers are often kept out of git, or in a folder of one's own, where this rule does not look; so it is off until a library asks for it.",
      zh:
        "`pdf` 不以 `https://` 开头就是路径，从文库或笔记所在的文件夹算起；是 PDF 或 EPUB，`notes open` 才打开。论文常常不放进 git，或者放在自己的文件夹里，那里这条规则不查，所以默认关闭。"
    ),
    passing: [
      .frontMatter("urls:\n  pdf: papers/mamba.pdf\n", others: paper),
      .frontMatter("urls:\n  pdf: ../../papers/mamba.pdf\n", others: paper),
      .frontMatter("urls:\n  paper: https://a.org/nope\n  pdf: https://a.org/nope.pdf\n", others: paper),
    ],
    failing: [
      .frontMatter("urls:\n  pdf: ↓papers/mabma.pdf\n", others: paper),
      .frontMatter("urls:\n  pdf: ↓\"papers/text.pdf\"  # 论文\n", others: paper),
    ])

  private static let paper = ["papers/mamba.pdf": "%PDF-1.7\n", "papers/text.pdf": "text\n"]

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    // Of another version of the library nothing but the notes is known.
    if library.files.overlay.isClosed { return [] }
    return file.members(.urls).compactMap { name, path in
      guard name == "pdf", OpenAddress(path.text) == nil, !path.text.contains("://"),
        let problem = problem(of: path.text, file.note, library.files.root)
      else { return nil }
      return Finding(
        path.range,
        Message(
          "`\(path.text)`: \(problem.message.english)", zh: "`\(path.text)`：\(problem.message.chinese)"),
        hint: Message(
          "put the file there, mend the path, or take `pdf` away", zh: "把文件放好，改对路径，或者去掉 `pdf`"))
    }
  }

  private func problem(of path: String, _ note: Note, _ root: LibraryRoot) -> LocalDocument.Problem? {
    do throws(LocalDocument.Problem) {
      _ = try LocalDocument(path, of: note, in: root, folders: [])
      return nil
    } catch {
      return error
    }
  }
}
