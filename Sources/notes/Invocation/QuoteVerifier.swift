import NotesCore

/// Compares quotes with the PDFs of their notes.
struct QuoteVerifier: Sendable {
  /// What has to be decoded of the notes.
  static let fields = FieldSet(.urls)

  private let program: PDFText
  private let root: LibraryRoot
  private let folders: [String]

  /// A verifier for the notes of a library. Throws where there is no program that reads PDFs.
  init(_ root: LibraryRoot, _ environment: Environment) throws(NotesError) {
    program = try PDFText(environment)
    self.root = root
    folders = environment.pdfFolders
  }

  /// Compares the quotes among some annotations, whose notes were decoded with `fields`.
  ///
  /// Runs a program for each note that has a PDF of its own, several at once.
  func verify(_ list: AnnotationList) -> QuoteVerification {
    let groups = QuoteVerification.quotes(of: list)
    let results = Parallel.mapInOrder(groups.count, threads: Parallel.threadCount, scratch: { 0 }) {
      index, _ in
      compare(groups[index])
    }
    let compared = zip(groups, results).compactMap { group, result in
      result.map { QuoteVerification.Comparison(group, $0) }
    }
    let others = zip(groups, results).filter { $1 == nil }.map(\.0.note)
    return QuoteVerification(compared, notesWithoutPDF: others)
  }

  /// What the comparison of a note's quotes comes to; nil where the note has no PDF of its own.
  private func compare(_ group: AnnotationList.Group) -> Result<QuoteComparison, DocumentProblem>? {
    guard let place = WorkPlaces(of: group.note, order: []).places.first, case .file(let path) = place.target
    else { return nil }
    let document: LocalDocument
    do {
      document = try LocalDocument(path, of: group.note, in: root, folders: folders)
    } catch {
      return .failure(DocumentProblem(error))
    }
    guard document.isPDF else { return nil }
    do throws(DocumentProblem) {
      let text = try program.text(of: document.path)
      do {
        return .success(try QuoteComparison(group, with: text))
      } catch {
        throw DocumentProblem(error)
      }
    } catch {
      return .failure(error)
    }
  }
}

extension Environment {
  /// The folders outside of libraries whose PDFs the user lets notes name: `NOTES_PDF_FOLDERS`.
  var pdfFolders: [String] { (self["NOTES_PDF_FOLDERS"] ?? "").split(separator: ":").map(String.init) }
}
