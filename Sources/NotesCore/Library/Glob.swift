/// A pattern for paths, as in a `.gitignore`.
///
/// `*` is any part of a name, `?` one character, `[a-z]` one of a set, `**` any folders; a slash at the start or
/// within ties the pattern to the root, a slash at the end means folders only; `\` takes the next character as it is.
/// The time to match is bounded by the length of the path times the length of the pattern.
public struct Glob: Sendable, Hashable {
  /// The pattern as written.
  public let pattern: String
  private let steps: [Step]
  private let isAnchored: Bool
  private let isForFolders: Bool

  private enum Step: Sendable, Hashable {
    case scalar(UInt32)
    case any
    case set([ClosedRange<UInt32>], isNegated: Bool)
    /// Any number of characters of one name.
    case star
    /// Before the first character of a folder's name, or past all folders.
    case folders
    /// Within a folder's name; always follows `folders`.
    case withinFolder
    /// Any number of characters, slashes too.
    case rest
  }

  /// The pattern that `pattern` says; every text is a pattern, and the empty one matches nothing.
  public init(_ pattern: String) {
    self.pattern = pattern
    var scalars = pattern.unicodeScalars.map(\.value)
    isForFolders = scalars.last == slash
    while scalars.last == slash { scalars.removeLast() }
    isAnchored = scalars.contains(slash)
    if scalars.first == slash { scalars.removeFirst() }
    steps = Glob.steps(of: scalars)
  }

  /// Whether the pattern is for this very path, relative to the root.
  public func matches(_ path: String, isFolder: Bool = false) -> Bool {
    var path = path
    return path.withUTF8 { matches($0, isFolder: isFolder) }
  }

  /// Whether the pattern is for this file, or for a folder that it is in.
  public func covers(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      matches(bytes, isFolder: false)
        || bytes.indices.contains {
          bytes[$0] == UInt8(ascii: "/") && matches(.init(rebasing: bytes[..<$0]), isFolder: true)
        }
    }
  }

  /// Whether the pattern is for this very path, in UTF-8.
  func matches(_ path: UnsafeBufferPointer<UInt8>, isFolder: Bool) -> Bool {
    if steps.isEmpty || isForFolders && !isFolder { return false }
    if isAnchored { return run(path) }
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return run(.init(rebasing: path[name...]))
  }

  /// Follows all ways through the pattern at once, so that none is tried twice.
  private func run(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard mayMatch(text) else { return false }
    var active = [Bool](repeating: false, count: steps.count + 1)
    var next = active
    enter(0, &active)
    var decoder = UTF8.ForwardParser()
    var bytes = text.makeIterator()
    while true {
      let scalar: UInt32
      switch decoder.parseScalar(from: &bytes) {
      case .valid(let encoded): scalar = UTF8.decode(encoded).value
      case .error: scalar = 0xFFFD
      case .emptyInput: return active[steps.count]
      }
      var isAlive = false
      for index in steps.indices where active[index] {
        if let following = step(index, over: scalar) {
          enter(following, &next)
          isAlive = true
        }
      }
      guard isAlive else { return false }
      swap(&active, &next)
      for index in next.indices { next[index] = false }
    }
  }

  /// Looks at the two ends of the text only: most paths are told apart there.
  private func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    if case .scalar(let scalar) = steps[0], scalar < 0x80, scalar != first { return false }
    if case .scalar(let scalar) = steps[steps.count - 1], scalar < 0x80, scalar != last { return false }
    return true
  }

  /// Marks a step as reached, and those that need no character to be reached from it.
  private func enter(_ index: Int, _ active: inout [Bool]) {
    var index = index
    while !active[index] {
      active[index] = true
      guard index < steps.count else { return }
      switch steps[index] {
      case .star, .rest: index += 1
      case .folders: index += 2
      default: return
      }
    }
  }

  /// The step after taking a character at step `index`; nil when it cannot be taken.
  private func step(_ index: Int, over scalar: UInt32) -> Int? {
    let isSlash = scalar == slash
    switch steps[index] {
    case .scalar(let expected): return scalar == expected ? index + 1 : nil
    case .any: return isSlash ? nil : index + 1
    case .star: return isSlash ? nil : index
    case .folders: return isSlash ? nil : index + 1
    case .withinFolder: return isSlash ? index - 1 : index
    case .rest: return index
    case .set(let ranges, let isNegated):
      return !isSlash && ranges.contains { $0.contains(scalar) } != isNegated ? index + 1 : nil
    }
  }
}

private let slash = Unicode.Scalar("/").value

extension Glob {
  private static func steps(of scalars: [UInt32]) -> [Step] {
    var steps: [Step] = []
    var index = 0
    while index < scalars.count {
      switch Unicode.Scalar(scalars[index]) {
      case "*":
        let start = index
        while index < scalars.count, scalars[index] == 0x2A { index += 1 }
        let isOwnName = index - start == 2 && (start == 0 || scalars[start - 1] == slash)
        if isOwnName, index == scalars.count {
          steps += start == 0 ? [.rest] : [.any, .rest]
        } else if isOwnName, scalars[index] == slash {
          steps += [.folders, .withinFolder]
          index += 1
        } else if steps.last != .star {
          steps.append(.star)
        }
      case "?":
        steps.append(.any)
        index += 1
      case "[":
        if let (set, end) = set(in: scalars, at: index) {
          steps.append(set)
          index = end
        } else {
          steps.append(.scalar(scalars[index]))
          index += 1
        }
      case "\\" where index + 1 < scalars.count:
        steps.append(.scalar(scalars[index + 1]))
        index += 2
      default:
        steps.append(.scalar(scalars[index]))
        index += 1
      }
    }
    return steps
  }

  /// The set that opens at `start`, and where it ends; nil when nothing closes it.
  private static func set(in scalars: [UInt32], at start: Int) -> (Step, end: Int)? {
    var index = start + 1
    let isNegated = index < scalars.count && (scalars[index] == 0x21 || scalars[index] == 0x5E)
    if isNegated { index += 1 }
    let first = index
    var ranges: [ClosedRange<UInt32>] = []
    while index < scalars.count {
      if scalars[index] == 0x5D, index > first { return (.set(ranges, isNegated: isNegated), index + 1) }
      if scalars[index] == 0x5C, index + 1 < scalars.count { index += 1 }
      let low = scalars[index]
      index += 1
      var high = low
      if index + 1 < scalars.count, scalars[index] == 0x2D, scalars[index + 1] != 0x5D {
        high = scalars[index + 1]
        index += 2
      }
      if low <= high { ranges.append(low...high) }
    }
    return nil
  }
}
