#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A library of synthetic notes on disk, in folders of a thousand by year.
struct SyntheticLibrary {
  /// The library's folder.
  let path: String
  /// How many notes it has.
  let count: Int
  /// What its notes are made from.
  let seed: UInt64

  private static let notesPerFolder = 1000

  /// The folder of the notes and those in it, as paths below the library's.
  private var folders: [String] {
    let sections = (count + SyntheticLibrary.notesPerFolder - 1) / SyntheticLibrary.notesPerFolder
    return ["schema", "notes"] + (0..<sections).map { "notes/\(section($0))" }
  }

  /// Years from the newest, as long as there are papers; then numbered folders.
  private func section(_ number: Int) -> String { number < 100 ? String(2026 - number) : "more-\(number)" }

  private func file(_ place: Int) -> String {
    let folder = section(place / SyntheticLibrary.notesPerFolder)
    return "\(path)/notes/\(folder)/\(SyntheticNote(at: place, of: count, seed: seed).id).md"
  }

  /// Writes the notes; false, with `errno` set, where that fails.
  func write() -> Bool {
    guard isMade(path), folders.allSatisfy({ isMade("\(path)/\($0)") }) else { return false }
    return (0..<count).allSatisfy { place in
      write(SyntheticNote(at: place, of: count, seed: seed).text, to: file(place))
    }
  }

  /// Removes what `write` wrote, and nothing else.
  func remove() {
    for place in 0..<count { unlink(file(place)) }
    for folder in folders.reversed() { rmdir("\(path)/\(folder)") }
    rmdir(path)
  }

  private func isMade(_ folder: String) -> Bool { mkdir(folder, 0o755) == 0 || errno == EEXIST }

  private func write(_ text: String, to file: String) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = systemWrite(descriptor, rest)
        guard written > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
      return true
    }
  }
}

/// The system's `write`, whose name the library's own has taken.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
