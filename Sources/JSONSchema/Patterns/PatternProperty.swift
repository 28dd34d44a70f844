extension PatternTranslator {
  /// The long names of general categories, of which PCRE2 knows the short ones alone.
  private static let categories: [String: String] = [
    "letter": "L", "casedletter": "L&", "lc": "L&", "uppercaseletter": "Lu", "lowercaseletter": "Ll",
    "titlecaseletter": "Lt", "modifierletter": "Lm", "otherletter": "Lo", "mark": "M",
    "combiningmark": "M", "nonspacingmark": "Mn", "spacingmark": "Mc", "enclosingmark": "Me", "number": "N",
    "decimalnumber": "Nd", "digit": "Nd", "letternumber": "Nl", "othernumber": "No", "punctuation": "P",
    "punct": "P", "connectorpunctuation": "Pc", "dashpunctuation": "Pd", "openpunctuation": "Ps",
    "closepunctuation": "Pe", "initialpunctuation": "Pi", "finalpunctuation": "Pf", "otherpunctuation": "Po",
    "symbol": "S", "mathsymbol": "Sm", "currencysymbol": "Sc", "modifiersymbol": "Sk", "othersymbol": "So",
    "separator": "Z", "spaceseparator": "Zs", "lineseparator": "Zl", "paragraphseparator": "Zp",
    "other": "C", "control": "Cc", "cntrl": "Cc", "format": "Cf", "surrogate": "Cs", "privateuse": "Co",
    "unassigned": "Cn",
  ]

  /// What `\p{…}` at hand stands for, as PCRE2 writes it.
  mutating func property(isNegated: Bool) throws(PatternDefect) -> String {
    let start = index
    index += 2
    guard current == "{", let end = scalars[index...].firstIndex(of: "}"), end > index + 1 else {
      index = start
      throw defect("\\p wants a property in braces")
    }
    let words = scalars[(index + 1)..<end].split(separator: "=", omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isPatternWord) }), let value = words.last,
      words.count <= 2
    else { throw defect("this property is not known") }
    let name = words.count == 2 ? PatternTranslator.folded(words[0]) : ""
    let property = PatternTranslator.property(name: name, value: PatternTranslator.folded(value))
    guard let property else { throw defect("this property is not known") }
    index = end + 1
    return "\\\(isNegated ? "P" : "p"){\(property)}"
  }

  private static func property(name: String, value: String) -> String? {
    switch name {
    case "", "gc", "generalcategory": categories[value] ?? value
    case "sc", "script": "sc:\(value)"
    case "scx", "scriptextensions": "scx:\(value)"
    default: nil
    }
  }

  /// A name in lower case, without underscores.
  private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars.filter { $0 != "_" })
    return String(name).lowercased()
  }
}
