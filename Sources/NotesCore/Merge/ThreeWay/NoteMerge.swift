/// Three versions of a note put together: the front matter key by key, annotations by their ids, all else as text.
///
/// The merge of one and the same, or with a side that has changed nothing, is the other side byte for byte. In all
/// else a result without conflicts is one that `MergeProof` has not refused.
struct NoteMerge {
  /// The merged file.
  let bytes: [UInt8]
  /// What could not be merged, in order.
  let conflicts: [MergedFile.Place]

  /// Merges the bytes of three versions; the base is empty where both sides have added the file. Throws where they
  /// have to be merged as text.
  init(_ versions: Versions<[UInt8]>, _ style: ConflictStyle = ConflictStyle()) throws(MergeDoubt) {
    if let settled = versions.settled {
      (bytes, conflicts) = (settled, [])
      return
    }
    for bytes in versions.all {
      let isValid = bytes.withUnsafeBufferPointer { UTF8Validator.isValid($0, in: $0.indices) }
      guard isValid else { throw .notUTF8 }
    }
    guard let base = FileForm.split(versions.base), let ours = FileForm.split(versions.ours),
      let theirs = FileForm.split(versions.theirs)
    else { throw .lineEnds }
    let files = Versions(base: base, ours: ours, theirs: theirs)
    let form = FileForm.merged(files.map(\.form))
    let plain = files.map(\.plain)
    if let settled = plain.settled {
      (bytes, conflicts) = (form.file(of: settled, endsInConflict: false), [])
      return
    }
    let file = try NoteMerge.merged(plain, style)
    bytes = form.file(of: file.plain, endsInConflict: file.endsInConflict)
    conflicts = file.conflicts
  }

  private static func merged(
    _ plain: Versions<[UInt8]>, _ style: ConflictStyle
  ) throws(MergeDoubt) -> MergedFile {
    let documents = try documents(plain)
    let heads = documents.map { document in
      document?.frontMatter.map { FieldBlocks($0) } ?? FieldBlocks()
    }
    guard let ours = heads.ours else { throw .frontMatter(.ours) }
    guard let theirs = heads.theirs else { throw .frontMatter(.theirs) }
    guard let base = heads.base else { throw .frontMatter(.base) }
    let head = FrontMatterMerge(Versions(base: base, ours: ours, theirs: theirs), style.kind)
    let body = BodyMerge(documents.map { $0?.body }, style.kind)
    let pieces = head.pieces + body.pieces
    let file = MergedFile(pieces, style)
    let proof = MergeProof(documents.map { $0?.body }, values: head.values, annotations: body.annotations)
    let isProven = file.conflicts.isEmpty ? proof.accepts(file.plain) : proof.accepts(conflictsIn: pieces)
    guard isProven else { throw .unproven }
    return file
  }

  /// A version that is there.
  private struct Version {
    /// Its front matter; nil where it has none.
    let frontMatter: FrontMatter?
    let body: Document
  }

  /// The versions that are not empty.
  private static func documents(_ plain: Versions<[UInt8]>) throws(MergeDoubt) -> Versions<Version?> {
    let versions = plain.map { bytes -> Version? in
      if bytes.isEmpty { return nil }
      let frontMatter = FrontMatter(Source(path: "", bytes: bytes))
      let isMissing =
        bytes.withUnsafeBufferPointer { Fences.find(in: $0) } == .noOpening
      return Version(frontMatter: isMissing ? nil : frontMatter, body: Document(frontMatter))
    }
    let present = versions.all.compactMap { $0 }
    if present.contains(where: { !$0.body.conflictMarkers.isEmpty }) { throw .conflictMarkers }
    guard let ours = versions.ours else { throw .frontMatter(.ours) }
    guard let theirs = versions.theirs else { throw .frontMatter(.theirs) }
    if present.contains(where: { $0.frontMatter != nil }) {
      if ours.frontMatter == nil { throw .frontMatter(.ours) }
      if theirs.frontMatter == nil { throw .frontMatter(.theirs) }
      if let base = versions.base, base.frontMatter == nil { throw .frontMatter(.base) }
    }
    return versions
  }
}
