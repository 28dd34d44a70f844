/// Paths in links, which start at the folder of the file that they stand in.
enum LinkPath {
  /// A path relative to a file's folder, as one relative to the root; empty for the root, nil when it leads out.
  static func resolve(_ path: String, from file: String) -> String? {
    var parts = file.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Substring($0) }
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(Substring(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The way from a file's folder to another file, both relative to the root: `../2023/mamba.md`.
  static func relative(to target: String, from file: String) -> String {
    let slash = UInt8(ascii: "/")
    let folders = file.utf8.split(separator: slash).dropLast()
    let parts = target.utf8.split(separator: slash)
    var shared = 0
    while shared < min(folders.count, parts.count - 1), folders[shared].elementsEqual(parts[shared]) {
      shared += 1
    }
    let up = Array(repeating: "..", count: folders.count - shared)
    return (up + parts.dropFirst(shared).map { String(Substring($0)) }).joined(separator: "/")
  }

  /// A path that starts at the folder of one file, as one that starts at another's and leads to the same place.
  ///
  /// Both files are relative to the root; the path may lead out of it.
  static func rebased(_ path: String, from old: String, to new: String) -> String {
    let slash = UInt8(ascii: "/")
    var parts = old.utf8.split(separator: slash).dropLast().map { Substring($0) }
    var above = 0
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if !part.elementsEqual("..".utf8) {
        parts.append(Substring(part))
      } else if parts.popLast() == nil {
        above += 1
      }
    }
    let target = parts.joined(separator: "/")
    let ending = path.utf8.last == slash ? "/" : ""
    if above == 0, !target.isEmpty { return relative(to: target, from: new) + ending }
    let depth = new.utf8.split(separator: slash).count - 1
    let up = Array(repeating: "..", count: depth + above)
    return (up + parts.map { String($0) }).joined(separator: "/") + ending
  }

  /// The folder of a file, relative to the root; empty for the root itself.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// A path as it is written in `[text](path)`: what would end it there is percent-encoded.
  static func written(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case " ", "(", ")", "<", ">", "#", "?", "%", "\\", "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The last part of a path, without `.md`.
  static func stem(of path: String) -> String {
    let name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { Substring(path.utf8[$0...].dropFirst()) } ?? path[...]
    return withoutEnding(String(name))
  }

  /// A path or a name without `.md`, in any case.
  static func withoutEnding(_ path: String) -> String {
    hasEnding(path) ? String(Substring(path.utf8.dropLast(3))) : path
  }

  /// Whether a path or a name ends in `.md`, in any case.
  static func hasEnding(_ path: String) -> Bool {
    path.utf8.count > 3 && zip(path.utf8.suffix(3), ".md".utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
