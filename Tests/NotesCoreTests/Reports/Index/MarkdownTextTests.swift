import Testing

@testable import NotesCore

struct MarkdownTextTests {
  @Test(arguments: [
    ("Plain words, 中文：（括号）", "Plain words, 中文：（括号）"),
    ("a|b", "a\\|b"), ("[x](y)", "\\[x\\](y)"), ("[[x]]", "\\[\\[x\\]\\]"), ("`rm`", "\\`rm\\`"),
    ("<b>", "\\<b>"), ("<!-- notes:end -->", "\\<!-- notes:end -->"), ("a\\b", "a\\\\b"),
    ("*a* **b**", "\\*a\\* \\*\\*b\\*\\*"), ("~~a~~", "\\~\\~a\\~\\~"), ("$100K", "\\$100K"),
    ("_a_ snake_case", "\\_a\\_ snake_case"), ("中_文", "中\\_文"), ("a__b", "a\\_\\_b"),
    ("C#, #12 and @me", "C#, \\#12 and \\@me"), ("pass@k", "pass@k"),
    ("R&D &lt; &#60; AT&T;", "R&D \\&lt; \\&\\#60; AT\\&T;"),
    ("{{ site }} {% raw %} {x}", "\\{\\{ site }} \\{% raw %} {x}"),
    ("see https://a.org/b_c", "see https\\://a.org/b_c"), ("www.a.org", "www\\.a.org"),
    ("text ^id x^2", "text \\^id x^2"), ("  a \n b\u{3000}c ", "a b c"),
    ("a\u{1B}[2J\u{202E}b", "a\\<U+001B>\\[2J\\<U+202E>b"),
    ("", ""),
  ])
  func markupIsText(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("> a", "\\> a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("=== a", "\\=== a"),
    ("12. a", "12\\. a"), ("3) a", "3\\) a"), ("3 a", "3 a"), ("2023 年", "2023 年"), ("a - b", "a - b"),
    ("---", "\\---"), ("```", "\\`\\`\\`"), ("| a", "\\| a"), ("", ""),
  ])
  func aLineBeginsNoBlock(text: String, markdown: String) {
    #expect(MarkdownText.escapedAtStart(text) == markdown)
  }

  @Test(arguments: [
    ("https://a.org/b_c?d=1&e=2", "https://a.org/b_c?d=1&e=2"),
    ("https://a.org/(x)[y]<z>", "https://a.org/%28x%29%5By%5D%3Cz%3E"),
    ("https://a.org/a|b`c\"d\\e$f", "https://a.org/a%7Cb%60c%22d%5Ce%24f"),
    ("https://a.org/?a&lt;b", "https://a.org/?a&amp;lt;b"), ("https://a.org/论文", "https://a.org/论文"),
    ("https://a.org/$(touch%20x)", "https://a.org/%24%28touch%20x%29"),
  ])
  func anAddressEndsWhereItShould(address: String, written: String) throws {
    #expect(MarkdownDestination.text(try #require(OpenAddress(address))) == written)
  }

  @Test(arguments: [
    ("notes/2023/mamba.md", "README.md", "notes/2023/mamba.md"),
    ("notes/2023/mamba.md", "notes/README.md", "2023/mamba.md"),
    ("notes/2023/mamba.md", "docs/en/a.md", "../../notes/2023/mamba.md"),
    ("notes/通义 千问.md", "notes/README.md", "通义%20千问.md"),
    ("a:b.md", "README.md", "a%3Ab.md"), ("a|b]`c&lt;.md", "README.md", "a%7Cb%5D%60c%26lt;.md"),
  ])
  func aPathLeadsFromThePageToTheNote(file: String, page: String, written: String) {
    #expect(MarkdownDestination.text(to: file, from: page) == written)
  }
}
