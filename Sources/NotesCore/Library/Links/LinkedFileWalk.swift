/// A pass over all files of a library that links stand in: its notes, then its pages.
public struct LinkedFileWalk: Sendable {
  /// What a pass found, and what it could not look at.
  public struct Findings<Found: Sendable>: Sendable {
    /// What was found, in the order of the files.
    public let found: [Found]
    /// The files that could not be read.
    public let problems: [Diagnostic]

    fileprivate init(_ visits: [Visit<Found>]) {
      found = visits.compactMap(\.found)
      problems = visits.compactMap(\.problem)
    }
  }

  private let index: LinkIndex

  /// A pass over the files of an index.
  public init(_ index: LinkIndex) {
    self.index = index
  }

  /// What `body` makes of each file, where that is something.
  ///
  /// Reads every file whole, and scans it; several threads do so where there are many. Walks through all folders of
  /// the library for its pages.
  public func map<Found: Sendable>(_ body: @Sendable (LinkedFile) -> Found?) -> Findings<Found> {
    Findings(visitNotes(body) + visitPages(body))
  }

  /// What `body` makes of each note alone.
  public func mapNotes<Found: Sendable>(_ body: @Sendable (LinkedFile) -> Found?) -> Findings<Found> {
    Findings(visitNotes(body))
  }

  private func visitNotes<Found: Sendable>(_ body: @Sendable (LinkedFile) -> Found?) -> [Visit<Found>] {
    let listing = index.files.listing
    return Parallel.mapInOrder(listing.count, scratch: { FileReader(listing) }) { place, reader in
      let path = listing[place].path
      do throws(FileProblem) {
        let bytes = try reader.readAll(place) { bytes in bytes.withUnsafeBufferPointer { Array($0) } }
        return Visit(found: body(LinkedFile(Source(path: path, bytes: bytes), isPage: false)), problem: nil)
      } catch {
        return Visit(found: nil, problem: error.diagnostic(path: path))
      }
    }
  }

  private func visitPages<Found: Sendable>(_ body: @Sendable (LinkedFile) -> Found?) -> [Visit<Found>] {
    let pages = index.files.pages()
    return Parallel.mapInOrder(pages.count, scratch: { 0 }) { place, _ in
      let path = pages[place]
      do throws(FileProblem) {
        let bytes = try index.files.bytes(of: path)
        return Visit(found: body(LinkedFile(Source(path: path, bytes: bytes), isPage: true)), problem: nil)
      } catch {
        return Visit(found: nil, problem: error.diagnostic(path: path))
      }
    }
  }

  fileprivate struct Visit<Found: Sendable>: Sendable {
    let found: Found?
    let problem: Diagnostic?
  }
}
