import NotesCore

/// What a run of lint is about: the files as they are known, and the part of them that is reported.
struct LintTarget {
  /// The files.
  let files: LibraryFiles
  /// The part that is reported.
  let scope: PathScope
  /// The change that is judged by itself; nil where the files are.
  let change: LintChange?
  /// The file that standard input stands in for.
  let input: Source?

  /// The library as it is on disk.
  static func disk(_ paths: [String], in context: Context) throws -> LintTarget {
    let place = try context.library()
    return LintTarget(
      files: try LibraryFiles(place.root, place.configuration), scope: try PathScope(paths, in: place.root),
      change: nil, input: nil)
  }

  /// The library as git's index has it; what is staged is judged.
  static func staged(_ paths: [String], in context: Context) throws -> LintTarget {
    let place = try context.library()
    let repository = try GitRepository(of: place.root, environment: context.environment.values)
    return try LintTarget(repository.stagedChanges(), paths, place, in: context)
  }

  /// The library as it is on disk; what has changed since the present branch left a revision is judged.
  static func since(_ revision: String, _ paths: [String], in context: Context) throws -> LintTarget {
    let place = try context.library()
    let repository = try GitRepository(of: place.root, environment: context.environment.values)
    return try LintTarget(repository.changes(since: revision), paths, place, in: context)
  }

  /// The library as it is on disk, but for one file, which is what standard input says.
  static func input(as name: String, in context: Context) throws -> LintTarget {
    let place = try context.library()
    let path = try PathScope.relativePath(ofFile: name, in: place.root)
    let input = try StandardInput.read(as: path)
    let overlay = ContentOverlay(contents: [path: input.bytes])
    return LintTarget(
      files: try LibraryFiles(place.root, place.configuration, overlay: overlay),
      scope: PathScope(files: [path]), change: nil, input: input)
  }

  private init(files: LibraryFiles, scope: PathScope, change: LintChange?, input: Source?) {
    self.files = files
    self.scope = scope
    self.change = change
    self.input = input
  }

  private init(
    _ changes: LibraryChanges, _ paths: [String], _ place: Surroundings.Library, in context: Context
  ) throws {
    for name in changes.namesNotUTF8 {
      context.warn(Message("\(name): the name is not valid UTF-8", zh: "\(name)：名字不是有效的 UTF-8"))
    }
    let root = place.root.overlaid(with: changes.overlay)
    let configuration = try ConfigurationReader.read(root)
    files = try LibraryFiles(root, configuration, overlay: changes.overlay)
    scope = try PathScope(paths, in: root, overlay: changes.overlay)
    input = nil
    // Under another configuration or schema, every file may be right or wrong in another way.
    let concernsAll = changes.changes.contains { configuration.isAbout($0.path) }
    change =
      concernsAll
      ? nil
      : LintChange(
        changed: changes.presentPaths, added: changes.addedPaths,
        base: try LibraryFiles(root, configuration, overlay: changes.baseOverlay))
  }
}
