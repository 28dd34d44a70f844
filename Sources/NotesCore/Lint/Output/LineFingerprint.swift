/// What a code host knows a finding by from one commit to the next, so that lines put in above it make no new alert.
struct LineFingerprint {
  /// The finding.
  let diagnostic: Diagnostic
  /// How many findings of the same rule on an equal line of the same file stand before it.
  let number: Int

  /// Sixteen hexadecimal digits for the rule and the text of its line, then the number of the occurrence from 1.
  var text: String {
    let line = SHA256(Array("\(diagnostic.rule)\0\(diagnostic.excerpt)".utf8)).text
    return "\(line.prefix(16)):\(number + 1)"
  }

  /// Every finding with its number.
  static func numbered(_ diagnostics: [Diagnostic]) -> [LineFingerprint] {
    var counts: [[String]: Int] = [:]
    return diagnostics.map { diagnostic in
      let key = [diagnostic.path, diagnostic.rule, diagnostic.excerpt]
      let number = counts[key, default: 0]
      counts[key] = number + 1
      return LineFingerprint(diagnostic: diagnostic, number: number)
    }
  }
}

extension [LineFingerprint] {
  /// The `limit` worst findings, in the order that they had; of one severity the first.
  func worst(_ limit: Int) -> [LineFingerprint] {
    guard count > limit else { return self }
    let order = indices.sorted { left, right in
      let (first, second) = (self[left].diagnostic.severity, self[right].diagnostic.severity)
      return first == second ? left < right : first > second
    }
    return order.prefix(limit).sorted().map { self[$0] }
  }
}
