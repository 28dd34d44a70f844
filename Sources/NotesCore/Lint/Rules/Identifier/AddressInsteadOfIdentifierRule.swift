/// Finds addresses and prefixes in fields that hold bare identifiers.
struct AddressInsteadOfIdentifierRule: NoteRule {
  let description = RuleDescription(
    "identifier/address-instead-of-identifier",
    summary: Message(
      "An identifier has an address or a prefix around it.", zh: "标识符外面带着网址或前缀。"),
    reason: Message(
      "The fields `arxiv`, `doi`, `acl` and `isbn` hold the bare identifier, so that scripts can compare it and put it into any address. The fix takes it out; addresses belong into `urls`.",
      zh: "`arxiv`、`doi`、`acl`、`isbn` 只写标识符本身，脚本才能比较，也能拼成任何网址。修正会把它取出来；网址写在 `urls` 里。"),
    fix: .safe,
    passing: [
      .frontMatter("arxiv: \"2312.00752v2\"\n"),
      .frontMatter("doi: 10.48550/arXiv.2312.00752\n"),
      .frontMatter("acl: P17-1001\nurls:\n  paper: https://aclanthology.org/P17-1001/\n"),
    ],
    failing: [
      .frontMatter("arxiv: ↓https://arxiv.org/abs/2312.00752v2\n", fixed: "arxiv: \"2312.00752v2\"\n"),
      .frontMatter("arxiv: ↓arXiv:2312.00752 # 曼巴\n", fixed: "arxiv: \"2312.00752\" # 曼巴\n"),
      .frontMatter("arxiv: ↓10.48550/arXiv.2312.00752\n", fixed: "arxiv: \"2312.00752\"\n"),
      .frontMatter(
        "doi: ↓https://doi.org/10.1145/3292500.3330701\n", fixed: "doi: 10.1145/3292500.3330701\n"),
      .frontMatter("doi: ↓\"doi: 10.1145/3292500.3330701\"\n", fixed: "doi: 10.1145/3292500.3330701\n"),
      .frontMatter("acl: ↓https://www.aclweb.org/anthology/P17-1001.pdf\n", fixed: "acl: P17-1001\n"),
      .frontMatter("isbn: ↓\"ISBN-13: 978-0-262-03561-3\"\n", fixed: "isbn: 978-0-262-03561-3\n"),
      .file(
        "---\n{ title: 曼巴, type: paper, arxiv: ↓\"https://arxiv.org/pdf/2312.00752\" }\n---\n",
        fixed: "---\n{ title: 曼巴, type: paper, arxiv: \"2312.00752\" }\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    [Field.arxiv, .doi, .acl, .isbn].compactMap { field in
      guard let (value, text) = file.identifier(field), case .wrapped(let bare) = text else { return nil }
      // What is odd about a DOI is for a person to see to.
      let isOdd = field == .doi && DOIFormRule.oddCharacter(in: bare) != nil
      return Finding(
        value.range,
        Message("`\(field.key)` holds more than the identifier", zh: "`\(field.key)` 里不只有标识符"),
        hint: Message("write `\(bare)` alone", zh: "只写 `\(bare)`"),
        fix: isOdd ? nil : FieldFix.setting(field, to: bare, .safe, in: file))
    }
  }
}
