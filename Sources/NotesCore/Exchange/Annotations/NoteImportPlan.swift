/// Decides what becomes of each annotation that is imported into a note, and writes it.
struct NoteImportPlan {
  /// How many annotations became what.
  private(set) var counts: [NoteImport.Outcome: Int] = [:]
  /// What is new, and what the source has changed. New annotations get their ids when they are written.
  private(set) var changes: [NoteImport.Change] = []

  private let document: Document
  private let ledger: ImportLedger
  private let takesUpdates: Bool
  private let contents: [AnnotationContent]
  /// The places of the annotations that have a key.
  private var places: [AnnotationKey: Int] = [:]
  /// The places of annotations by their words.
  private var placesOfWords: [[UInt8]: [Int]] = [:]

  /// The keys of the ledger by what their sources said of the words.
  private var keysOfWords: [String: [AnnotationKey]] = [:]

  /// The new annotations, each with its place among the changes.
  private var insertions: [(draft: AnnotationDraft, change: Int)] = []
  private var adopted: [Int: AnnotationKey] = [:]
  /// The comments for adopted annotations that have none.
  private var comments: [Int: String] = [:]
  private var updates: [(key: AnnotationKey, draft: AnnotationDraft)] = []
  /// What the ledger has to record.
  private var said: [AnnotationKey: AnnotationFingerprint] = [:]

  /// A plan for a note with no annotations to import yet.
  init(_ document: Document, takesUpdates: Bool) {
    self.document = document
    self.takesUpdates = takesUpdates
    ledger = ImportLedger(document)
    contents = document.annotations.map(document.content)
    for (place, content) in contents.enumerated() {
      for key in content.keys where places[key] == nil { places[key] = place }
      placesOfWords[AnnotationID.canonical(content.words), default: []].append(place)
    }
    for key in ledger.keys {
      if let said = ledger[key], said.comment != nil { keysOfWords[said.words, default: []].append(key) }
    }
  }

  // MARK: Deciding

  /// Adds an annotation. Its key is looked for first, then its words, then what the note remembers.
  mutating func add(_ annotation: ImportedAnnotation) {
    let key = annotation.key
    if let place = places[key] {
      reconcile(annotation, with: contents[place])
    } else if let place = placeToAdopt(annotation) {
      adopt(annotation, at: place)
    } else if ledger.remembers(key) {
      count(.deleted)
    } else if let other = otherName(of: annotation) {
      take(annotation, as: other)
    } else {
      insertions.append((annotation.draft, changes.count))
      said[key] = annotation.fingerprint
      note(.new, annotation, at: annotation.draft.locator)
    }
  }

  /// What was imported in another form of the same source, said the same, and was edited or deleted since.
  private func otherName(of annotation: ImportedAnnotation) -> AnnotationKey? {
    let others = (keysOfWords[annotation.fingerprint.words] ?? []).filter { other in
      other.source == annotation.key.source && !other.isRival(of: annotation.key)
        && (places[other].map(isFree(for: annotation.key)) ?? true)
    }
    // What still stands in the note comes before what does not.
    return others.min { (places[$0] ?? .max, $0.text) < (places[$1] ?? .max, $1.text) }
  }

  /// Does with an annotation what was done with the one that has another name.
  private mutating func take(_ annotation: ImportedAnnotation, as other: AnnotationKey) {
    said[annotation.key] = ledger[other]
    guard let place = places[other] else { return count(.deleted) }
    adopted[place] = annotation.key
    reconcile(annotation, with: contents[place], knownAs: .adopted, asSaidBy: other)
  }

  /// Gives the key to an annotation that has the words, and the comment where it has none of its own.
  private mutating func adopt(_ annotation: ImportedAnnotation, at place: Int) {
    let (key, content) = (annotation.key, contents[place])
    adopted[place] = key
    // It was imported once, and only lost its key: what the reader made of it stays.
    if ledger.remembers(key) { return reconcile(annotation, with: content, knownAs: .adopted) }
    said[key] = annotation.fingerprint
    let comment = annotation.draft.comment
    if comment.isEmpty || AnnotationID.canonical(comment) == AnnotationID.canonical(content.comment) {
      return note(.adopted, annotation, of: content)
    }
    if content.comment.isEmpty {
      comments[place] = comment
      return note(.adopted, annotation, of: content)
    }
    note(.conflicting, annotation, of: content)
  }

  /// Compares what the source says with what it said, and what the note says with that: the words and the comment
  /// each for itself, so that what the reader says below a quote does not keep the quote from being corrected.
  private mutating func reconcile(
    _ annotation: ImportedAnnotation, with content: AnnotationContent,
    knownAs known: NoteImport.Outcome = .known, asSaidBy key: AnnotationKey? = nil
  ) {
    let comparison = ImportComparison(annotation, with: content, ledger[key ?? annotation.key])
    if comparison.isSettled {
      if let fingerprint = comparison.settled { said[annotation.key] = fingerprint }
      return known == .adopted ? note(known, annotation, of: content) : count(known)
    }
    if comparison.hasNews {
      if takesUpdates {
        updates.append((annotation.key, comparison.updated))
        said[annotation.key] = comparison.taken
      }
      note(takesUpdates ? .updated : .changed, annotation, of: content)
    }
    if comparison.hasConflict { note(.conflicting, annotation, of: content) }
  }

  /// An annotation with the same words that no import has claimed; one at the same place before others.
  private func placeToAdopt(_ annotation: ImportedAnnotation) -> Int? {
    let places = placesOfWords[AnnotationID.canonical(annotation.draft.words)] ?? []
    let free = places.filter(isFree(for: annotation.key))
    return free.first { contents[$0].locator?.text == annotation.draft.locator } ?? free.first
  }

  /// Tells whether the annotation at a place can have a key.
  private func isFree(for key: AnnotationKey) -> (Int) -> Bool {
    { place in adopted[place] == nil && !contents[place].keys.contains { $0.isRival(of: key) } }
  }

  /// Counts what becomes of an annotation of the note, and lists it.
  private mutating func note(
    _ outcome: NoteImport.Outcome, _ annotation: ImportedAnnotation, of content: AnnotationContent
  ) {
    note(outcome, annotation, id: content.id, at: content.locator?.text)
  }

  private mutating func note(
    _ outcome: NoteImport.Outcome, _ annotation: ImportedAnnotation, id: String? = nil, at locator: String?
  ) {
    changes.append(
      NoteImport.Change(outcome: outcome, id: id, locator: locator, words: annotation.draft.words))
    count(outcome)
  }

  private mutating func count(_ outcome: NoteImport.Outcome) {
    counts[outcome, default: 0] += 1
  }

  // MARK: Writing

  /// The file with all of it. Throws `refused` where it cannot hold that.
  mutating func result(heading: Language) throws(NotesError) -> Source {
    var batch = AnnotationBatch(document, heading: heading)
    for (place, key) in adopted { batch.add(key, comment: comments[place], to: place) }
    for (draft, change) in insertions { changes[change].id = try batch.insert(draft) }
    var editor = AnnotationEditor(try batch.result().source, heading: heading)
    for update in updates {
      let annotation = editor.document.annotations.first {
        editor.document.content(of: $0).keys.contains(update.key)
      }
      if let annotation { try editor.replace(annotation, with: update.draft) }
    }
    return try record(in: editor.document)
  }

  /// The file with what the source says now in its ledger.
  private func record(in document: Document) throws(NotesError) -> Source {
    if said.isEmpty { return document.source }
    let bytes = ImportLedger(document).edits(recording: said).applied(to: document.source.bytes)
    let changed = Document(Source(path: document.source.path, bytes: bytes), bodyStart: document.bodyStart)
    let expected = AnnotationExpectation(document)
    let ledger = ImportLedger(changed)
    guard expected.isMet(by: changed), said.allSatisfy({ ledger[$0.key] == $0.value }) else {
      throw AnnotationRefusal.unsafe(in: document)
    }
    return changed.source
  }
}

extension AnnotationKey {
  /// Whether one annotation cannot have both keys: a source has one key for each.
  ///
  /// Readwise has two kinds, one for each of its forms.
  fileprivate func isRival(of other: AnnotationKey) -> Bool {
    source == other.source && value.hasPrefix("text-") == other.value.hasPrefix("text-")
  }
}
