/// Finds links to headings that their files do not have.
struct MissingHeadingRule: LibraryRule {
  let description = RuleDescription(
    "link/missing-heading",
    summary: Message("A link leads to no heading.", zh: "链接指向的标题不存在。"),
    reason: Message(
      "A wiki link names a heading by its words, `[[id#Main result]]`; a Markdown link by its anchor, as code hosts make it: `[text](id.md#main-result)`. Either opens at the top of the file when there is no such heading.",
      zh: "维基链接用标题的原文，如 `[[编号#主要结果]]`；Markdown 链接用代码托管网站生成的锚点，如 `[文字](编号.md#main-result)`。标题不存在时，打开后停在文件开头。"),
    fix: .unsafe,
    passing: [
      .body(
        "[[mamba#main  RESULT]] [[mamba#主要结果#小结]] [x](mamba.md#main-result) ![[mamba#小结]]\n", others: mamba),
      .body(
        "[[#方法]] [下](#方法) [锚](#anchor) [[nope.md#x|`x`]]\n\n## 方法 ##\n\n<a id=\"anchor\"></a>\n", others: nope
      ),
      .body("[代码](../tool.swift#L10)\n", others: ["notes/tool.swift": ""]),
    ],
    failing: [
      .body("见 [[mamba#↓Main reslut]] 和 [[mamba#↓小结#主要结果|这里]]。\n", others: mamba),
      .body("见 [曼巴](mamba.md#↓mian-result) 和 [下](#↓方法)。\n", others: mamba),
      .body("[结果](mamba.md#↓Main%20result)\n", others: mamba, fixed: "[结果](mamba.md#main-result)\n"),
      .body("[[#↓结论]]\n\n## 方法\n", others: nope),
      .file("[[mamba#↓nope]]\n", at: "README.md", others: mamba),
    ])

  private static let mamba = [
    "notes/2023/mamba.md": RuleExample.note(
      "Mamba", body: "## Main *result*\n\n## 主要结果\n\n文字。\n\n### 小结\n\n文字。\n")
  ]
  private static let nope = ["notes/2023/nope.md": RuleExample.note("Nope", body: "## X\n")]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    file.links(in: library).compactMap { resolved in
      guard let range = resolved.link.fragmentRange, let fragment = resolved.link.fragment,
        let places = file.places(for: resolved, in: library)
      else { return nil }
      switch fragment {
      case .heading(let heading) where !places.hasHeading(heading):
        return Finding(
          range, Message("there is no heading `\(heading)`", zh: "没有 `\(heading)` 这个标题"),
          hint: hint(heading, places.headings))
      case .anchor(let anchor) where !places.hasAnchor(anchor):
        let right = places.anchor(ofHeading: anchor).map { LinkPath.written($0) }
        return Finding(
          range, Message("there is no heading with the anchor `\(anchor)`", zh: "没有锚点是 `\(anchor)` 的标题"),
          hint: right.map { TargetHint.meant([$0]) } ?? hint(anchor, places.anchors),
          fix: right.map { Fix(.unsafe, range, $0) })
      default: return nil
      }
    }
  }

  private func hint(_ name: String, _ names: [String]) -> Message {
    guard !names.isEmpty else {
      return Message("the file has no headings; leave out `#` and what follows", zh: "文件里没有标题；去掉 `#` 和后面的字")
    }
    let last = name.split(separator: "#").last.map(String.init) ?? name
    let near = EditDistance.nearest(to: last, in: Array(names.prefix(100)))
    if !near.isEmpty { return TargetHint.meant(near) }
    let list = TargetHint.list(names)
    return Message("the headings are: \(list.english)", zh: "标题有：\(list.chinese)")
  }
}
