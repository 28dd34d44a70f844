import Foundation
import NotesCore
import Testing

struct JSONReportTests {
  private static func schema() throws -> String {
    let package = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    return try String(contentsOf: package.appending(path: "schema/lint-report.schema.json"), encoding: .utf8)
  }

  private func report(_ findings: LintFindings = SampleFindings.findings()) throws -> String {
    try #require(LintFormat.json.text(of: findings))
  }

  @Test(arguments: Language.allCases) func theReportFitsItsSchema(language: Language) throws {
    for diagnostics in [SampleFindings.all, []] {
      let json = try report(SampleFindings.findings(diagnostics, language))
      #expect(try JSONShape.misfits(of: json, with: Self.schema()) == [])
    }
  }

  @Test func aFindingSaysAllThatIsKnown() throws {
    let finding = try JSONNode(report())["findings"][0]
    #expect(finding["rule"].string == "date/impossible")
    #expect(finding["severity"].string == "error")
    #expect(finding["message"].string == "there is no such day")
    #expect(finding["hint"].string == "write another")
    #expect(finding["path"].string == "notes/2023/曼巴 #1?.md")
    #expect([finding["start"]["line"].int, finding["start"]["column"].int] == [2, 11])
    #expect([finding["end"]["line"].int, finding["end"]["column"].int] == [2, 12])
    #expect([finding["range"]["start"].int, finding["range"]["end"].int] == [21, 22])
    #expect(finding["fix"]["safety"].string == "safe")
    let edit = finding["fix"]["edits"][0]
    #expect([edit["range"]["start"].int, edit["range"]["end"].int] == [21, 22])
    #expect(edit["replacement"].string == "曼")
  }

  @Test func theCountsAreThoseOfTheFindings() throws {
    let counts = try JSONNode(report())["counts"]
    #expect([counts["error"].int, counts["warning"].int, counts["information"].int] == [2, 1, 1])
  }

  @Test func aReaderOfChineseGetsChinese() throws {
    let finding = try JSONNode(report(SampleFindings.findings([SampleFindings.atX], .chinese)))["findings"][0]
    #expect(finding["message"].string == "没有这一天")
  }

  @Test func aFixThatIsNoTextIsLeftOut() throws {
    let fix = Fix(.safe, [Edit(0..<1, [0xFF])])
    let broken = SampleFindings.wide.diagnostic("a/b", at: 0..<1, Message(verbatim: "x"), fix: fix)
    for format in [LintFormat.json, .sarif, .rdjson] {
      let json = try #require(format.text(of: SampleFindings.findings([broken])))
      #expect(!json.contains("\"fix") && !json.contains("suggestions"), "\(format)")
    }
  }

  @Test(arguments: HostileText.all) func aFileCanPutNoControlIntoAnyReport(hostile: String) throws {
    let findings = SampleFindings.findings(HostileText.findings(hostile))
    for format in [LintFormat.json, .sarif, .rdjson] {
      let json = try #require(format.text(of: findings))
      #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControlForTerminals }, "\(format)")
      _ = try JSONNode(json)
    }
    let read = try JSONNode(report(findings))["findings"]
    for (index, diagnostic) in findings.diagnostics.enumerated() {
      let path = try #require(read[index]["path"].string)
      #expect(path.utf8.elementsEqual(diagnostic.path.utf8))
    }
  }
}
