/// The formats that can be asserted; any other `format` says nothing about a value.
enum Format: String, Sendable, CaseIterable {
  case date, time, duration, email, hostname, ipv4, ipv6, uri, iri, uuid, regex
  case dateTime = "date-time"
  case idnEmail = "idn-email"
  case idnHostname = "idn-hostname"
  case uriReference = "uri-reference"
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"

  /// Whether a text is of this format.
  ///
  /// Names of hosts are not held against the tables of IDNA: outside of ASCII any letter passes.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: TimeFormat.whole(text) { $0.date() }
    case .time: TimeFormat.whole(text) { $0.time() }
    case .dateTime: TimeFormat.whole(text) { $0.date() && $0.scanner.skip(anyOf: "Tt") && $0.time() }
    case .duration: DurationFormat.accepts(text)
    case .email: EmailFormat.accepts(text, isInternational: false)
    case .idnEmail: EmailFormat.accepts(text, isInternational: true)
    case .hostname: HostFormat.isName(text, isInternational: false)
    case .idnHostname: HostFormat.isName(text, isInternational: true)
    case .ipv4: HostFormat.isIPv4(text)
    case .ipv6: HostFormat.isIPv6(text)
    case .uri: URIFormat.accepts(text, isReference: false, isInternational: false)
    case .uriReference: URIFormat.accepts(text, isReference: true, isInternational: false)
    case .iri: URIFormat.accepts(text, isReference: false, isInternational: true)
    case .iriReference: URIFormat.accepts(text, isReference: true, isInternational: true)
    case .uriTemplate: URITemplateFormat.accepts(text)
    case .uuid: UUIDFormat.accepts(text)
    case .regex: (try? Pattern(text)) != nil
    case .jsonPointer: JSONPointer.keys(in: text) != nil
    case .relativeJSONPointer: RelativePointerFormat.accepts(text)
    }
  }
}

/// `2eb8aa08-aa98-11ea-b4aa-73b441d16380`.
enum UUIDFormat {
  /// Whether a text is of this form.
  static func accepts(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy { $0.allSatisfy { UInt32(hexDigit: $0) != nil } }
  }
}

/// A number of steps up, then `#` or a JSON Pointer.
enum RelativePointerFormat {
  /// Whether a text is of this form.
  static func accepts(_ text: String) -> Bool {
    var scanner = TextScanner(text)
    guard let digits = scanner.digits(), digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      return false
    }
    let rest = text.utf8.dropFirst(digits.count)
    return rest.elementsEqual("#".utf8) || JSONPointer.keys(in: Substring(rest)) != nil
  }
}
