extension FieldChange {
  /// What a reader must find below the outermost key after the change; nil where the key must be gone.
  func meaning(of old: YAMLValue?) -> YAMLValue? {
    switch self {
    case .set(_, let value): value.meaning
    case .remove: nil
    case .append(let path, let value): (old ?? .missing).appending(value.meaning, at: path.dropFirst())
    case .insert(_, let text, let place): (old ?? .missing).inserting(.text(text), at: place)
    case .removeItem(let path, let place): old?.removing(place, at: path.dropFirst())
    }
  }
}

extension FieldValue {
  /// The value as what stands below keys, the first of them the outermost.
  func below(_ keys: ArraySlice<String>) -> FieldValue {
    keys.reversed().reduce(self) { .mapping([.init($1, $0)]) }
  }
}

extension YAMLValue {
  fileprivate func appending(_ value: YAMLValue, at path: ArraySlice<String>) -> YAMLValue {
    guard let key = path.first else {
      switch (self, value) {
      case (.sequence(let items), .sequence(let more)): return .sequence(items + more)
      case (.mapping(let pairs), .mapping(let more)): return .mapping(pairs + more)
      default: return value
      }
    }
    guard case .mapping(var pairs) = self else { return YAMLValue.missing.wrapping(value, in: path) }
    if let place = pairs.firstIndex(where: { $0.hasKey(key) }) {
      pairs[place] = Pair(
        key: pairs[place].key, value: pairs[place].value.appending(value, at: path.dropFirst()))
    } else {
      pairs.append(Pair(key: .text(key), value: wrapping(value, in: path.dropFirst())))
    }
    return .mapping(pairs)
  }

  private func wrapping(_ value: YAMLValue, in path: ArraySlice<String>) -> YAMLValue {
    path.reversed().reduce(value) { .mapping([Pair(key: .text($1), value: $0)]) }
  }

  fileprivate func inserting(_ value: YAMLValue, at place: Int) -> YAMLValue {
    guard case .sequence(var items) = self, place <= items.count else { return self }
    items.insert(value, at: place)
    return .sequence(items)
  }

  /// What is left; nil where nothing is.
  fileprivate func removing(_ place: Int, at path: ArraySlice<String>) -> YAMLValue? {
    if case .sequence(var items) = self, path.isEmpty, items.indices.contains(place) {
      items.remove(at: place)
      return items.isEmpty ? nil : .sequence(items)
    }
    guard case .mapping(let pairs) = self, let key = path.first else { return self }
    let left = pairs.compactMap { pair -> Pair? in
      guard pair.hasKey(key) else { return pair }
      return pair.value.removing(place, at: path.dropFirst()).map { Pair(key: pair.key, value: $0) }
    }
    return left.isEmpty ? nil : .mapping(left)
  }
}

extension YAMLValue.Pair {
  fileprivate func hasKey(_ name: String) -> Bool {
    if case .text(let text) = key { text.utf8.elementsEqual(name.utf8) } else { false }
  }
}
