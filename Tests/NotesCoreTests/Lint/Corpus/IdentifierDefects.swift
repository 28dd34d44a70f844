extension Defect {
  /// Identifiers of works that cannot be.
  static let identifier: [Defect] = [
    Defect(
      "a digit is missing", .mamba, replace: #""2312.00752""#, with: #"↓"2312.0752""#,
      rule: "identifier/arxiv-form"),
    Defect(
      "a month is the thirteenth, in flow style", .longbench, replace: #""2308.14508""#,
      with: #"↓"2313.14508""#, rule: "identifier/arxiv-form"),
    Defect(
      "a slash stands for the dot, in a file with CRLF", .t5, replace: #""1910.10683""#,
      with: #"↓"1910/10683""#, rule: "identifier/arxiv-form"),
    Defect(
      "the version is of no use", .qwen2, replace: #""2407.10671""#, with: #"↓"2407.10671v""#,
      rule: "identifier/arxiv-form"),
    Defect(
      "the dot is full-width", .mamba, replace: #""2312.00752""#, with: #"↓"2312．00752""#,
      rule: "identifier/arxiv-form"),
    Defect(
      "typographic quotes hold an arXiv number", .mamba, replace: #""2312.00752""#, with: "↓“2312.00752”",
      rule: "identifier/arxiv-form"),
    Defect(
      "a DOI is cut short", .transformerXl, replace: "10.18653/v1/P19-1285", with: "↓10.18653",
      rule: "identifier/doi-form"),
    Defect(
      "a DOI lost its first digits", .dpr, replace: "10.18653/v1/2020.emnlp-main.550",
      with: "↓18653/v1/2020.emnlp-main.550", rule: "identifier/doi-form"),
    Defect(
      "a full stop of the Chinese sentence came along", .transformerXl, replace: "10.18653/v1/P19-1285",
      with: "↓10.18653/v1/P19-1285。", rule: "identifier/doi-form"),
    Defect(
      "an id of the Anthology lost a digit", .transformerXl, replace: "acl: P19-1285",
      with: "acl: ↓P19-128", rule: "identifier/acl-form"),
    Defect(
      "an id of the Anthology has spaces", .dpr, replace: "acl: 2020.emnlp-main.550",
      with: "acl: ↓2020 emnlp-main 550", rule: "identifier/acl-form"),
    Defect(
      "an id of the Anthology is in small letters", .transformerXl, replace: "acl: P19-1285",
      with: "acl: ↓p19-1285", rule: "identifier/acl-form"),
    Defect(
      "two digits of a book are swapped", .deepLearning, replace: #""9780262035613""#,
      with: #"↓"9780262035631""#, rule: "identifier/isbn-checksum"),
    Defect(
      "a book has one digit too few, with hyphens", .deepLearning, replace: #""9780262035613""#,
      with: "↓978-0-262-0356-3", rule: "identifier/isbn-checksum"),
    Defect(
      "the last digit of a book is wrong", .deepLearning, replace: #""9780262035613""#,
      with: "↓0-262-03561-9", rule: "identifier/isbn-checksum"),
    Defect(
      "the address of arXiv was pasted", .mamba, replace: #""2312.00752""#,
      with: "↓https://arxiv.org/abs/2312.00752", rule: "identifier/address-instead-of-identifier"),
    Defect(
      "the address of a DOI was pasted", .dpr, replace: "doi: 10.18653",
      with: "doi: ↓https://doi.org/10.18653", rule: "identifier/address-instead-of-identifier"),
    Defect(
      "an address of the Anthology was pasted", .transformerXl, replace: "acl: P19-1285",
      with: "acl: ↓https://aclanthology.org/P19-1285/", rule: "identifier/address-instead-of-identifier"),
    Defect(
      "a prefix was pasted in flow style", .longbench, replace: #""2308.14508""#,
      with: #"↓"arXiv:2308.14508""#, rule: "identifier/address-instead-of-identifier"),
    Defect(
      "a prefix was pasted, in a file with CRLF", .t5, replace: #""1910.10683""#,
      with: "↓arXiv:1910.10683v4", rule: "identifier/address-instead-of-identifier"),
    Defect(
      "a book has its label", .deepLearning, replace: #""9780262035613""#, with: #"↓"ISBN: 9780262035613""#,
      rule: "identifier/address-instead-of-identifier"),
    Defect(
      "a space came along within the quotes", .mamba, replace: #""2312.00752""#, with: #"↓"2312.00752 ""#,
      rule: "identifier/address-instead-of-identifier"),
    Defect(
      "a year is before the number", .mamba, replace: "year: 2023", with: "year: ↓2013",
      rule: "identifier/arxiv-year"),
    Defect(
      "a year is before the number, in flow style", .longbench, replace: "year: 2024", with: "year: ↓2022",
      rule: "identifier/arxiv-year"),
  ]
}
