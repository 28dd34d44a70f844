import NotesCore

extension OpenAddress {
  private static let arxivPage = "https://arxiv.org/abs/"

  /// The address of a page of the PDF that is there, as browsers know it: `#page=5`.
  ///
  /// Of a page of arXiv, that of its PDF; what is no PDF, or names a place already, stays as it is.
  func text(at page: Int) -> String {
    var address = text
    if address.hasPrefix(OpenAddress.arxivPage) {
      address = "https://arxiv.org/pdf/" + address.dropFirst(OpenAddress.arxivPage.count)
    }
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    let isPDF = path.hasSuffix(".pdf") || path.hasSuffix("/pdf") || path.contains("/pdf/")
    return isPDF && !address.contains("#") ? "\(address)#page=\(page)" : text
  }
}
