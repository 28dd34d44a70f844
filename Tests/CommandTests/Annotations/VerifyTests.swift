import Foundation
import Testing

/// `annotations --verify` with the real `pdftotext`; skipped where that is not installed.
@Suite(.enabled(if: Poppler.isInstalled, "pdftotext is not installed"))
struct VerifyTests {
  private static let pages = [
    ["Selective state spaces are a gen-", "eral sequence model, and ef\\256cient."],
    ["The scan is hardware-aware.", "We halt when the sum of the"],
    ["probabilities is one."],
  ]

  private static func note(_ pdf: String, _ quotes: [(locator: String, words: String)]) -> String {
    let annotations = quotes.enumerated().map { index, quote in
      "> [!quote] \(quote.locator)\n>\n> \(quote.words)\n\n^aaaaa\(index)\n"
    }
    return "---\ntitle: T \(pdf)\ntype: paper\nurls:\n  pdf: \(pdf)\n---\n\n## Annotations\n\n"
      + annotations.joined(separator: "\n")
  }

  private func library(_ quotes: [(String, String)], pdf: String = "pdf/x.pdf") -> SmallLibrary {
    let library = SmallLibrary()
    library.write("pdf/x.pdf", TestPDF.text(VerifyTests.pages))
    library.write("notes/2023/x.md", VerifyTests.note(pdf, quotes))
    return library
  }

  @Test func quotesThatStandWhereTheyShouldAreFound() throws {
    let library = library([
      ("p. 1", "Selective state spaces are a general sequence model, and efficient."),
      ("p. 2", "the *scan* is hardware-aware"), ("pp. 2-3", "the sum of the probabilities is one"),
      ("§2", "The scan is hardware-aware."),
    ])
    let run = try library.run("annotations", "--verify")
    #expect(run.output == "4 quotes of 1 note compared: all are there\n")
    #expect(run.status == 0)
  }

  @Test func quotesThatAreGoneOrElsewhereAreFindings() throws {
    let library = library([
      ("p. 1", "The scan is hardware-aware."), ("p. 2", "The scan is hardware-friendly."),
      ("p. 1", "Selective state spaces"), ("p. 1", "Nothing of the kind stands there"),
    ])
    let run = try library.run("annotations", "--verify")
    #expect(
      run.output == """
        x  T pdf/x.pdf
          p. 1 ^aaaaa0: found on page 2: "The scan is hardware-aware."
          p. 1 ^aaaaa3: not in the PDF: "Nothing of the kind stands there"
          p. 2 ^aaaaa1: not in the PDF: "The scan is hardware-friendly."
              nearest, on page 2: "The scan is hardware-aware. We halt"

        4 quotes of 1 note compared: 3 findings

        """)
    #expect(run.status == 1)
    let selected = try library.run("annotations", "--verify", "selective", "-page:2")
    #expect(selected.status == 0)
    let json = try library.run("annotations", "--verify", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let findings = value?["findings"] as? [[String: Any]]
    #expect(findings?.compactMap { $0["problem"] as? String } == ["elsewhere", "gone", "gone"])
    #expect(json.status == 1)
  }

  @Test func pagesThatAreCountedFromElsewhereAreTaken() throws {
    let library = library([("p. 1441", "Selective state spaces"), ("p. 1442", "The scan is hardware-aware.")])
    let run = try library.run("annotations", "--verify")
    #expect(run.status == 0)
    library.write(
      "notes/2023/x.md",
      VerifyTests.note(
        "pdf/x.pdf", [("p. 1441", "Selective state spaces"), ("p. 1442", "The scan is aware.")]))
    let changed = try library.run("annotations", "--verify")
    #expect(changed.output.contains("page 1441 of the work is page 1 of the PDF: taken into account"))
    #expect(changed.status == 1)
  }

  @Test(arguments: [
    ("%PDF-1.4\nrubbish", "pdf/y.pdf", "`pdftotext` cannot read it: "),
    ("no pdf", "pdf/y.pdf", "it is neither a PDF"),
    (TestPDF.text([[], []]), "pdf/y.pdf", "it has no text"),
    ("", "../../../outside.pdf", "there is no such file"),
    (TestPDF.text([["x"]]), "/etc/passwd", "it lies outside the library"),
  ])
  func aDocumentThatCannotBeComparedIsAFinding(content: String, path: String, message: String) throws {
    let library = library([("p. 1", "Words.")], pdf: path)
    library.write("pdf/y.pdf", content)
    let run = try library.run("annotations", "--verify")
    #expect(run.output.contains("its PDF: \(message)"))
    #expect(run.output.hasSuffix("0 quotes of 0 notes compared: 1 finding\n"))
    #expect(run.status == 1)
  }

  @Test func aHostilePathIsOneArgumentAndNoOption() throws {
    let library = SmallLibrary()
    for name in ["-v.pdf", "$(touch pwned).pdf", "a b;touch pwned.pdf"] {
      library.write("notes/2023/x.md", VerifyTests.note("\"\(name)\"", [("p. 1", "Selective state spaces")]))
      library.write(name, TestPDF.text(VerifyTests.pages))
      #expect(try library.run("annotations", "--verify").status == 0)
      #expect(!FileManager.default.fileExists(atPath: library.path + "/pwned"))
    }
  }

  @Test func notesWithoutAPDFOfTheirOwnAreCounted() throws {
    let library = library([("p. 1", "Selective state spaces")])
    library.write("notes/2023/y.md", VerifyTests.note("https://e.org/y.pdf", [("p. 1", "Words.")]))
    let run = try library.run("annotations", "--verify")
    #expect(
      run.output
        == "1 quote of 1 note compared: all are there; 1 note with quotes has no PDF of its own\n")
    #expect(run.status == 0)
  }
}

/// The package that reads PDFs.
private enum Poppler {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
}
