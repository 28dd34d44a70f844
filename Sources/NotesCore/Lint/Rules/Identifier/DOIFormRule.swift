/// Finds values of `doi` that are hardly DOIs.
struct DOIFormRule: NoteRule {
  let description = RuleDescription(
    "identifier/doi-form", .warning,
    summary: Message("The value of `doi` does not look like a DOI.", zh: "`doi` 的值不像 DOI。"),
    reason: Message(
      "A DOI is `10.`, the number of who gave it, `/` and a name. The name may hold anything, but of those in use 99 in 100 have letters, digits and `-._;()/:` alone, and old ones also `<>[]+`: other characters mostly come from copying. Open it once; if it leads to the paper, keep it and suppress this line.",
      zh:
        "DOI 的形式是 `10.`、登记者的号码、`/` 和名称。名称里什么都可以有，但实际在用的 100 个里有 99 个只有字母、数字和 `-._;()/:`，老的还有 `<>[]+`；别的字符多半是复制带来的。打开试一次，如果确实打开那篇，就保留并忽略这一行。"
    ),
    passing: [
      .frontMatter("doi: 10.1145/3292500.3330701\n"),
      .frontMatter("doi: 10.48550/arXiv.2312.00752\n"),
      .frontMatter("doi: 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O\n"),
    ],
    failing: [
      .frontMatter("doi: ↓10.1145\n"),
      .frontMatter("doi: ↓11.1145/3292500\n"),
      .file("---\n{ title: 曼巴, type: paper, doi: ↓10.1145/3292500） }\n---\n"),
      .frontMatter("doi: ↓10.1145/3292500?ref=feed\n"),
      .frontMatter("doi: ↓\"2312.00752\"\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    if let (value, text) = file.identifier(.doi), text == .bare {
      return DOIFormRule.oddCharacter(in: value.text).map { [unusual($0, value)] } ?? []
    }
    return IdentifierForm.findings(.doi, in: file, Message("is no DOI", zh: "不是 DOI")) { _ in
      Message("write it bare: `doi: 10.1145/3292500.3330701`", zh: "只写 DOI 本身：`doi: 10.1145/3292500.3330701`")
    }
  }

  private func unusual(_ scalar: Unicode.Scalar, _ value: LintedFile.Scalar) -> Finding {
    Finding(
      value.range, Message("`\(scalar)` is unusual in a DOI", zh: "DOI 里很少有 `\(scalar)`"),
      hint: Message(
        "look whether it belongs to it: https://doi.org/\(value.text)",
        zh: "看看它是不是 DOI 的一部分：https://doi.org/\(value.text)"))
  }

  /// The first character that neither Crossref's pattern for DOIs nor the old ones of Wiley have.
  static func oddCharacter(in doi: String) -> Unicode.Scalar? {
    doi.unicodeScalars.first { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": false
      default: !"-._;()/:<>[]+".unicodeScalars.contains(scalar)
      }
    }
  }
}
