import NotesCore
import Testing

struct RDJSONReportTests {
  private func report(_ findings: LintFindings = SampleFindings.findings()) throws -> String {
    try #require(LintFormat.rdjson.text(of: findings))
  }

  @Test func theReportFitsTheFormat() throws {
    for diagnostics in [SampleFindings.all, []] {
      let json = try report(SampleFindings.findings(diagnostics))
      #expect(try JSONShape.misfits(of: json, with: RDJSONShape.schema) == [])
    }
  }

  @Test func columnsAreBytes() throws {
    let diagnostic = try JSONNode(report())["diagnostics"][0]
    #expect(diagnostic["message"].string == "there is no such day\nwrite another")
    #expect(diagnostic["severity"].string == "ERROR")
    #expect(diagnostic["code"]["value"].string == "date/impossible")
    #expect(diagnostic["location"]["path"].string == "notes/2023/曼巴 #1?.md")
    let range = diagnostic["location"]["range"]
    #expect([range["start"]["line"].int, range["start"]["column"].int] == [2, 18])
    #expect([range["end"]["line"].int, range["end"]["column"].int] == [2, 19])
  }

  @Test func aFixOfOneEditIsASuggestionAtItsOwnBytes() throws {
    let source = SampleFindings.wide
    let diagnostic = source.diagnostic(
      "a/b", at: 4..<9, Message(verbatim: "x"), fix: Fix(.unsafe, 21..<22, "曼"))
    let suggestions = try JSONNode(report(SampleFindings.findings([diagnostic])))["diagnostics"][0][
      "suggestions"]
    #expect(suggestions.count == 1)
    #expect(suggestions[0]["text"].string == "曼")
    #expect(suggestions[0]["range"]["start"]["column"].int == 18)
    #expect(suggestions[0]["range"]["end"]["column"].int == 19)
  }

  @Test func aFixThatCouldBeTakenByHalfOrHasNoPlaceIsLeftOut() throws {
    let source = SampleFindings.wide
    let twice = source.diagnostic(
      "a/b", at: 0..<1, Message(verbatim: "x"), fix: Fix(.safe, [Edit(0..<1, "a"), Edit(2..<3, "b")]))
    let nowhere = Diagnostic(
      rule: "a/b", severity: .error, message: Message(verbatim: "x"), path: "a.md",
      fix: Fix(.safe, 0..<1, "a"))
    #expect(try !report(SampleFindings.findings([twice, nowhere])).contains("suggestions"))
  }

  @Test func severitiesAreThoseOfTheFormat() throws {
    let severities = try JSONNode(report())["diagnostics"].items.map { $0["severity"].string }
    #expect(severities == ["ERROR", "INFO", "WARNING", "ERROR"])
  }
}

/// The part of reviewdog's `DiagnosticResult` that is written, closed: what is not in it would go unread.
enum RDJSONShape {
  static let schema = #"""
    {
      "type": "object", "additionalProperties": false, "required": ["source", "diagnostics"],
      "properties": {
        "source": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": { "name": { "type": "string", "minLength": 1 } }
        },
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } }
      },
      "$defs": {
        "diagnostic": {
          "type": "object", "additionalProperties": false, "required": ["message", "location", "severity", "code"],
          "properties": {
            "message": { "type": "string", "minLength": 1 },
            "location": {
              "type": "object", "additionalProperties": false, "required": ["path", "range"],
              "properties": { "path": { "type": "string" }, "range": { "$ref": "#/$defs/range" } }
            },
            "severity": { "enum": ["ERROR", "WARNING", "INFO"] },
            "code": {
              "type": "object", "additionalProperties": false, "required": ["value"],
              "properties": { "value": { "type": "string", "minLength": 1 } }
            },
            "suggestions": {
              "type": "array", "minItems": 1,
              "items": {
                "type": "object", "additionalProperties": false, "required": ["range", "text"],
                "properties": { "range": { "$ref": "#/$defs/range" }, "text": { "type": "string" } }
              }
            }
          }
        },
        "range": {
          "type": "object", "additionalProperties": false, "required": ["start", "end"],
          "properties": { "start": { "$ref": "#/$defs/position" }, "end": { "$ref": "#/$defs/position" } }
        },
        "position": {
          "type": "object", "additionalProperties": false, "required": ["line", "column"],
          "properties": {
            "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 }
          }
        }
      }
    }
    """#
}
