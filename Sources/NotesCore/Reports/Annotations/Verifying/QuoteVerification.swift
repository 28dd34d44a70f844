/// What a comparison of quotes with the PDFs of their notes came to.
public struct QuoteVerification: Sendable {
  /// The quotes of one note, and what was found.
  public struct Comparison: Sendable {
    /// The note with the quotes that were to be compared.
    public let group: AnnotationList.Group
    /// What the comparison came to; or why there was none.
    public let result: Result<QuoteComparison, DocumentProblem>

    /// A comparison of some quotes of a note.
    public init(_ group: AnnotationList.Group, _ result: Result<QuoteComparison, DocumentProblem>) {
      self.group = group
      self.result = result
    }

    /// The quotes with a defect, in order.
    public var findings: [Finding] {
      guard case .success(let comparison) = result else { return [] }
      return zip(group.annotations, comparison.defects).compactMap { annotation, defect in
        defect.map { Finding(annotation: annotation, defect: $0) }
      }
    }
  }

  /// A quote that does not stand where its annotation says.
  public struct Finding: Sendable {
    /// The annotation.
    public let annotation: NotedAnnotation
    /// What is wrong.
    public let defect: QuoteComparison.Defect
  }

  /// The notes whose quotes were compared, or should have been, in order.
  public let comparisons: [Comparison]
  /// The notes with quotes that have no PDF of their own.
  public let notesWithoutPDF: [Note]

  /// What came of some comparisons, and the notes that there was nothing to compare with.
  public init(_ comparisons: [Comparison], notesWithoutPDF: [Note]) {
    self.comparisons = comparisons
    self.notesWithoutPDF = notesWithoutPDF
  }

  /// How many notes could be compared.
  public var noteCount: Int {
    comparisons.count { if case .success = $0.result { true } else { false } }
  }

  /// How many quotes were compared.
  public var quoteCount: Int {
    comparisons.reduce(0) { count, comparison in
      guard case .success(let result) = comparison.result else { return count }
      return count + result.defects.count
    }
  }

  /// How many quotes or documents something is wrong with.
  public var findingCount: Int {
    comparisons.reduce(0) { count, comparison in
      if case .failure = comparison.result { count + 1 } else { count + comparison.findings.count }
    }
  }

  /// The quotes among some annotations, note by note; those without words are left out.
  public static func quotes(of list: AnnotationList) -> [AnnotationList.Group] {
    list.groups.compactMap { group in
      let quotes = group.annotations.filter { $0.content.kind == .quote && !$0.content.words.isEmpty }
      return quotes.isEmpty ? nil : AnnotationList.Group(note: group.note, annotations: quotes)
    }
  }
}

extension QuoteComparison {
  /// Compares the quotes of a note with the text of its PDF.
  public init(_ group: AnnotationList.Group, with text: [UInt8]) throws(Failure) {
    try self.init(
      group.annotations.map { Quote(words: $0.content.words, pages: $0.content.locator?.pages) }, with: text)
  }
}
