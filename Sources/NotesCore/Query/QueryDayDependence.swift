extension Query {
  /// Whether the answer depends on the day on which the question is asked: `added:7d..`, `finished:today`.
  public var dependsOnDay: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.dependsOnDay)
    case .not(let part): part.dependsOnDay
    case .term(let term): term.values.contains(where: \.dependsOnDay)
    }
  }
}

extension QueryValue {
  fileprivate var dependsOnDay: Bool {
    guard case .days(let bounds) = self else { return false }
    return [bounds.lower, bounds.upper].contains { day in
      if case .ago = day { true } else { false }
    }
  }
}
