extension DirectoryListing {
  /// Puts in the notes at `paths`, whose contents the overlay has, where they are not in yet.
  ///
  /// Costs one pass over the listing and the order of the paths.
  mutating func insert(_ paths: [String], notesFolder: String) {
    let here = Set(records.filter(\.isOverlaid).map { PathName(path(of: $0)) })
    let missing = paths.filter { !here.contains(PathName($0)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !missing.isEmpty else { return }
    var indexes: [PathName: Int] = [:]
    for (index, folder) in folders.enumerated() { indexes[PathName(folder.path)] = index }
    let added = missing.map { path in
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { String(path[..<$0]) } ?? ""
      let name = slash.map { path.utf8[$0...].dropFirst() } ?? path.utf8[...]
      let index = indexes[PathName(folder)] ?? folders.count
      if index == folders.count {
        let section = SymbolicLink.relativePath(of: folder, below: notesFolder) ?? folder
        folders.append(Folder(path: folder, section: section))
        indexes[PathName(folder)] = index
      }
      let start = names.count
      names.append(contentsOf: name)
      names.append(0)
      return Record(start: start, length: name.count, folder: index, isLink: false, isOverlaid: true)
    }
    merge(added)
  }

  /// Merges records in the order of their paths into those that are here.
  private mutating func merge(_ added: [Record]) {
    var merged: [Record] = []
    merged.reserveCapacity(records.count + added.count)
    var rest = added.map { (record: $0, path: path(of: $0)) }[...]
    for record in records {
      let path = path(of: record)
      while let next = rest.first, next.path.utf8.lexicographicallyPrecedes(path.utf8) {
        merged.append(next.record)
        rest = rest.dropFirst()
      }
      merged.append(record)
    }
    records = merged + rest.map(\.record)
  }

  private func path(of record: Record) -> String {
    let folder = folders[record.folder].path
    let name = String(decoding: names[record.start..<record.start + record.length], as: UTF8.self)
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
