/// A run of bytes to find, case in ASCII aside, by the two of its bytes that are least often met.
struct BytePair: Sendable {
  private typealias Block = SIMD16<UInt8>

  /// The run, letters of ASCII in lower case.
  let run: [UInt8]
  /// How often the pair may be met by chance, for choosing between runs; less is better.
  let frequency: Int
  private let first: Int
  private let second: Int
  /// The farthest of the two from the start of the run.
  private let last: Int

  /// The most bytes of a run that the pair is chosen among.
  private static let reach = 48

  /// A run of one byte or more.
  init?(_ run: [UInt8]) {
    let candidates = run.prefix(BytePair.reach).indices.sorted { left, right in
      let (a, b) = (BytePair.frequency(of: run[left]), BytePair.frequency(of: run[right]))
      return a == b ? left < right : a < b
    }
    guard let rarest = candidates.first else { return nil }
    self.run = run
    first = rarest
    second = candidates.count > 1 ? candidates[1] : rarest
    last = max(first, second)
    frequency =
      BytePair.frequency(of: run[first]) * (candidates.count > 1 ? BytePair.frequency(of: run[second]) : 1000)
  }

  /// The first offset from `start` on at which the run stands whole before `end`; nil when there is none.
  func next(in bytes: BodyBytes, from start: Int, to end: Int) -> Int? {
    let limit = end - run.count
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    let (firstMask, secondMask) = (BytePair.mask(run[first]), BytePair.mask(run[second]))
    let firstCase = Block(repeating: firstMask)
    let secondCase = Block(repeating: secondMask)
    let firstByte = Block(repeating: run[first])
    let secondByte = Block(repeating: run[second])
    while index + last + 16 <= end {
      let left = raw.loadUnaligned(fromByteOffset: index + first, as: Block.self) | firstCase
      let right = raw.loadUnaligned(fromByteOffset: index + second, as: Block.self) | secondCase
      let lanes = ((left .== firstByte) .& (right .== secondByte)).lanes
      if lanes[0] | lanes[1] != 0, let found = firstRun(at: index, lanes, bytes, limit) { return found }
      index += 16
    }
    while index <= limit {
      if stands(at: index, in: bytes) { return index }
      index += 1
    }
    return nil
  }

  /// Calls `body` with the offsets at which the run stands, in order; `body` says where to go on, which is not before
  /// the offset that it was given.
  @inline(__always)
  func forEach(in bytes: BodyBytes, from start: Int, to end: Int, _ body: (Int) -> Int) {
    let limit = end - run.count
    var (index, resume) = (start, start)
    let raw = UnsafeRawBufferPointer(bytes)
    let firstCase = Block(repeating: BytePair.mask(run[first]))
    let secondCase = Block(repeating: BytePair.mask(run[second]))
    let firstByte = Block(repeating: run[first])
    let secondByte = Block(repeating: run[second])
    while index + last + 16 <= end {
      let left = raw.loadUnaligned(fromByteOffset: index + first, as: Block.self) | firstCase
      let right = raw.loadUnaligned(fromByteOffset: index + second, as: Block.self) | secondCase
      let lanes = ((left .== firstByte) .& (right .== secondByte)).lanes
      if lanes[0] | lanes[1] != 0 {
        for half in 0..<2 {
          var word = lanes[half]
          while word != 0 {
            let lane = word.trailingZeroBitCount >> 3
            word &= ~(0xFF << UInt64(lane * 8))
            let place = index + half * 8 + lane
            if place >= resume, place <= limit, stands(at: place, in: bytes) { resume = body(place) }
          }
        }
      }
      index += 16
    }
    while index <= limit {
      if index >= resume, stands(at: index, in: bytes) { resume = body(index) }
      index += 1
    }
  }

  @inline(never)
  private func firstRun(at index: Int, _ lanes: SIMD2<UInt64>, _ bytes: BodyBytes, _ limit: Int) -> Int? {
    for half in 0..<2 {
      var word = lanes[half]
      while word != 0 {
        let lane = word.trailingZeroBitCount >> 3
        let place = index + half * 8 + lane
        if place <= limit, stands(at: place, in: bytes) { return place }
        word &= ~(0xFF << UInt64(lane * 8))
      }
    }
    return nil
  }

  private func stands(at place: Int, in bytes: BodyBytes) -> Bool {
    for (offset, byte) in run.enumerated() where bytes[place + offset] | BytePair.mask(byte) != byte {
      return false
    }
    return true
  }

  /// The bit of case, for a letter; bytes that differ from a letter by it are letters, too.
  @inline(__always) private static func mask(_ byte: UInt8) -> UInt8 { byte.isLetter ? 0x20 : 0 }

  /// About how often a byte stands among a thousand of English and Chinese text.
  private static func frequency(of byte: UInt8) -> Int {
    if byte.isLetter {
      let frequencies = [
        52, 9, 18, 25, 80, 14, 13, 34, 45, 2, 5, 26, 16, 45, 48, 13, 1, 40, 42, 60, 18, 7, 12, 2, 11, 1,
      ]
      return frequencies[Int(byte | 0x20) - 0x61]
    }
    switch byte {
    case 0xE4...0xE9: return 60
    case 0x80...0xBF: return 12
    default: return 10
    }
  }
}
