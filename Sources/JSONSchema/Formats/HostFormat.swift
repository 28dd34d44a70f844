/// Names and numbers of hosts.
enum HostFormat {
  /// A name as RFC 1123 has it, of labels of letters, digits and hyphens.
  ///
  /// An international one may have other characters than ASCII, and three more sorts of dots.
  static func isName(_ text: String, isInternational: Bool) -> Bool {
    guard !text.isEmpty, text.utf8.count <= (isInternational ? 1024 : 253) else { return false }
    let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) { scalar in
      scalar == "." || isInternational && (scalar == "。" || scalar == "．" || scalar == "｡")
    }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != "-" && label.last != "-"
        && label.allSatisfy {
          $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" || isInternational && !$0.isASCII
        }
    }
  }

  /// Four numbers up to 255, without leading zeros.
  static func isIPv4(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard (1...3).contains(part.count), part.count == 1 || part.first != 0x30 else { return false }
        guard part.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
      }
  }

  /// Eight groups of hexadecimal digits, of which `::` stands for one or more zeros and an IPv4 address for the last two.
  static func isIPv6(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 45 else { return false }
    let groups = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard groups.count >= 3 else { return false }
    let last = groups.count - 1
    var count = 0
    var gaps = 0
    for (index, group) in groups.enumerated() {
      if group.isEmpty {
        // The two empty groups of `::` at either end are one gap.
        let isAtStart = index == 0 && groups[1].isEmpty
        let isAtEnd = index == last && groups[last - 1].isEmpty
        if isAtStart || isAtEnd { continue }
        if index == 0 || index == last { return false }
        gaps += 1
      } else if index == last, group.contains(UInt8(ascii: ".")) {
        guard isIPv4(String(decoding: group, as: UTF8.self)) else { return false }
        count += 2
      } else {
        guard group.count <= 4, group.allSatisfy({ UInt32(hexDigit: $0) != nil }) else { return false }
        count += 1
      }
    }
    return gaps == 0 ? count == 8 : gaps == 1 && count <= 7
  }
}
