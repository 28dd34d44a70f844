/// What is true of a file as a whole and of none of its lines: how they end, and whether a byte order mark heads them.
///
/// A merge decides on it once: whichever side has changed it has its way, and ours where both have.
struct FileForm: Equatable {
  /// Whether the file begins with a byte order mark; nil where it is empty.
  private let hasMark: Bool?
  /// Whether lines end in CRLF; nil where none ends.
  private let isCRLF: Bool?
  /// Whether the last line is ended; nil where the file is empty.
  private let isEnded: Bool?

  /// The form of a file, and its lines without it: each ends in a line feed. Nil where lines end in several ways.
  static func split(_ bytes: [UInt8]) -> (form: FileForm, plain: [UInt8])? {
    let mark = ByteOrderMark.length(in: bytes)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count + 1)
    var (pairs, feeds) = (0, 0)
    for index in mark..<bytes.count {
      switch bytes[index] {
      case 0x0D:
        guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else { return nil }
        pairs += 1
      case 0x0A:
        feeds += 1
        plain.append(0x0A)
      default: plain.append(bytes[index])
      }
    }
    guard pairs == 0 || pairs == feeds else { return nil }
    let isEnded = plain.last.map { $0 == 0x0A }
    if isEnded == false { plain.append(0x0A) }
    return (
      FileForm(
        hasMark: bytes.isEmpty ? nil : mark > 0, isCRLF: feeds > 0 ? pairs > 0 : nil, isEnded: isEnded), plain
    )
  }

  /// The form of the merged file.
  static func merged(_ forms: Versions<FileForm>) -> FileForm {
    func pick(_ values: Versions<Bool?>) -> Bool? {
      guard let ours = values.ours, let theirs = values.theirs else { return values.ours ?? values.theirs }
      return values.base == ours ? theirs : ours
    }
    return FileForm(
      hasMark: pick(forms.map(\.hasMark)), isCRLF: pick(forms.map(\.isCRLF)),
      isEnded: pick(forms.map(\.isEnded)))
  }

  /// A file of this form with some lines, the last of which stays ended after a conflict.
  func file(of plain: [UInt8], endsInConflict: Bool) -> [UInt8] {
    var bytes = plain
    if isEnded == false, !endsInConflict, bytes.last == 0x0A { bytes.removeLast() }
    if isCRLF == true { bytes = LineBreaks.replaced(in: bytes, by: [0x0D, 0x0A]) }
    return hasMark == true && !bytes.isEmpty ? [0xEF, 0xBB, 0xBF] + bytes : bytes
  }
}
