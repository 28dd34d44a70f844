/// The files of a library that change when defects are fixed.
public enum LibraryFixes {
  /// The files in a part of the library whose defects can be fixed, with the fixes made; nothing is written.
  ///
  /// A fix in one file can bring a defect to light in another, so the library is looked at again as it would be, until
  /// nothing is left to fix.
  public static func find(
    in files: LibraryFiles, on scope: PathScope, _ selection: RuleSelection, today: CivilDate,
    includingUnsafe: Bool
  ) throws -> [FileFix] {
    var fixes: [FileFix] = []
    var files = files
    for _ in 0..<maximumRounds {
      let linter = try Linter(files, selection, today: today, isFixing: true)
      let found = linter.fixes(on: scope, includingUnsafe: includingUnsafe)
      if found.isEmpty { break }
      fixes = joined(fixes, found)
      let contents = fixes.map { (PathName($0.fixed.path), $0.fixed.bytes) }
      files = try LibraryFiles(
        files.root, files.configuration,
        overlay: ContentOverlay(Dictionary(uniqueKeysWithValues: contents), known: nil))
    }
    return fixes.sorted { $0.original.path.utf8.lexicographicallyPrecedes($1.original.path.utf8) }
  }

  /// More rounds than defects that lead to each other from file to file need.
  private static let maximumRounds = 4

  private static func joined(_ fixes: [FileFix], _ next: [FileFix]) -> [FileFix] {
    var result = fixes
    let places = Dictionary(
      uniqueKeysWithValues: fixes.enumerated().map { (PathName($1.original.path), $0) })
    for fix in next {
      if let place = places[PathName(fix.original.path)] {
        result[place] = result[place].followed(by: fix)
      } else {
        result.append(fix)
      }
    }
    return result
  }
}
