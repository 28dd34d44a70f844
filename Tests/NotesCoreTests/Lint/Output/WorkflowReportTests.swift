import NotesCore
import Testing

struct WorkflowReportTests {
  private func log(_ findings: LintFindings) throws -> WorkflowLog {
    WorkflowLog(try #require(LintFormat.github.text(of: findings)))
  }

  @Test func aFindingIsAnAnnotationAtItsColumnsInUTF16() throws {
    let command = try #require(log(SampleFindings.findings([SampleFindings.atX])).commands.first)
    #expect(command.name == "error")
    #expect(command.data == "there is no such day\nwrite another")
    #expect(
      command.properties == [
        "file": "notes/2023/曼巴 #1?.md", "line": "2", "endLine": "2", "col": "12", "endColumn": "13",
        "title": "date/impossible",
      ])
  }

  @Test func columnsOfDifferentLinesAreLeftOut() throws {
    let diagnostic = SampleFindings.wide.diagnostic("a/b", at: 4..<30, Message(verbatim: "x"))
    let properties = try #require(log(SampleFindings.findings([diagnostic])).commands.first).properties
    #expect([properties["line"], properties["endLine"]] == ["2", "3"])
    #expect(properties["col"] == nil && properties["endColumn"] == nil)
  }

  @Test func theWorstComeFirstAndKeepTheirOrder() throws {
    let commands = try log(SampleFindings.findings()).commands
    #expect(commands.map(\.name) == ["error", "error", "warning", "notice"])
    #expect(commands.first?.properties["title"] == "date/impossible")
  }

  @Test func theConciseLinesFollowInTheirOwnOrder() throws {
    let findings = SampleFindings.findings()
    let concise = try #require(LintFormat.concise.text(of: findings))
    #expect(try log(findings).lines.map { $0 + "\n" }.joined() == concise)
  }

  @Test func aLibraryInAFolderIsNamedFromTheRepository() throws {
    let command = try log(SampleFindings.findings([SampleFindings.atX], folder: "reading")).commands.first
    #expect(command?.properties["file"] == "reading/notes/2023/曼巴 #1?.md")
  }

  @Test func noFindingsAreNoLines() {
    #expect(LintFormat.github.text(of: SampleFindings.findings([])) == "")
  }

  @Test func propertiesAndMessagesAreEscaped() throws {
    let diagnostic = Diagnostic(
      rule: "a/b", severity: .warning, message: Message(verbatim: "50%, a: b\nc"), path: "notes/a:b,c%.md")
    let text = try #require(LintFormat.github.text(of: SampleFindings.findings([diagnostic])))
    #expect(
      text.hasPrefix(
        "::warning file=notes/a%3Ab%2Cc%25.md,line=1,endLine=1,col=1,endColumn=1,title=a/b::50%25, a: b%0Ac\n"
      ))
  }

  @Test(arguments: HostileText.all) func whatAFileSaysIsNeverACommand(hostile: String) throws {
    try expectOnlyOwnCommands(HostileText.findings(hostile))
  }

  @Test(arguments: Seeds.all) func noTextIsACommand(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let pieces = (0..<3).map { _ in HostileText.all.randomElement(using: &generator) ?? "" }
      let text = RandomText.text(using: &generator) + pieces.joined() + RandomText.text(using: &generator)
      try expectOnlyOwnCommands(HostileText.findings(text))
    }
  }

  /// One command a finding, each saying what the finding says, and nothing left stopped.
  private func expectOnlyOwnCommands(_ diagnostics: [Diagnostic]) throws {
    let text = try #require(LintFormat.github.text(of: SampleFindings.findings(diagnostics)))
    let log = WorkflowLog(text)
    #expect(log.stopToken == nil)
    #expect(log.lines.count == diagnostics.count)
    #expect(log.commands.count == diagnostics.count)
    for (command, diagnostic) in zip(log.commands, diagnostics) {
      let message = [diagnostic.message, diagnostic.hint].compactMap { $0?.english.visibleLines }
        .joined(separator: "\n")
      #expect(command.data.utf8.elementsEqual(message.utf8), "\(text.debugDescription)")
      let file = try #require(command.properties["file"])
      #expect(file.utf8.elementsEqual(diagnostic.path.visible.utf8), "\(text.debugDescription)")
      let title = try #require(command.properties["title"])
      #expect(title.utf8.elementsEqual(diagnostic.rule.visible.utf8), "\(text.debugDescription)")
      #expect(Set(command.properties.keys) == ["file", "line", "endLine", "col", "endColumn", "title"])
    }
    let own = text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "::".utf8) }
    #expect(own.count == diagnostics.count + 2)
  }
}

/// The reader of logs that the tests trust obeys what GitHub's runner obeys.
struct WorkflowLogTests {
  @Test func commandsOfBothFormsAreObeyed() {
    let log = WorkflowLog(
      "a\n  ::error file=a%3Ab,line=1::x%0Ay%253A\nb ##[set-output name=n]v\n::nothing::x\n")
    #expect(
      log.commands == [
        .init(name: "error", properties: ["file": "a:b", "line": "1"], data: "x\ny%3A"),
        .init(name: "set-output", properties: ["name": "n"], data: "v"),
      ])
    #expect(log.lines == ["a", "::nothing::x"])
  }

  @Test func onlyTheTokenEndsAStop() {
    let log = WorkflowLog("::stop-commands::T\n::error::a\n##[error]b\n::t::\n::error::c\n")
    #expect(log.commands.map(\.data) == ["c"])
    #expect(log.lines == ["::error::a", "##[error]b"])
  }
}
