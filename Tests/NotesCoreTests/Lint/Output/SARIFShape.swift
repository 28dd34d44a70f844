/// The part of SARIF 2.1.0 that is written, with what GitHub asks beyond it, closed.
enum SARIFShape {
  static let schema = #"""
    {
      "type": "object", "additionalProperties": false, "required": ["$schema", "version", "runs"],
      "properties": {
        "$schema": { "enum": ["https://json.schemastore.org/sarif-2.1.0.json"] },
        "version": { "enum": ["2.1.0"] },
        "runs": { "type": "array", "minItems": 1, "maxItems": 1, "items": { "$ref": "#/$defs/run" } }
      },
      "$defs": {
        "run": {
          "type": "object", "additionalProperties": false, "required": ["tool", "results", "columnKind"],
          "properties": {
            "tool": {
              "type": "object", "additionalProperties": false, "required": ["driver"],
              "properties": { "driver": { "$ref": "#/$defs/driver" } }
            },
            "language": { "enum": ["en-US", "zh-CN"] },
            "columnKind": { "enum": ["utf16CodeUnits"] },
            "results": { "type": "array", "maxItems": 25000, "items": { "$ref": "#/$defs/result" } }
          }
        },
        "driver": {
          "type": "object", "additionalProperties": false, "required": ["name", "version", "rules"],
          "properties": {
            "name": { "enum": ["notes"] }, "version": { "$ref": "#/$defs/words" },
            "language": { "enum": ["en-US", "zh-CN"] },
            "rules": { "type": "array", "items": { "$ref": "#/$defs/rule" } }
          }
        },
        "rule": {
          "type": "object", "additionalProperties": false,
          "required": ["id", "shortDescription", "fullDescription", "help"],
          "properties": {
            "id": { "$ref": "#/$defs/words" }, "shortDescription": { "$ref": "#/$defs/message" },
            "fullDescription": { "$ref": "#/$defs/message" }, "help": { "$ref": "#/$defs/message" },
            "defaultConfiguration": {
              "type": "object", "additionalProperties": false, "required": ["enabled", "level"],
              "properties": { "enabled": { "type": "boolean" }, "level": { "$ref": "#/$defs/level" } }
            }
          }
        },
        "result": {
          "type": "object", "additionalProperties": false,
          "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
          "properties": {
            "ruleId": { "$ref": "#/$defs/words" }, "ruleIndex": { "type": "integer", "minimum": 0 },
            "level": { "$ref": "#/$defs/level" }, "message": { "$ref": "#/$defs/message" },
            "locations": {
              "type": "array", "minItems": 1, "maxItems": 1,
              "items": {
                "type": "object", "additionalProperties": false, "required": ["physicalLocation"],
                "properties": {
                  "physicalLocation": {
                    "type": "object", "additionalProperties": false, "required": ["artifactLocation", "region"],
                    "properties": {
                      "artifactLocation": { "$ref": "#/$defs/artifact" }, "region": { "$ref": "#/$defs/region" }
                    }
                  }
                }
              }
            },
            "partialFingerprints": {
              "type": "object", "additionalProperties": false, "required": ["primaryLocationLineHash"],
              "properties": { "primaryLocationLineHash": { "$ref": "#/$defs/words" } }
            },
            "fixes": {
              "type": "array", "minItems": 1,
              "items": {
                "type": "object", "additionalProperties": false, "required": ["artifactChanges"],
                "properties": {
                  "artifactChanges": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/change" } }
                }
              }
            }
          }
        },
        "change": {
          "type": "object", "additionalProperties": false, "required": ["artifactLocation", "replacements"],
          "properties": {
            "artifactLocation": { "$ref": "#/$defs/artifact" },
            "replacements": {
              "type": "array", "minItems": 1,
              "items": {
                "type": "object", "additionalProperties": false, "required": ["deletedRegion"],
                "properties": {
                  "deletedRegion": { "$ref": "#/$defs/region" }, "insertedContent": { "$ref": "#/$defs/message" }
                }
              }
            }
          }
        },
        "artifact": {
          "type": "object", "additionalProperties": false, "required": ["uri", "uriBaseId"],
          "properties": { "uri": { "$ref": "#/$defs/words" }, "uriBaseId": { "enum": ["%SRCROOT%"] } }
        },
        "region": {
          "type": "object", "additionalProperties": false,
          "required": ["startLine", "startColumn", "endLine", "endColumn"],
          "properties": {
            "startLine": { "$ref": "#/$defs/ordinal" }, "startColumn": { "$ref": "#/$defs/ordinal" },
            "endLine": { "$ref": "#/$defs/ordinal" }, "endColumn": { "$ref": "#/$defs/ordinal" }
          }
        },
        "message": {
          "type": "object", "additionalProperties": false, "required": ["text"],
          "properties": { "text": { "$ref": "#/$defs/words" } }
        },
        "level": { "enum": ["error", "warning", "note"] },
        "words": { "type": "string", "minLength": 1 },
        "ordinal": { "type": "integer", "minimum": 1 }
      }
    }
    """#
}
