/// What keeps a text from being the name of a file or folder on every system that a library may be cloned to.
public enum FileNameDefect: Sendable, Hashable {
  case empty
  /// It begins with a dot, as hidden files and the ways upwards do.
  case leadingDot
  /// It begins with a dash, as options do.
  case leadingDash
  /// It ends with a dot or a blank, or begins with a blank; Windows drops those.
  case edge
  /// It holds a character that cannot be seen.
  case invisible
  /// It holds a character that some system, or a link, gives a meaning to.
  case forbidden(Unicode.Scalar)
  /// Windows keeps the name for a device.
  case device
  /// It has more bytes than `maximumLength`.
  case tooLong

  /// The longest name, in bytes: most systems take 255, and `.md` and temporary names need some.
  public static let maximumLength = 200

  /// What is wrong with a name; nil when nothing is.
  public static func find(in name: String) -> FileNameDefect? {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return .empty }
    if name.utf8.count > maximumLength { return .tooLong }
    if scalars.contains(where: isInvisible) { return .invisible }
    if first == "." { return .leadingDot }
    if first == "-" { return .leadingDash }
    if first.properties.isWhitespace || last.properties.isWhitespace || last == "." { return .edge }
    if let found = scalars.first(where: { forbidden.contains($0) }) { return .forbidden(found) }
    return isDevice(name) ? .device : nil
  }

  /// Controls, what is not seen, and what is no character; blanks are seen well enough.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static let forbidden: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]

  private static let devices: Set<String> = {
    let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"]
    return Set(
      ["con", "prn", "aux", "nul", "conin$", "conout$"] + digits.flatMap { ["com" + $0, "lpt" + $0] })
  }()

  /// Whether the name is a device's, whatever follows a dot.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.lowercased().unicodeScalars.prefix { $0 != "." }
    var trimmed = String.UnicodeScalarView(stem)
    while trimmed.last == " " { trimmed.removeLast() }
    return devices.contains(String(trimmed))
  }

  /// What is wrong, as the end of a sentence: "`x` cannot be … : ".
  public var reason: Message {
    switch self {
    case .empty: Message("it is empty", zh: "是空的")
    case .leadingDot: Message("it begins with a dot", zh: "以点开头")
    case .leadingDash: Message("it begins with a dash, as options do", zh: "以 - 开头，会被当成选项")
    case .edge: Message("it begins with a blank, or ends with a blank or a dot", zh: "以空格开头，或以空格、点结尾")
    case .invisible: Message("it holds a character that cannot be seen", zh: "含有看不见的字符")
    case .forbidden(let scalar): Message("it holds `\(scalar)`", zh: "含有 `\(scalar)`")
    case .device: Message("Windows keeps this name for a device", zh: "Windows 把这个名字留给了设备")
    case .tooLong:
      Message(
        "it is longer than \(FileNameDefect.maximumLength) bytes",
        zh: "超过了 \(FileNameDefect.maximumLength) 字节")
    }
  }
}
