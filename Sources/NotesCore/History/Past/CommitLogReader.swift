/// Takes the output of `git log --raw -z` apart as it comes.
struct CommitLogReader {
  /// What has been read.
  private(set) var log = CommitLog()
  private let selection: NoteSelection
  /// The beginning of a part whose end is still to come.
  private var part: [UInt8] = []
  /// The difference whose path comes next.
  private var difference: Difference?
  private var commitNumbers: [[UInt8]: Int] = [:]
  private var blobNumbers: [[UInt8]: Int] = [:]
  /// The numbers of paths; nil for what is no note.
  private var pathNumbers: [[UInt8]: Int?] = [:]

  private struct Difference {
    let old: ArraySlice<UInt8>?
    let new: ArraySlice<UInt8>?
  }

  /// A reader that takes notice of notes alone.
  init(_ selection: NoteSelection) {
    self.selection = selection
  }

  /// How git is to be called. Merges are compared with their first parents; paths would make git leave out merges.
  ///
  /// Each commit is a record of its id, its parents, both dates and the author, with all that configuration could add
  /// to it turned off.
  static let arguments =
    [
      "log", "--topo-order", "--reverse", "--root", "--diff-merges=first-parent", "--no-color",
      "--no-show-signature", "--encoding=UTF-8", "--date=raw",
      "--format=%x01%H%x1f%P%x1f%ad%x1f%cd%x1f%aN",
    ] + GitRepository.differenceOptions + ["HEAD", "--"]

  /// Takes the next bytes of the output.
  mutating func take(_ output: UnsafeRawBufferPointer) {
    var rest = output[...]
    while let end = rest.firstIndex(of: 0) {
      part += rest[..<end]
      takePart()
      part.removeAll(keepingCapacity: true)
      rest = rest[(end + 1)...]
    }
    part += rest
  }

  /// A part is a path where a difference came before it; else it says itself what it is.
  private mutating func takePart() {
    if let difference {
      self.difference = nil
      add(difference)
      return
    }
    let text = part.first == UInt8(ascii: "\n") ? part.dropFirst() : part[...]
    switch text.first {
    case 1: addCommit(text.dropFirst())
    case UInt8(ascii: ":"): difference = CommitLogReader.difference(text.dropFirst())
    default: break
    }
  }

  private mutating func addCommit(_ text: ArraySlice<UInt8>) {
    let fields = text.split(separator: 0x1F, maxSplits: 4, omittingEmptySubsequences: false)
    guard fields.count == 5 else { return }
    let parents = fields[1].split(separator: UInt8(ascii: " ")).compactMap { commitNumbers[Array($0)] }
    let authored = CommitDate(fields[2])
    let committed = CommitDate(fields[3])
    // A commit without a date that can be read is as old as the one before it.
    let usual = log.commits.last?.committed ?? CivilDate(daysSinceEpoch: 0)
    let day = [authored, committed].compactMap { $0 }.min { $0.seconds < $1.seconds }?.day ?? usual
    commitNumbers[Array(fields[0])] = log.commits.count
    log.commits.append(
      CommitLog.Commit(
        named: PastCommit(
          id: String(decoding: fields[0], as: UTF8.self), author: String(decoding: fields[4], as: UTF8.self),
          day: day),
        committed: committed?.day ?? day, parents: parents))
  }

  /// Reads what follows the colon of a difference: two modes, two ids and a letter.
  private static func difference(_ text: ArraySlice<UInt8>) -> Difference? {
    let fields = text.split(separator: UInt8(ascii: " "))
    guard fields.count == 5 else { return nil }
    func blob(_ mode: Int, _ id: Int) -> ArraySlice<UInt8>? {
      GitEntryKind(mode: fields[mode]) == .file ? fields[id] : nil
    }
    return Difference(old: blob(0, 2), new: blob(1, 3))
  }

  private mutating func add(_ difference: Difference) {
    guard !log.commits.isEmpty, difference.old != nil || difference.new != nil,
      let path = number(ofPath: part)
    else { return }
    let change = CommitLog.Change(
      path: path, old: difference.old.map { number(ofBlob: $0) },
      new: difference.new.map { number(ofBlob: $0) })
    log.commits[log.commits.count - 1].changes.append(change)
  }

  private mutating func number(ofPath bytes: [UInt8]) -> Int? {
    if let known = pathNumbers[bytes] { return known }
    var number: Int?
    if let text = String(validating: bytes, as: UTF8.self), selection.isNote(text) {
      number = log.paths.count
      log.paths.append(PathName(text))
    }
    pathNumbers[bytes] = .some(number)
    return number
  }

  private mutating func number(ofBlob id: ArraySlice<UInt8>) -> Int {
    let id = Array(id)
    if let known = blobNumbers[id] { return known }
    blobNumbers[id] = log.blobs.count
    log.blobs.append(id[...])
    return log.blobs.count - 1
  }
}
