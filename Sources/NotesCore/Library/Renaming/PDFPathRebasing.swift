/// Keeps a note's path to its PDF right when the note moves to another folder.
enum PDFPathRebasing {
  /// The bytes of a note's file with the path written anew, where it starts at the note's folder.
  ///
  /// A path that starts at the root stays, and so does one at which there is nothing.
  static func rebased(_ bytes: [UInt8], from note: Note, to moved: Note, in files: LibraryFiles) -> [UInt8] {
    let frontMatter = FrontMatter(Source(path: note.path, bytes: bytes))
    guard let urls = frontMatter.entries.first(where: { $0.key == Field.urls.key }) else { return bytes }
    let edits = frontMatter.tree.entries(urls.valueNode).compactMap { _, value -> Edit? in
      guard frontMatter.tree.form(value).isScalar,
        let path = path(frontMatter.text(value), from: note, to: moved, in: files)
      else { return nil }
      let quotes = frontMatter.source.bytes[frontMatter.tree.range(value).lowerBound]
      if quotes == UInt8(ascii: "'"), !path.utf8.contains(UInt8(ascii: "'")) {
        return Edit(frontMatter.tree.range(value), "'\(path)'")
      }
      return Edit(
        frontMatter.tree.range(value),
        ScalarQuoter.quote(path, in: .flow, always: quotes == UInt8(ascii: "\"")))
    }
    return edits.applied(to: bytes)
  }

  private static func path(
    _ written: String, from note: Note, to moved: Note, in files: LibraryFiles
  ) -> String? {
    guard !written.isEmpty, !written.utf8.contains(UInt8(ascii: ":")),
      written.utf8.first != UInt8(ascii: "/"),
      let beside = LinkPath.resolve(written, from: note.path), files.hasFile(beside)
    else { return nil }
    if let fromRoot = LinkPath.resolve(written, from: ""), files.hasFile(fromRoot) { return nil }
    let path = LinkPath.relative(to: beside, from: moved.path)
    return path.utf8.elementsEqual(written.utf8) ? nil : path
  }
}
