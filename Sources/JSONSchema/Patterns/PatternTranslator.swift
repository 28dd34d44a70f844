/// Writes a regular expression of ECMA-262, which JSON Schema takes its patterns from, in the grammar of PCRE2.
///
/// It reads patterns as the `u` flag has them, but lets pass what is common without it: `\-`, a lone `{`, `]` or `}`.
/// What only PCRE2 knows (`\A`, `(?R)`, `(*VERB)`, possessive quantifiers) is an error.
struct PatternTranslator {
  /// The pattern.
  let scalars: [Unicode.Scalar]
  /// How far it was read.
  var index = 0
  /// What was written so far.
  var output = ""
  /// The largest number of repeats that a quantifier asks for, which may pass without the engine's counting.
  private(set) var largestRepeat = 0
  private var depth = 0
  /// Whether what stands before can be repeated.
  private var canRepeat = false

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// The pattern in the grammar of PCRE2, and the largest number of repeats that it asks for.
  static func translate(_ pattern: String) throws(PatternDefect) -> (pattern: String, largestRepeat: Int) {
    var translator = PatternTranslator(pattern)
    try translator.translate()
    return (translator.output, translator.largestRepeat)
  }

  private mutating func translate() throws(PatternDefect) {
    while let scalar = current {
      switch scalar {
      case "\\": try atomEscape()
      case "[": try characterClass()
      case "(": try openGroup()
      case ")": try closeGroup()
      case "*", "+", "?": try quantifier(1)
      case "{": try brace()
      default: literal(scalar)
      }
    }
    if depth > 0 { throw defect("a group is not closed") }
  }

  private mutating func literal(_ scalar: Unicode.Scalar) {
    index += 1
    canRepeat = true
    switch scalar {
    case "|":
      canRepeat = false
      output.unicodeScalars.append(scalar)
    case "^":
      canRepeat = false
      output.unicodeScalars.append(scalar)
    case "$":
      // PCRE2's own `$` also matches before a line break at the end.
      canRepeat = false
      append("\\z")
    case ".": append("[^\\n\\r\\x{2028}\\x{2029}]")
    case "]", "}": append("\\\(scalar)")
    default: appendLiteral(scalar)
    }
  }

  private mutating func openGroup() throws(PatternDefect) {
    let start = index
    depth += 1
    if depth > 100 { throw defect("groups are nested too deep") }
    index += 1
    canRepeat = false
    guard current == "?" else {
      if current == "*" { throw defect("there is nothing to repeat") }
      output.append("(")
      return
    }
    for opening in ["(?:", "(?=", "(?!", "(?<=", "(?<!"] where starts(with: opening, at: start) {
      index = start + opening.unicodeScalars.count
      append(opening)
      return
    }
    guard starts(with: "(?<", at: start) else { throw defect("this sort of group is not known") }
    index = start + 3
    append("(?<\(try groupName())>")
  }

  /// The name of a group, up to past its `>`.
  mutating func groupName() throws(PatternDefect) -> String {
    let start = index
    while let scalar = current, scalar.isPatternWord { index += 1 }
    guard index > start, current == ">", !scalars[start].isASCIIDigit else {
      throw defect("a group's name is wrong")
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[start..<index])
    index += 1
    return String(name)
  }

  private mutating func closeGroup() throws(PatternDefect) {
    guard depth > 0 else { throw defect("no group is open here") }
    depth -= 1
    index += 1
    output.append(")")
    canRepeat = true
  }

  private mutating func brace() throws(PatternDefect) {
    var end = index + 1
    let lower = number(&end)
    var upper = lower
    if lower != nil, end < scalars.count, scalars[end] == "," {
      end += 1
      upper = number(&end) ?? Int.max
    }
    guard let lower, let upper, end < scalars.count, scalars[end] == "}" else {
      index += 1
      append("\\{")
      canRepeat = true
      return
    }
    guard lower <= upper else { throw defect("the numbers of this repeat are out of order") }
    largestRepeat = max(largestRepeat, lower)
    try quantifier(end + 1 - index)
  }

  private func number(_ position: inout Int) -> Int? {
    let start = position
    var value = 0
    while position < scalars.count, scalars[position].isASCIIDigit {
      value = min(value * 10 + Int(scalars[position].value - 0x30), 1_000_000)
      position += 1
    }
    return position > start ? value : nil
  }

  private mutating func quantifier(_ length: Int) throws(PatternDefect) {
    guard canRepeat else { throw defect("there is nothing to repeat") }
    output.unicodeScalars.append(contentsOf: scalars[index..<index + length])
    index += length
    if current == "?" {
      output.append("?")
      index += 1
    }
    canRepeat = false
  }

  /// The scalar at hand; nil at the end.
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// A defect at hand.
  func defect(_ reason: String) -> PatternDefect {
    PatternDefect(offset: min(index, scalars.count), reason: reason)
  }

  private func starts(with text: String, at start: Int) -> Bool {
    scalars[start...].starts(with: text.unicodeScalars)
  }

  /// Writes what PCRE2 is to read.
  mutating func append(_ text: String) { output += text }

  /// Writes a scalar that stands for itself.
  mutating func appendLiteral(_ scalar: Unicode.Scalar) {
    if scalar.value > 0x7F || scalar.isPatternWord {
      output.unicodeScalars.append(scalar)
    } else {
      append("\\x{\(String(scalar.value, radix: 16))}")
    }
  }

  /// Says that what was just written is one atom, or that it is a place between characters.
  mutating func endAtom(canRepeat: Bool = true) { self.canRepeat = canRepeat }
}

extension Unicode.Scalar {
  /// Whether it is one of `0` to `9`.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is one of `A` to `Z`, `a` to `z`, `0` to `9` and `_`.
  var isPatternWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
