extension StringProtocol {
  /// How many columns the text takes on a terminal.
  ///
  /// Wide and full-width characters take two, combining marks and controls none, characters of ambiguous width
  /// one. What a terminal draws as one picture (a flag, a family, a keycap) takes two however many code points it
  /// is made of.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      if scalar.joinsIntoPictures { return reduce(0) { $0 + $1.displayWidth } }
      width += scalar.displayWidth
    }
    return width
  }

  /// The text with spaces after it, up to a width; the text itself when it is as wide already.
  func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text with spaces before it, up to a width; the text itself when it is as wide already.
  func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + String(self)
  }
}

extension Character {
  /// How many columns the character takes on a terminal.
  var displayWidth: Int {
    let scalars = unicodeScalars
    let base = scalars[scalars.startIndex]
    let isPicture =
      scalars.count > 1 && scalars.contains { $0.joinsIntoPictures } && base.properties.isEmoji
    return isPicture ? 2 : scalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  /// How many columns the scalar takes by itself.
  var displayWidth: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0xFF01...0xFF60: 2
    default:
      if DisplayWidthTable.zero.rangesContain(value) {
        0
      } else {
        DisplayWidthTable.wide.rangesContain(value) ? 2 : 1
      }
    }
  }

  /// Whether the scalar makes one picture with its neighbours: the emoji variation selector, the joiner, a skin
  /// tone, a letter of a flag.
  var joinsIntoPictures: Bool {
    switch value {
    case 0xFE0F, 0x200D, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: true
    default: false
    }
  }
}

extension [UInt32] {
  /// Whether inclusive ranges, laid out as first, last, first, last, in ascending order, hold a value.
  fileprivate func rangesContain(_ value: UInt32) -> Bool {
    var low = 0
    var high = count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < self[2 * middle] {
        high = middle
      } else if value > self[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
