/// What is wrong with a schema, and where.
public struct SchemaDefect: Sendable, Hashable {
  /// What the value of a keyword has to be.
  public enum Shape: String, Sendable, Hashable {
    case schema = "an object, true or false"
    case string = "a string"
    case boolean = "true or false"
    case number = "a number"
    case positiveNumber = "a number above 0"
    case count = "a whole number, 0 or above"
    case array = "a list"
    case schemas = "a list of one schema or more"
    case schemaByName = "an object of schemas"
    case distinctStrings = "a list of strings, none of them twice"
    case distinctStringsByName = "an object of lists of strings, none of them twice"
    case booleanByName = "an object of true and false"
    case types = "the name of a type, or a list of names, none of them twice"
    case anchor = "a name of letters, digits, - _ and ., not beginning with a digit"
    case identifier = "an address without a fragment"
  }

  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    case wrongShape(keyword: String, expected: Shape)
    case unknownType(String)
    case badPattern(pattern: String, PatternDefect)
    /// A number of which no multiples can be told: it has more than 19 digits.
    case divisorTooLong
    /// No schema stands where the reference leads.
    case unresolvedReference(String)
    /// An address that two schemas, or a name that two parts of one schema have.
    case repeatedIdentifier(String)
    /// `$schema` names another version of JSON Schema, or one that is not known.
    case unknownDialect(String)
    /// `$vocabulary` requires one that is not known.
    case unknownVocabulary(String)
    /// The schema holds a value against itself without end.
    case endlessReference
    case tooDeep
    case tooLarge
  }

  /// The address of the document that is wrong: that of the schema itself, or of one that it refers to.
  public let document: String
  /// Where in the document.
  public let location: JSONPointer
  /// The bytes of the wrong value in the document's text; nil for a document that was read from no text.
  public let range: Range<Int>?
  /// What is wrong there.
  public let problem: Problem

  /// What is wrong, in English.
  public var message: String {
    switch problem {
    case .wrongShape(let keyword, let expected) where keyword.isEmpty: "a schema is \(expected.rawValue)"
    case .wrongShape(let keyword, let expected): "\(keyword) wants \(expected.rawValue)"
    case .unknownType(let name): "there is no type \(name)"
    case .badPattern(let pattern, let defect): "the pattern \(pattern) is wrong: \(defect.reason)"
    case .divisorTooLong: "multipleOf has more than 19 digits"
    case .unresolvedReference(let reference): "there is no schema \(reference)"
    case .repeatedIdentifier(let name): "\(name) stands twice"
    case .unknownDialect(let uri): "\(uri) is not known; this reads JSON Schema 2020-12"
    case .unknownVocabulary(let uri): "the vocabulary \(uri) is not known"
    case .endlessReference: "this schema leads back to itself for the same value, without end"
    case .tooDeep: "the schema is nested too deep"
    case .tooLarge: "the schema is too large"
    }
  }
}

/// Why a schema cannot be used: one defect or more.
public struct SchemaError: Error, Sendable {
  /// What is wrong, in the order in which it was found.
  public let defects: [SchemaDefect]
}
