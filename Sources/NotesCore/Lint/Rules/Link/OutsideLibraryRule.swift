/// Finds relative links that lead out of the library.
struct OutsideLibraryRule: LibraryRule {
  let description = RuleDescription(
    "link/outside-library", .information,
    summary: Message("A relative link leads out of the library.", zh: "相对链接指到了文库外面。"),
    reason: Message(
      "What lies outside is not part of what others clone, and is neither read nor checked. Such a link works only where the folders around the library are the same.",
      zh: "文库外面的文件不会跟着文库一起克隆，也不读取、不检查。只有周围文件夹一样的机器上，这样的链接才打得开。"),
    passing: [
      .body("[曼巴](mamba.md)、[根](../../README.md)、[站](https://a.org/../x.md)。\n", others: files)
    ],
    failing: [
      .body("见 [旧笔记](↓../../../old/mamba.md) 和 ![图](↓../../../fig.png)。\n", others: files),
      .file("[旧](↓../old.md)\n", at: "README.md", others: ["notes/2023/x.md": RuleExample.note("X")]),
    ])

  private static let files = [
    "notes/2023/mamba.md": RuleExample.note("Mamba"), "notes/2023/x.md": RuleExample.note("X"),
    "README.md": "# Readme\n",
  ]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    file.document.links.compactMap { link in
      let path: String
      switch link.target {
      case .note(.path(let target)), .file(let target): path = target
      case .note(.wiki), .sameNote: return nil
      }
      guard LinkPath.resolve(path, from: file.source.path) == nil else { return nil }
      return Finding(
        link.range, Message("`\(path)` lies outside the library", zh: "`\(path)` 在文库外面"),
        hint: Message(
          "copy what it leads to into the library, or write an address of the web", zh: "把它复制到文库里，或者写网址"))
    }
  }
}
