@testable import NotesCore

/// What must hold of lint, its fixes, its reports and the layout, whatever the bytes of a file are.
///
/// The fuzzer asks it of every input that it makes, and a test of those that are kept.
enum LintInvariants {
  /// What does not hold of a file, each in a line that begins with what should; nothing where all is well.
  ///
  /// The file is looked at as a note and as a page. One with two NULs stands for a long file, too: what is between
  /// them is repeated up to `length` bytes.
  static func violations(of bytes: [UInt8], length: Int) throws -> [String] {
    let files = [try CheckedFile(bytes), try CheckedFile(page: bytes)]
    return try files.flatMap { file in
      let kind = file.noteFile == nil ? "page" : "note"
      return try checks.flatMap { try $0(file) }.map { "\(kind): \($0)" }
    } + (try TimeInvariants.violations(of: bytes, length: length))
  }

  private static let checks: [@Sendable (CheckedFile) throws -> [String]] = [
    DiagnosticInvariants.violations, DocumentInvariants.violations, FixInvariants.violations,
    ReportInvariants.violations, FormatInvariants.violations,
  ]
}
