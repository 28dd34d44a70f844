/// What git knows of the notes of a library: what is set, where, and what is missing.
public struct GitSetupStatus: Sendable {
  /// Something that can be set.
  public enum Part: String, Sendable, CaseIterable {
    case mergeDriver = "merge-driver"
    case attributes
    case hunkHeaders = "hunk-headers"
    case words
    case difftool
    case hook
  }

  /// How it stands.
  public enum State: String, Sendable {
    /// As this program sets it.
    case set
    /// Not set; for a hook, which nobody needs, no reason for concern.
    case missing
    /// Set otherwise than this program sets it.
    case other
    /// Set to a program that is not there any more.
    case gone
  }

  /// One of the parts.
  public struct Item: Sendable {
    /// What it is.
    public let part: Part
    /// How it stands.
    public let state: State
    /// The file that sets it, or would.
    public let place: String
    /// What it is set to, in short; nil where there is no more to say.
    public let detail: String?
  }

  /// All parts, in order.
  public let items: [Item]

  /// Whether all is set but what is optional.
  public var isComplete: Bool { items.allSatisfy { $0.state == .set || $0.part == .hook } }
}

extension GitSetup {
  /// How the setup stands, by what git itself says. Runs git twice.
  public func status() throws -> GitSetupStatus {
    let values = try effectiveValues()
    var items = [driverStatus(values[.mergeDriver]), try attributesStatus()]
    let expected = Dictionary(uniqueKeysWithValues: settings.values.map { ($0.key, $0.value) })
    let parts: [(GitSetupStatus.Part, GitSettings.Key)] = [
      (.hunkHeaders, .hunkHeader), (.words, .words), (.difftool, .difftool),
    ]
    for (part, key) in parts {
      let found = values[key]
      let state: GitSetupStatus.State = found.map { $0.value == expected[key] ? .set : .other } ?? .missing
      items.append(
        .init(
          part: part, state: state, place: found?.place ?? places.shown(places.configuration), detail: nil))
    }
    return GitSetupStatus(items: items + [try hookStatus()])
  }

  private struct Value {
    let value: [UInt8]
    let place: String
  }

  /// The settings that count, with the files that they are in.
  private func effectiveValues() throws(NotesError) -> [GitSettings.Key: Value] {
    let found = try repository.git.run([
      "config", "--show-origin", "-z", "--get-regexp", #"^(merge|diff|difftool)\.notes\."#,
    ])
    var values: [GitSettings.Key: Value] = [:]
    var parts = found.output.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
    while let origin = parts.next(), let entry = parts.next() {
      let key = entry.prefix { $0 != 0x0A }
      guard let key = GitSettings.Key(rawValue: String(decoding: key, as: UTF8.self)) else { continue }
      let value = Array(
        entry[entry.index(entry.startIndex, offsetBy: key.rawValue.utf8.count)...].dropFirst())
      let text = String(decoding: origin, as: UTF8.self)
      let path = text.hasPrefix("file:") ? String(text.dropFirst(5)) : text
      // Git names its own file from the top of the working tree, to which it goes first.
      let absolute = path.hasPrefix("/") ? path : places.workTree + "/" + path
      let real = (try? SymbolicLink.realPath(of: absolute)) ?? absolute
      values[key] = Value(value: value, place: places.shown(real))
    }
    return values
  }

  private func driverStatus(_ found: Value?) -> GitSetupStatus.Item {
    guard let found else {
      return .init(
        part: .mergeDriver, state: .missing, place: places.shown(places.configuration), detail: nil)
    }
    let command = String(decoding: found.value, as: UTF8.self)
    guard let program = GitSettings.program(ofDriver: command) else {
      return .init(part: .mergeDriver, state: .other, place: found.place, detail: command)
    }
    let expected = settings.values.first { $0.key == .mergeDriver }?.value
    let state: GitSetupStatus.State =
      !GitSetup.isExecutable(program) ? .gone : found.value == expected ? .set : .other
    return .init(part: .mergeDriver, state: state, place: found.place, detail: program)
  }

  /// Asks git about a note that there need not be.
  private func attributesStatus() throws(NotesError) -> GitSetupStatus.Item {
    let path = (settings.notesFolder.isEmpty ? "" : settings.notesFolder + "/") + "note.md"
    let output = try repository.git.output(["check-attr", "-z", "merge", "diff", "--", path])
    let parts = output.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var values: [String: String] = [:]
    for start in stride(from: 0, to: parts.count - 2, by: 3) { values[parts[start + 1]] = parts[start + 2] }
    let drivers = (merge: values["merge"] ?? "unspecified", diff: values["diff"] ?? "unspecified")
    let state: GitSetupStatus.State =
      drivers.merge == "notes" && drivers.diff == "notes"
      ? .set : drivers.merge == "unspecified" ? .missing : .other
    return .init(
      part: .attributes, state: state, place: places.shown(places.attributes),
      detail: state == .other
        ? "merge=\(drivers.merge) diff=\(drivers.diff)" : String(decoding: settings.attributes, as: UTF8.self)
    )
  }

  private func hookStatus() throws -> GitSetupStatus.Item {
    let place = places.shown(places.hook)
    func item(_ state: GitSetupStatus.State) -> GitSetupStatus.Item {
      .init(part: .hook, state: state, place: place, detail: nil)
    }
    guard let bytes = (try? FileReplacement.content(of: places.hook)) ?? nil,
      let line = ((try? MarkedBlock.find(in: bytes)) ?? nil)?.lines.first(where: isOwnHook)
    else { return item(.missing) }
    guard line == hookLine, GitSetup.isExecutable(places.hook) else { return item(.other) }
    return item(GitSetup.isExecutable(settings.program) ? .set : .gone)
  }
}
