/// The meta-schemas of 2020-12, which a schema may refer to: what the standard says that a schema is, in its own words.
///
/// Titles and comments are left out.
enum Metaschema {
  /// The meta-schema of an address; nil for any other address.
  static func document(at uri: String) -> JSONDocument? { documents[Name(uri)] }

  private static let documents: [Name: JSONDocument] = {
    var documents: [Name: JSONDocument] = [:]
    for (name, text) in texts {
      documents[Name(base + name)] = try? JSON.parse(Array(head(name, text).utf8))
    }
    return documents
  }()

  private static let base = "https://json-schema.org/draft/2020-12/"

  /// A meta-schema with what all of them begin with.
  private static func head(_ name: String, _ text: String) -> String {
    """
    {
      "$schema": "\(base)schema", "$id": "\(base)\(name)", "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      \(text)
    }
    """
  }

  private static let vocabularies = [
    "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content",
  ]

  private static let texts: [(name: String, text: String)] = [
    ("schema", schema), ("meta/core", core), ("meta/applicator", applicator),
    ("meta/unevaluated", unevaluated),
    ("meta/validation", validation), ("meta/meta-data", metaData),
    ("meta/format-annotation", format("format-annotation")),
    ("meta/format-assertion", format("format-assertion")),
    ("meta/content", content),
  ]

  private static func vocabulary(_ name: String) -> String {
    #""$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/\#(name)": true }"#
  }

  private static let schema = """
    "$vocabulary": {\(vocabularies.map { "\"\(base)vocab/\($0)\": true" }.joined(separator: ", "))},
    "allOf": [\(vocabularies.map { "{ \"$ref\": \"meta/\($0)\" }" }.joined(separator: ", "))],
    "properties": {
      "definitions": {
        "type": "object", "additionalProperties": { "$dynamicRef": "#meta" }, "deprecated": true, "default": {}
      },
      "dependencies": {
        "type": "object",
        "additionalProperties": {
          "anyOf": [{ "$dynamicRef": "#meta" }, { "$ref": "meta/validation#/$defs/stringArray" }]
        },
        "deprecated": true, "default": {}
      },
      "$recursiveAnchor": { "$ref": "meta/core#/$defs/anchorString", "deprecated": true },
      "$recursiveRef": { "$ref": "meta/core#/$defs/uriReferenceString", "deprecated": true }
    }
    """

  private static let core = """
    \(vocabulary("core")),
    "properties": {
      "$id": { "$ref": "#/$defs/uriReferenceString", "pattern": "^[^#]*#?$" },
      "$schema": { "$ref": "#/$defs/uriString" },
      "$ref": { "$ref": "#/$defs/uriReferenceString" },
      "$anchor": { "$ref": "#/$defs/anchorString" },
      "$dynamicRef": { "$ref": "#/$defs/uriReferenceString" },
      "$dynamicAnchor": { "$ref": "#/$defs/anchorString" },
      "$vocabulary": {
        "type": "object", "propertyNames": { "$ref": "#/$defs/uriString" },
        "additionalProperties": { "type": "boolean" }
      },
      "$comment": { "type": "string" },
      "$defs": { "type": "object", "additionalProperties": { "$dynamicRef": "#meta" } }
    },
    "$defs": {
      "anchorString": { "type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$" },
      "uriString": { "type": "string", "format": "uri" },
      "uriReferenceString": { "type": "string", "format": "uri-reference" }
    }
    """

  private static let applicator = """
    \(vocabulary("applicator")),
    "properties": {
      "prefixItems": { "$ref": "#/$defs/schemaArray" },
      "items": { "$dynamicRef": "#meta" },
      "contains": { "$dynamicRef": "#meta" },
      "additionalProperties": { "$dynamicRef": "#meta" },
      "properties": { "type": "object", "additionalProperties": { "$dynamicRef": "#meta" }, "default": {} },
      "patternProperties": {
        "type": "object", "additionalProperties": { "$dynamicRef": "#meta" },
        "propertyNames": { "format": "regex" }, "default": {}
      },
      "dependentSchemas": { "type": "object", "additionalProperties": { "$dynamicRef": "#meta" }, "default": {} },
      "propertyNames": { "$dynamicRef": "#meta" },
      "if": { "$dynamicRef": "#meta" },
      "then": { "$dynamicRef": "#meta" },
      "else": { "$dynamicRef": "#meta" },
      "allOf": { "$ref": "#/$defs/schemaArray" },
      "anyOf": { "$ref": "#/$defs/schemaArray" },
      "oneOf": { "$ref": "#/$defs/schemaArray" },
      "not": { "$dynamicRef": "#meta" }
    },
    "$defs": { "schemaArray": { "type": "array", "minItems": 1, "items": { "$dynamicRef": "#meta" } } }
    """

  private static let unevaluated = """
    \(vocabulary("unevaluated")),
    "properties": {
      "unevaluatedItems": { "$dynamicRef": "#meta" }, "unevaluatedProperties": { "$dynamicRef": "#meta" }
    }
    """

  private static let validation = """
    \(vocabulary("validation")),
    "properties": {
      "type": {
        "anyOf": [
          { "$ref": "#/$defs/simpleTypes" },
          { "type": "array", "items": { "$ref": "#/$defs/simpleTypes" }, "minItems": 1, "uniqueItems": true }
        ]
      },
      "const": true,
      "enum": { "type": "array", "items": true },
      "multipleOf": { "type": "number", "exclusiveMinimum": 0 },
      "maximum": { "type": "number" },
      "exclusiveMaximum": { "type": "number" },
      "minimum": { "type": "number" },
      "exclusiveMinimum": { "type": "number" },
      "maxLength": { "$ref": "#/$defs/nonNegativeInteger" },
      "minLength": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
      "pattern": { "type": "string", "format": "regex" },
      "maxItems": { "$ref": "#/$defs/nonNegativeInteger" },
      "minItems": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
      "uniqueItems": { "type": "boolean", "default": false },
      "maxContains": { "$ref": "#/$defs/nonNegativeInteger" },
      "minContains": { "$ref": "#/$defs/nonNegativeInteger", "default": 1 },
      "maxProperties": { "$ref": "#/$defs/nonNegativeInteger" },
      "minProperties": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
      "required": { "$ref": "#/$defs/stringArray" },
      "dependentRequired": { "type": "object", "additionalProperties": { "$ref": "#/$defs/stringArray" } }
    },
    "$defs": {
      "nonNegativeInteger": { "type": "integer", "minimum": 0 },
      "nonNegativeIntegerDefault0": { "$ref": "#/$defs/nonNegativeInteger", "default": 0 },
      "simpleTypes": { "enum": ["array", "boolean", "integer", "null", "number", "object", "string"] },
      "stringArray": { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "default": [] }
    }
    """

  private static let metaData = """
    \(vocabulary("meta-data")),
    "properties": {
      "title": { "type": "string" },
      "description": { "type": "string" },
      "default": true,
      "deprecated": { "type": "boolean", "default": false },
      "readOnly": { "type": "boolean", "default": false },
      "writeOnly": { "type": "boolean", "default": false },
      "examples": { "type": "array", "items": true }
    }
    """

  private static func format(_ name: String) -> String {
    """
    \(vocabulary(name)),
    "properties": { "format": { "type": "string" } }
    """
  }

  private static let content = """
    \(vocabulary("content")),
    "properties": {
      "contentEncoding": { "type": "string" },
      "contentMediaType": { "type": "string" },
      "contentSchema": { "$dynamicRef": "#meta" }
    }
    """
}
