/// Finds values of `acl` that are no ids of the ACL Anthology.
struct AnthologyFormRule: NoteRule {
  let description = RuleDescription(
    "identifier/acl-form",
    summary: Message(
      "The value of `acl` is no id of the ACL Anthology.", zh: "`acl` 的值不是 ACL Anthology 的编号。"),
    reason: Message(
      "An id that the Anthology does not have leads nowhere. Ids are `2022.acl-long.26` from 2020 on, and `P17-1001` before.",
      zh: "ACL Anthology 没有的编号打不开。编号从 2020 年起形如 `2022.acl-long.26`，以前形如 `P17-1001`。"),
    fix: .safe,
    passing: [
      .frontMatter("acl: 2022.acl-long.26\n"),
      .frontMatter("acl: P17-1001\n"),
    ],
    failing: [
      .frontMatter("acl: ↓ACL 2022\n"),
      .frontMatter("short: 论文\nacl: ↓2022.acl.26\n"),
      .frontMatter("acl: ↓P17-101 # 少一位\n"),
      .frontMatter("acl: ↓p17-1001\n", fixed: "acl: P17-1001\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    IdentifierForm.findings(
      .acl, in: file, Message("is no id of the ACL Anthology", zh: "不是 ACL Anthology 的编号")
    ) { _ in
      Message(
        "write it as in the paper's address: `acl: 2022.acl-long.26`",
        zh: "照论文网址里的写：`acl: 2022.acl-long.26`")
    }
  }
}
