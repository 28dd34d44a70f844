#if canImport(Glibc)
  import CLinux
  import Glibc
#else
  import Darwin
#endif

/// A pass over the notes of a library for their annotations.
///
/// Every file is read, but only those that may hold an annotation are taken apart: the bytes are searched first.
public struct AnnotationWalk: Sendable {
  private let files: LibraryFiles
  private let fields: FieldSet

  /// A pass over the notes of some files, for some of their fields.
  public init(_ files: LibraryFiles, fields: FieldSet) {
    self.files = files
    self.fields = fields
  }

  /// What a pass found, and what is wrong with the notes that it looked at.
  public struct Findings: Sendable {
    /// The annotations, in the order of the files.
    public let annotations: [NotedAnnotation]
    /// What is wrong: with the listing of the files, then with the files in their order.
    public let diagnostics: [Diagnostic]

    /// How many files have a mistake, so that something may be missing.
    public var mistakenFileCount: Int {
      Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.path)).count
    }
  }

  /// The annotations that pass a test; several threads look for them where there are many notes.
  public func annotations(where isWanted: @Sendable (NotedAnnotation) -> Bool) -> Findings {
    let listing = files.listing
    let visits = Parallel.mapInOrder(listing.count, scratch: { FileReader(listing) }) { index, reader in
      visit(index, with: &reader, isWanted)
    }
    let diagnostics = listing.problems + visits.flatMap(\.diagnostics)
    return Findings(annotations: visits.flatMap(\.annotations), diagnostics: diagnostics)
  }

  private struct Visit: Sendable {
    var annotations: [NotedAnnotation] = []
    var diagnostics: [Diagnostic] = []
  }

  private func visit(
    _ index: Int, with reader: inout FileReader, _ isWanted: (NotedAnnotation) -> Bool
  ) -> Visit {
    let path = files.listing[index].path
    do throws(FileProblem) {
      let bytes = try reader.readAll(index) { bytes in
        bytes.withUnsafeBufferPointer { AnnotationWalk.mayHoldAnnotations($0) ? Array($0) : nil }
      }
      guard let bytes else { return Visit() }
      return visit(Source(path: path, bytes: bytes), files.listing[index], isWanted)
    } catch {
      return Visit(diagnostics: [error.diagnostic(path: path)])
    }
  }

  private func visit(_ source: Source, _ file: NoteFile, _ isWanted: (NotedAnnotation) -> Bool) -> Visit {
    let frontMatter = FrontMatter(source)
    let document = Document(frontMatter)
    if document.annotations.isEmpty { return Visit() }
    let loaded = NoteReader.decode(frontMatter, file, fields)
    guard let note = loaded.note else { return Visit(diagnostics: loaded.diagnostics) }
    let annotations = document.annotations(of: note).filter(isWanted)
    return Visit(annotations: annotations, diagnostics: loaded.diagnostics)
  }

  /// Whether some bytes have both a callout and what the heading of annotations reads as.
  static func mayHoldAnnotations(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    holds("[!", bytes) && (holds("Annotations", bytes) || holds("批注", bytes))
  }

  private static func holds(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return memmem(base, bytes.count, text.utf8Start, text.utf8CodeUnitCount) != nil
  }
}
