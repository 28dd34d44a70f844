import NotesCore
import Testing

struct ConciseReportTests {
  @Test func aFindingIsALineWithItsColumnInScalars() throws {
    let text = try #require(LintFormat.concise.text(of: SampleFindings.findings([SampleFindings.atX])))
    #expect(text == "notes/2023/曼巴 #1?.md:2:11: error: there is no such day [date/impossible]\n")
  }

  @Test func aReaderOfChineseGetsChinese() throws {
    let text = try #require(
      LintFormat.concise.text(of: SampleFindings.findings([SampleFindings.atX], .chinese)))
    #expect(text == "notes/2023/曼巴 #1?.md:2:11: 错误: 没有这一天 [date/impossible]\n")
  }

  @Test func noFindingsAreNoLines() {
    #expect(LintFormat.concise.text(of: SampleFindings.findings([])) == "")
  }

  @Test(arguments: HostileText.all) func aFileCanForgeNoLineAndNoControl(hostile: String) throws {
    let findings = SampleFindings.findings(HostileText.findings(hostile))
    let text = try #require(LintFormat.concise.text(of: findings))
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == findings.diagnostics.count)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControlForTerminals })
  }

  @Test func theTerminalAloneLaysOutTheFullForm() {
    #expect(LintFormat.full.text(of: SampleFindings.findings()) == nil)
  }
}
