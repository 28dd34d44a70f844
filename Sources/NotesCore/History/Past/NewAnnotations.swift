extension RecordedPast {
  /// The annotations that notes have at one point and had not at another: those whose id and whose words are new.
  ///
  /// `end` is nil for the files on disk. Runs git once, not at all where nothing changed.
  public func annotations(
    of tracks: [NoteTrack], from start: PastBoundary, to end: PastBoundary?
  ) throws(NotesError) -> [NotedAnnotation] {
    let spans = tracks.compactMap { track in
      track.span(from: start, to: end).flatMap {
        $0.end.note == nil || $0.end.number == $0.start?.number ? nil : $0
      }
    }
    let blobs = Set(spans.flatMap { [$0.start?.blob, $0.end.blob].compactMap { $0 } })
    var contents: [ArraySlice<UInt8>: [UInt8]] = [:]
    try BlobReader.read(blobs, with: repository.git) { id, bytes in
      let mayHold = bytes.withUnsafeBufferPointer { AnnotationWalk.mayHoldAnnotations($0) }
      if mayHold, bytes.count <= Source.maximumSize { contents[id] = bytes }
    }
    return spans.flatMap { span -> [NotedAnnotation] in
      guard let note = span.end.note else { return [] }
      let now =
        span.end.blob.map { contents[$0] }
        ?? (try? LibraryFiles.bytesOnDisk(of: note.path, in: repository.root))
      let known = KnownAnnotations(span.start?.blob.flatMap { contents[$0] })
      return RecordedPast.annotations(in: now, of: note).filter { !known.contains($0.content) }
    }
  }

  fileprivate static func annotations(in bytes: [UInt8]?, of note: Note) -> [NotedAnnotation] {
    guard let bytes else { return [] }
    return Document(FrontMatter(Source(path: note.path, bytes: bytes))).annotations(of: note)
  }
}

/// The annotations that a note had.
private struct KnownAnnotations {
  private var ids: Set<String> = []
  private var words: Set<[UInt8]> = []

  init(_ bytes: [UInt8]?) {
    for annotation in RecordedPast.annotations(in: bytes, of: Note(id: "", path: "", section: "")) {
      if let id = annotation.content.id { ids.insert(id.lowercased()) }
      words.insert(KnownAnnotations.key(annotation.content))
    }
  }

  func contains(_ content: AnnotationContent) -> Bool {
    content.id.map { ids.contains($0.lowercased()) } ?? false
      || !content.words.isEmpty && words.contains(KnownAnnotations.key(content))
  }

  private static func key(_ content: AnnotationContent) -> [UInt8] {
    AnnotationID.canonical(content.words) + Array(content.kind.word.utf8)
  }
}
