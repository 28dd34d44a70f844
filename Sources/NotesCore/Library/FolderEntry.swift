#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A name in a folder while its folder is being sorted.
struct FolderEntry {
  /// Where the name starts in the listing's names.
  let start: Int
  /// How many bytes it has.
  let length: Int
  /// Whether it is a folder; then it sorts as if a slash ended its name, which is the order of whole paths.
  let isFolder: Bool
  /// Whether it is a symbolic link.
  let isLink: Bool
  /// Whether the overlay has its contents.
  let isOverlaid: Bool
  /// Eight bytes of the name from where the folder's names begin to differ, the first in the highest place.
  private var key: UInt64 = 0

  /// A name that has not been sorted.
  init(start: Int, length: Int, isFolder: Bool, isLink: Bool, isOverlaid: Bool = false) {
    self.start = start
    self.length = length
    self.isFolder = isFolder
    self.isLink = isLink
    self.isOverlaid = isOverlaid
  }

  /// Sorts the names of one folder so that the paths below it come in the order of their bytes.
  ///
  /// Numbered names share their beginning, so nearly every comparison is one of two keys.
  static func sort(_ entries: inout [FolderEntry], names: [UInt8]) {
    guard let first = entries.first else { return }
    names.withUnsafeBufferPointer { names in
      let shared = entries.reduce(first.length) { min($0, $1.sharedLength(with: first, upTo: $0, names)) }
      for index in entries.indices { entries[index].takeKey(from: shared, names) }
      entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.precedes($1, names) }
    }
  }

  private func sharedLength(
    with other: FolderEntry, upTo limit: Int, _ names: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let limit = min(limit, length)
    var shared = 0
    while shared < limit, names[start + shared] == names[other.start + shared] { shared += 1 }
    return shared
  }

  private mutating func takeKey(from shared: Int, _ names: UnsafeBufferPointer<UInt8>) {
    key = 0
    for offset in shared..<shared + 8 { key = key << 8 | UInt64(byte(offset, names)) }
  }

  private func precedes(_ other: FolderEntry, _ names: UnsafeBufferPointer<UInt8>) -> Bool {
    let common = min(length, other.length)
    guard let base = names.baseAddress else { return false }
    let order = memcmp(base + start, base + other.start, common)
    if order != 0 { return order < 0 }
    return byte(common, names) < other.byte(common, names)
  }

  private func byte(_ offset: Int, _ names: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if offset < length { return names[start + offset] }
    return offset == length && isFolder ? UInt8(ascii: "/") : 0
  }
}
