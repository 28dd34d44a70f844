extension Identifier {
  /// The year that stands in the identifier itself; nil for a DOI or an ISBN, which have none.
  ///
  /// For arXiv it is that of the first version, which is often not that of publication: good enough to choose a
  /// section, not to be written down as the year of the work.
  public var year: Int? {
    switch self {
    case .arxiv(let arxiv): arxiv.year
    case .acl(let acl): acl.year
    case .doi, .isbn: nil
    }
  }
}

extension ArxivIdentifier {
  /// The year in which the first version was submitted.
  public var year: Int? {
    let digits = value.split(separator: "/").last?.prefix(2) ?? ""
    // arXiv began in 1991.
    return Int(digits).map { $0 + ($0 >= 91 ? 1900 : 2000) }
  }
}

extension AnthologyIdentifier {
  /// The year of the volume.
  public var year: Int? {
    if let year = value.split(separator: ".").first.flatMap({ Int($0) }) { return year }
    // The oldest volumes are of the nineteen-fifties.
    return Int(value.dropFirst().prefix(2)).map { $0 + ($0 >= 50 ? 1900 : 2000) }
  }
}
