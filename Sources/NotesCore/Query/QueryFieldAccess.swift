extension QueryField {
  /// Whether a note can be without it, so that `has:` says something.
  var canBePresent: Bool {
    switch self {
    case .id, .name, .path, .linksTo, .linkedFrom, .related, .is, .has, .note, .page, .date, .kind: false
    default: true
    }
  }

  /// Whether a note has a value there.
  func isPresent(in note: Note) -> Bool {
    switch self {
    case .status: note.status != nil
    case .progress: note.progress != nil
    case .started: note.started != nil
    case .finished: note.finished != nil
    case .type: note.kind != nil
    case .year: note.year != nil
    case .url: !note.urls.isEmpty
    case .priority: note.priority != nil
    case .rating: note.rating != nil
    case .added: note.added != nil
    case .relation: note.relations.contains { !$0.targets.isEmpty }
    case .order: note.order != nil
    case .linksTo, .linkedFrom, .related, .is, .has, .note, .page, .date, .kind: false
    default: hasText(in: note) { !$0.isEmpty }
    }
  }

  /// Whether one of the texts that a note has there passes a test.
  func hasText(in note: Note, where test: (String) -> Bool) -> Bool {
    switch self {
    case .title: test(note.title)
    case .left: note.left.map(test) ?? false
    case .short: note.short.map(test) ?? false
    case .alias: note.aliases.contains(where: test)
    case .author: note.authors.contains(where: test)
    case .organization: note.organizations.contains(where: test)
    case .venue: note.venue.map(test) ?? false
    case .arxiv: note.arxiv.map(test) ?? false
    case .doi: note.doi.map(test) ?? false
    case .acl: note.acl.map(test) ?? false
    case .isbn: note.isbn.map(test) ?? false
    case .url: note.urls.contains { test($0.address) }
    case .tag: note.tags.contains(where: test)
    case .relation: note.relations.contains { $0.targets.contains(where: test) }
    case .summary: note.summary.map(test) ?? false
    case .id: test(note.id)
    case .name:
      test(note.id) || test(note.title) || (note.short.map(test) ?? false)
        || note.aliases.contains(where: test)
    case .section: test(note.section)
    case .path: test(note.path)
    case .status, .progress, .started, .finished, .type, .year, .priority, .rating, .added, .order, .linksTo,
      .linkedFrom, .related, .is, .has, .note, .page, .date, .kind:
      false
    }
  }
}
