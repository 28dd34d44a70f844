/// Takes the output of `git cat-file --batch` apart as it comes.
struct BlobReader {
  /// The contents by the objects' ids, in hexadecimal; those larger than `Source.maximumSize` are one byte larger.
  private(set) var blobs: [ArraySlice<UInt8>: [UInt8]] = [:]
  private var header: [UInt8] = []
  private var id: ArraySlice<UInt8> = []
  private var bytes: [UInt8] = []
  /// How much of the present object is still to come, with the line feed after it; nil within a header.
  private var missing: Int?
  private var isLarge = false
  private var isBlob = false

  /// One for all that are too large: none of them is read.
  private static let large = [UInt8](repeating: 0, count: Source.maximumSize + 1)

  /// The contents of objects, those left out that git does not have. One run of git, none for no ids.
  static func read(_ ids: Set<ArraySlice<UInt8>>, with git: GitCommand) throws(NotesError) -> BlobReader {
    var reader = BlobReader()
    try run(ids, with: git) { reader.take($0) }
    return reader
  }

  /// Hands over the contents of objects one by one, so that they need not all be kept at once. One run of git, none for
  /// no ids.
  static func read(
    _ ids: some Collection<ArraySlice<UInt8>>, with git: GitCommand,
    _ consume: (ArraySlice<UInt8>, [UInt8]) -> Void
  ) throws(NotesError) {
    var reader = BlobReader()
    try run(ids, with: git) { output in
      reader.take(output)
      for (id, bytes) in reader.blobs { consume(id, bytes) }
      reader.blobs.removeAll(keepingCapacity: true)
    }
  }

  private static func run(
    _ ids: some Collection<ArraySlice<UInt8>>, with git: GitCommand,
    _ consume: (UnsafeRawBufferPointer) -> Void
  ) throws(NotesError) {
    guard !ids.isEmpty else { return }
    var input: [UInt8] = []
    for id in ids {
      input += id
      input.append(UInt8(ascii: "\n"))
    }
    let ending = try git.run(["cat-file", "--batch", "--buffer"], input: input, consume)
    guard ending.code == 0 else { throw GitFailure.error(of: String(decoding: ending.errors, as: UTF8.self)) }
  }

  /// Takes the next bytes of the output.
  mutating func take(_ output: UnsafeRawBufferPointer) {
    var rest = output[...]
    while let first = rest.first {
      if let missing {
        let count = min(missing, rest.count)
        // The last byte is the line feed.
        if isBlob, !isLarge { bytes += rest.prefix(min(count, missing - 1)) }
        rest = rest.dropFirst(count)
        self.missing = missing - count
        if missing == count { finish() }
      } else if first == UInt8(ascii: "\n") {
        rest = rest.dropFirst()
        begin()
      } else {
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }
        header += line
        rest = rest[line.endIndex...]
      }
    }
  }

  /// Reads a header, `ID blob SIZE`; `ID missing` is all there is of that object.
  private mutating func begin() {
    let fields = header.split(separator: UInt8(ascii: " "))
    header = []
    guard fields.count == 3, let size = Int(String(decoding: fields[2], as: UTF8.self)),
      (0..<Int.max).contains(size)
    else { return }
    id = fields[0]
    isBlob = fields[1].elementsEqual("blob".utf8)
    isLarge = size > Source.maximumSize
    bytes = []
    if isBlob, !isLarge { bytes.reserveCapacity(size) }
    missing = size + 1
  }

  private mutating func finish() {
    if isBlob { blobs[id] = isLarge ? BlobReader.large : bytes }
    bytes = []
    missing = nil
  }
}
