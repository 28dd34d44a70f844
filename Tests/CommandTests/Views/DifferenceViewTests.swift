import Testing

@testable import NotesCore
@testable import notes

/// The page of a difference: what it shows on which width, and what it never does.
struct DifferenceViewTests {
  private func file(_ path: String, _ old: String?, _ new: String?) -> ComparedFile {
    file(path, old.map { Array($0.utf8) }, bytes: new.map { Array($0.utf8) })
  }

  private func file(_ path: String, _ old: [UInt8]? = nil, bytes new: [UInt8]?) -> ComparedFile {
    ComparedFile(path: path, old: old.map { .bytes($0) } ?? .nothing, new: new.map { .bytes($0) } ?? .nothing)
  }

  /// The page's lines; without a width, as in a pipe.
  private func lines(
    _ files: [ComparedFile], width: Int? = nil, isStat: Bool = false, language: Language = .english
  ) -> [String] {
    let environment = Environment(width.map { ["COLUMNS": String($0)] } ?? [:])
    let view = DifferenceView(
      LibraryDifference(files, notesFolder: "notes"),
      terminal: Terminal(isTerminal: false, environment: environment), language: language)
    return view.text(isStat: isStat).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { String($0) }
  }

  private let plain = "---\ntitle: T\nstatus: unread\ntype: paper\n---\n\nA text.\n"

  // MARK: Commands of a workflow

  private static let commands = [
    "::error::t", "  ::error::t", "\u{3000}::error::t", "\u{200B}::error::t",
    "::error file=a b,line=1::x y z",
    "words before ::error::t ::warning::u",
  ]

  @Test(arguments: commands) func noLineBeginsACommand(text: String) {
    func note(_ year: Int, _ more: String) -> String {
      """
      ---
      title: "\(text)"
      short: "\(text)"
      type: paper
      year: \(year)
      tags: ["\(text)\(year)"]
      "\(text)": \(year)
      ---

      \(text) \(more)

      [[\(text)]]

      ## Annotations

      > [!quote] p. \(year)
      >
      > \(text)

      ^k3v9qd

      """
    }
    let files = [
      file("notes/\(text)a.md", nil, note(1, "x")), file("notes/\(text)b.md", note(1, "y"), note(2, "y z")),
      file("notes/\(text)c.md", note(1, "z"), nil), file("notes/u.md", nil, "---\ntitle: [\n\(text)\n---\n"),
      file("notes/v.md", "---\ntitle: [\n\(text)\n\(text)\na\n", "---\ntitle: [\n\(text)\n\(text)\nb\n"),
      file("\(text)/m.md", "---\ntitle: M\n---\n\nMoved text.\n", nil),
      file("\(text)2/m.md", nil, "---\ntitle: M\n---\n\nMoved text.\n"),
      file("notes/\(text)w.md", "---\nyear: 1\n---\n", "---\nyear: '1'\n---\n"),
    ]
    for width in [nil, 12, 20, 40, 80] {
      for isStat in [false, true] {
        let lines = lines(files, width: width, isStat: isStat)
        #expect(lines.count > files.count - 2)
        for line in lines {
          let start = line.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{200B}" }
          #expect(!start.starts(with: "::".unicodeScalars), "\(line)")
        }
      }
    }
  }

  @Test func aNameThatWouldBeACommandStandsInQuotationMarks() {
    let note = "---\ntitle: \"::error::t\"\ntype: paper\n---\n\n::set-output::\n"
    #expect(
      lines([file("notes/a.md", nil, note)]).suffix(3) == [
        "\"::error::t\"  notes/a.md  added", "  paper", "  \"::set-output::\"",
      ])
  }

  // MARK: What is no text

  @Test func whatIsNoTextIsSaidToBeNone() {
    let noise = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }
    #expect(
      lines([file("notes/c.md", bytes: noise)]).suffix(2) == [
        "c  notes/c.md  added", "  the new version is no text: it holds a NUL byte",
      ])
    #expect(
      lines([file("notes/c.md", [0xFF, 0x0A], bytes: Array("---\ntitle: [\n".utf8))]).suffix(2) == [
        "c  notes/c.md", "  the old version is no UTF-8 text",
      ])
  }

  @Test func thePatchOfWhatCannotBeReadEnds() {
    func note(_ count: Int) -> String { "---\ntitle: [\n" + (1...count).map { "\($0)\n" }.joined() }
    // Two lines name the file, one the place.
    let short = lines([file("notes/e.md", nil, note(195))])
    #expect(short.last == "    +195" && short.count { $0.hasPrefix("    ") } == 200)
    #expect(lines([file("notes/e.md", nil, note(196))]).last == "    .. 1 more line")
    #expect(lines([file("notes/e.md", nil, note(300))], language: .chinese).last == "    .. 另有 105 行")
    let long = "---\ntitle: [\n" + String(repeating: "x", count: 100_000) + "\n"
    #expect(lines([file("notes/e.md", nil, long)]).allSatisfy { $0.utf8.count <= 600 })
  }

  // MARK: Widths

  private var renamed: [ComparedFile] {
    [
      file("notes/2020/t5-1-1.md", plain, nil),
      file("notes/2021/t5-version-1-1.md", nil, plain.replacing("unread", with: "read")),
    ]
  }

  @Test func aNarrowPageCutsNeitherNameNorPath() {
    #expect(
      lines(renamed, width: 40) == [
        "notes: 1 renamed; 1 now read", "", "T  renamed", "  notes/2020/t5-1-1.md ->",
        "  notes/2021/t5-version-1-1.md", "  status  unread -> read",
      ])
    #expect(lines(renamed)[2] == "T  notes/2020/t5-1-1.md -> notes/2021/t5-version-1-1.md  renamed")
  }

  @Test func aNarrowStatisticGoesOnBelow() {
    #expect(
      lines(renamed, width: 40, isStat: true).dropFirst() == [
        "renamed  t5-version-1-1", "    notes/2020/t5-1-1.md ->", "    notes/2021/t5-version-1-1.md; unread",
        "    -> read",
      ])
    #expect(
      lines(renamed, width: 70, isStat: true).dropFirst() == [
        "renamed  t5-version-1-1  notes/2020/t5-1-1.md ->",
        "                         notes/2021/t5-version-1-1.md; unread -> read",
      ])
  }

  @Test func nothingIsCutWhereThereIsNoWidth() {
    let name = String(repeating: "long-name-", count: 12)
    let files = [
      file("notes/\(name).md", plain, plain.replacing("unread", with: "read")),
      file("notes/b.md", plain, plain.replacing("unread", with: "dropped")),
    ]
    #expect(
      lines(files, isStat: true).dropFirst() == [
        "changed  b  unread -> dropped", "changed  \(name)  unread -> read",
      ])
    for width in [10, 30, 60, 200] {
      for isStat in [false, true] {
        let lines = lines(files, width: width, isStat: isStat)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        #expect(lines.joined().replacing(" ", with: "").contains(name))
      }
    }
  }
}
