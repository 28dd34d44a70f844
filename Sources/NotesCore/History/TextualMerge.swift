/// Git's own merge of three files, line by line.
struct TextualMerge {
  /// The merged file.
  let bytes: [UInt8]
  /// Whether there are conflicts in it.
  let hasConflict: Bool

  /// Merges the files at three paths, absolute ones. Runs git once; what `merge.conflictStyle` says counts. Throws a
  /// `NotesError` where git cannot be run, or cannot merge the files.
  init(_ paths: Versions<String>, _ style: ConflictStyle, with git: GitCommand) throws(NotesError) {
    let labels = [style.labels.ours, style.labels.base, style.labels.theirs].flatMap { ["-L", $0] }
    let result = try git.run(
      ["merge-file", "-p", "-q", "--marker-size=\(style.markerSize)"] + labels
        + ["--", paths.ours, paths.base, paths.theirs])
    // The number of conflicts, 127 for more; above that, what went wrong.
    guard (0..<128).contains(result.code) else { throw GitFailure.error(of: result.errors) }
    (bytes, hasConflict) = (result.output, result.code > 0)
  }
}
