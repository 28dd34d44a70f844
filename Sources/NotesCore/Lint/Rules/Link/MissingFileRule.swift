/// Finds relative Markdown links and images at whose paths there is nothing.
struct MissingFileRule: LibraryRule {
  let description = RuleDescription(
    "link/missing-file",
    summary: Message("A relative link leads to no file.", zh: "相对链接指向的文件不存在。"),
    reason: Message(
      "`[text](path)` and `![text](path)` start at the folder of the file that they stand in. Paths that lead out of the library have a rule of their own.",
      zh: "`[文字](路径)` 和 `![文字](路径)` 从所在文件的文件夹算起。指到文库外面的路径另有一条规则。"),
    fix: .unsafe,
    passing: [
      .body("[曼巴](mamba.md), [1](../2023/mamba.md#方法), ![图](../fig%201.png), [夹](..)\n", others: files),
      .body(
        "[外](../../../elsewhere.md) <https://a.org/x.md> [站](https://a.org/x.md) [根](/x.md)\n", others: files),
    ],
    failing: [
      .body("见 [曼巴](↓../2022/mamba.md#方法)。\n", others: files, fixed: "见 [曼巴](mamba.md#方法)。\n"),
      .body("![图](↓fig.png) 和 [曼巴](mamba.md)\n", others: files),
      .body("[nope][1]\n\n[1]: ↓nope.md\n", others: files),
      .file(
        "[曼巴](↓mamba.md)\n", at: "README.md", others: files, fixed: "[曼巴](notes/2023/mamba.md)\n"),
    ])

  private static let files = [
    "notes/2023/mamba.md": RuleExample.note("Mamba", body: "## 方法\n\n文字。\n"), "notes/fig 1.png": "",
  ]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    let missing = file.links(in: library).lazy.compactMap { resolved in
      if case .noFile(let path) = resolved.destination { (path, resolved.link.range) } else { nil }
    }
    return missing.enumerated().map { place, link in
      finding(link.0, link.1, file, library, isCompared: place < TargetHint.limit)
    }
  }

  private func finding(
    _ path: String, _ range: Range<Int>, _ file: LintedFile, _ library: LibraryIndex, isCompared: Bool
  ) -> Finding {
    let written = file.source.text(range)
    let message = Message("there is no file `\(written)`", zh: "没有 `\(written)` 这个文件")
    guard LinkPath.hasEnding(path) else { return Finding(range, message, hint: MissingFileRule.look) }
    let name = LinkPath.stem(of: path)
    func way(to note: Note) -> String {
      LinkPath.written(LinkPath.relative(to: note.path, from: file.source.path))
    }
    if let index = library.resolver.index(of: name) {
      let right = way(to: library.notes[index])
      return Finding(range, message, hint: TargetHint.meant([right]), fix: Fix(.unsafe, range, right))
    }
    let near = isCompared ? library.suggestions(for: name) : []
    return Finding(
      range, message, hint: near.isEmpty ? MissingFileRule.look : TargetHint.meant(near.map(way)))
  }

  private static let look = Message(
    "the path starts at the folder of this file; mend it, or delete the link",
    zh: "路径从这个文件所在的文件夹算起；改对路径，或者删掉链接")
}
