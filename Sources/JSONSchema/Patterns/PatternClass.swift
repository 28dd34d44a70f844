extension PatternTranslator {
  /// A class in brackets.
  mutating func characterClass() throws(PatternDefect) {
    let start = index
    index += 1
    let isNegated = current == "^"
    if isNegated { index += 1 }
    if current == "]" {
      // Nothing at all, or any character; PCRE2 would take the bracket for a member.
      index += 1
      append(isNegated ? "[\\x{0}-\\x{10ffff}]" : "(?!)")
      endAtom()
      return
    }
    append(isNegated ? "[^" : "[")
    while let scalar = current, scalar != "]" { try classRange(from: scalar) }
    guard current == "]" else {
      index = start
      throw defect("a class is not closed")
    }
    index += 1
    output.append("]")
    endAtom()
  }

  private mutating func classRange(from scalar: Unicode.Scalar) throws(PatternDefect) {
    let start = index
    let first = try classMember()
    guard current == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
      append(first)
      return
    }
    index += 1
    let last = try classMember()
    guard case .scalar(let lower) = first, case .scalar(let upper) = last else {
      // A set has no end to reach from, so the hyphen stands for itself.
      append(first)
      appendLiteral("-")
      append(last)
      return
    }
    guard lower <= upper else {
      index = start
      throw defect("the ends of this range are out of order")
    }
    appendLiteral(lower)
    output.append("-")
    appendLiteral(upper)
  }

  private mutating func classMember() throws(PatternDefect) -> PatternEscape {
    guard let scalar = current else { throw defect("a class is not closed") }
    guard scalar == "\\" else {
      index += 1
      return .scalar(scalar)
    }
    if index + 1 < scalars.count, scalars[index + 1] == "b" {
      index += 2
      return .scalar("\u{8}")
    }
    return try escape()
  }

  private mutating func append(_ member: PatternEscape) {
    switch member {
    case .scalar(let scalar): appendLiteral(scalar)
    case .set(let set): append(set)
    }
  }
}
