/// What an escape stands for, alone or in a class.
enum PatternEscape {
  /// One character.
  case scalar(Unicode.Scalar)
  /// A set of characters, as PCRE2 writes it inside brackets.
  case set(String)
}

extension PatternTranslator {
  /// White space and line ends as ECMA-262 has them, as the inside of a class.
  private static let space = """
    \\t\\n\\x{b}\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}
    """

  private static let notSpace = """
    \\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\
    \\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{d7ff}\\x{e000}-\\x{fefe}\\x{ff00}-\\x{10ffff}
    """

  /// An escape outside a class.
  mutating func atomEscape() throws(PatternDefect) {
    guard index + 1 < scalars.count else { throw defect("a backslash stands at the end") }
    let letter = scalars[index + 1]
    switch letter {
    case "b", "B":
      index += 2
      append("\\\(letter)")
      endAtom(canRepeat: false)
    case "1"..."9": try backReference()
    case "k":
      guard index + 2 < scalars.count, scalars[index + 2] == "<" else {
        throw defect("this escape is not known")
      }
      index += 3
      append("\\k<\(try groupName())>")
      endAtom()
    default:
      switch try escape() {
      case .scalar(let scalar): appendLiteral(scalar)
      case .set(let set): append("[\(set)]")
      }
      endAtom()
    }
  }

  private mutating func backReference() throws(PatternDefect) {
    index += 1
    var number = 0
    while let scalar = current, scalar.isASCIIDigit, number < 1000 {
      number = number * 10 + Int(scalar.value - 0x30)
      index += 1
    }
    append("\\g{\(number)}")
    endAtom()
  }

  /// The escape at hand, from its backslash to past its end.
  mutating func escape() throws(PatternDefect) -> PatternEscape {
    guard index + 1 < scalars.count else { throw defect("a backslash stands at the end") }
    let letter = scalars[index + 1]
    if let set = PatternTranslator.set(letter) {
      index += 2
      return .set(set)
    }
    if letter == "p" || letter == "P" {
      return .set(try property(isNegated: letter == "P"))
    }
    return .scalar(try character(letter))
  }

  private static func set(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "d", "D", "w", "W": "\\\(letter)"
    case "s": space
    case "S": notSpace
    default: nil
    }
  }

  private mutating func character(_ letter: Unicode.Scalar) throws(PatternDefect) -> Unicode.Scalar {
    switch letter {
    case "t": return advanced("\t")
    case "n": return advanced("\n")
    case "v": return advanced("\u{B}")
    case "f": return advanced("\u{C}")
    case "r": return advanced("\r")
    case "0":
      guard index + 2 >= scalars.count || !scalars[index + 2].isASCIIDigit else {
        throw defect("octal escapes are not known")
      }
      return advanced("\0")
    case "c":
      guard index + 2 < scalars.count, scalars[index + 2].isASCIILetter else {
        throw defect("\\c wants a letter after it")
      }
      let control = UInt8(scalars[index + 2].value & 0x1F)
      index += 3
      return Unicode.Scalar(control)
    case "x", "u": return try hexadecimal(letter)
    default:
      guard letter.isASCII, !letter.isPatternWord || letter == "_" else {
        throw defect("this escape is not known")
      }
      return advanced(letter)
    }
  }

  private mutating func advanced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    index += 2
    return scalar
  }

  private mutating func hexadecimal(_ letter: Unicode.Scalar) throws(PatternDefect) -> Unicode.Scalar {
    let start = index
    index += 2
    guard let value = codePoint(letter) else {
      index = start
      throw defect("this escape is not known")
    }
    if let scalar = Unicode.Scalar(value) { return scalar }
    // Two escapes for one character beyond the first 65,536.
    guard value < 0xDC00, current == "\\", index + 1 < scalars.count, scalars[index + 1] == "u" else {
      throw defect("half of a surrogate pair stands alone")
    }
    index += 2
    guard let low = codePoint("u"), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
    else { throw defect("half of a surrogate pair stands alone") }
    return scalar
  }

  /// The number after `\x` or `\u`.
  private mutating func codePoint(_ letter: Unicode.Scalar) -> UInt32? {
    if letter == "u", current == "{" {
      guard let end = scalars[index...].firstIndex(of: "}") else { return nil }
      let digits = scalars[(index + 1)..<end]
      index = end + 1
      guard (1...8).contains(digits.count) else { return nil }
      return PatternTranslator.number(digits).flatMap { $0 <= 0x10FFFF ? $0 : nil }
    }
    let count = letter == "x" ? 2 : 4
    guard index + count <= scalars.count else { return nil }
    index += count
    return PatternTranslator.number(scalars[(index - count)..<index])
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      guard digit.isASCII, let next = UInt32(hexDigit: UInt8(digit.value)) else { return nil }
      value = value << 4 | next
    }
    return value
  }
}

extension Unicode.Scalar {
  /// Whether it is one of `A` to `Z` and `a` to `z`.
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
