/// Searches one file after the other, for one thread.
struct NoteSearch: ~Copyable {
  /// What came of a file.
  struct Outcome: Sendable {
    var found: SearchedNote?
    /// Whether the file could not be read, or of its front matter as much as the search needed.
    var isMistaken = false
  }

  private let request: SearchRequest
  private let context: QueryContext
  private let patterns: PatternMatcher?

  /// A search of notes; `context` is for the request's filter, which must not need links.
  init(_ request: SearchRequest, in context: QueryContext) {
    self.request = request
    self.context = context
    patterns = request.isByPattern ? PatternMatcher(request.budget) : nil
  }

  /// Searches the bytes of a file. What does not hold the texts is passed over by its bytes alone.
  func search(_ bytes: BodyBytes, _ file: () -> NoteFile) -> Outcome {
    var unusual = UnusualFlag(bytes, marks: request.dropsMarks)
    guard mayHold(bytes, &unusual) else { return Outcome() }
    let file = file()
    var hits = NoteHits(request, bytes, path: file.path)
    guard hits.find(isUnusual: unusual.value, patterns: patterns) else {
      return Outcome(isMistaken: hits.isMistaken)
    }
    return outcome(&hits, file)
  }

  /// What came of a file that has the texts: nothing where the filter does not want it.
  private func outcome(_ hits: inout NoteHits, _ file: NoteFile) -> Outcome {
    var outcome = Outcome()
    var title = ""
    if !request.filter.isEverything {
      let loaded = NoteReader.decode(hits.frontMatter, file, request.filter.fields.union(FieldSet(.title)))
      outcome.isMistaken = loaded.diagnostics.contains { $0.severity == .error }
      guard let note = loaded.note, request.filter.matches(note, in: context) else { return outcome }
      title = note.title
    } else if request.extent != .nothing {
      title = self.title(hits.frontMatter, file)
    }
    outcome.found = SearchedNote(
      file: file, title: title, place: hits.place, count: hits.count, titleHits: hits.titleHits,
      lines: hits.lines(request.extent))
    return outcome
  }

  /// The title of a note, empty where it has none.
  private func title(_ frontMatter: FrontMatter, _ file: NoteFile) -> String {
    writtenTitle(frontMatter) ?? NoteReader.decode(frontMatter, file, FieldSet(.title)).note?.title ?? ""
  }

  /// The title alone, at a fraction of what a note costs; nil where it is not plainly there.
  private func writtenTitle(_ frontMatter: FrontMatter) -> String? {
    let (tree, bytes) = (frontMatter.tree, frontMatter.source.bytes)
    guard let root = tree.root else { return nil }
    for (key, value) in tree.entries(root) where tree.isText(key, "title", in: bytes) {
      let title = tree.text(value, in: bytes)
      return title.isEmpty ? nil : title
    }
    return nil
  }

  /// Whether every text may stand in a file. Escapes in its front matter may spell any text.
  private func mayHold(_ bytes: BodyBytes, _ unusual: inout UnusualFlag) -> Bool {
    for term in request.terms {
      guard case .text(let matcher) = term, !matcher.mayStand(in: bytes, &unusual)
      else { continue }
      return hasEscapes(bytes)
    }
    return true
  }

  private func hasEscapes(_ bytes: BodyBytes) -> Bool {
    let escape = bytes.offset(of: UInt8(ascii: "\\"), in: 0..<bytes.count)
    guard escape < bytes.count, case .found(let fences) = Fences.find(in: bytes) else { return false }
    return escape < fences.content.upperBound
  }
}

/// Whether `UnusualText` is in a file, looked into when it is first asked for.
struct UnusualFlag {
  private let bytes: BodyBytes
  private let marks: Bool
  private var known: Bool?

  /// The flag of a file.
  init(_ bytes: BodyBytes, marks: Bool) {
    self.bytes = bytes
    self.marks = marks
  }

  /// Whether it is.
  var value: Bool {
    mutating get {
      if let known { return known }
      let value = UnusualText.isIn(bytes, marks: marks)
      known = value
      return value
    }
  }
}
