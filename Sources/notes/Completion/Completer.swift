import NotesCore

/// Finds what can stand in place of the last word of a command line.
struct Completer {
  /// What the shell is told.
  enum Answer {
    case candidates([CompletionCandidate])
    /// The shell completes files and folders better than the tool could.
    case files
    case folders
  }

  private let line: CompletionLine
  private let surroundings: Surroundings

  /// A completer of the words after the program's name; nil where they name no command.
  init?(_ words: [String], environment: Environment) {
    guard let line = CompletionLine(words) else { return nil }
    self.line = line
    // The word that is being typed says nothing yet: `-C` may still want its value.
    surroundings = Surroundings(arguments: words.dropLast(), environment: environment)
  }

  /// What the shell is told; nothing but the empty list where the library cannot be read.
  var answer: Answer {
    switch line.target {
    case .command: .candidates(commands)
    case .option: .candidates(options)
    case .value(.name, let before): .candidates(nameValues(before: before))
    case .value(let kind, let before): answer(kind, before: before)
    case .operand: answer(line.description.operand, before: "")
    }
  }

  private func answer(_ kind: ValueKind, before: String) -> Answer {
    switch kind {
    case .files: return .files
    case .folders: return .folders
    default:
      let typed = String(line.typed.dropFirst(before.count))
      return .candidates(candidates(kind, typed).compactMap { $0.prefixed(by: before) })
    }
  }

  // MARK: Commands and options

  private var commands: [CompletionCandidate] {
    line.choices.filter { $0.configuration.shouldDisplay }
      .compactMap { CompletionCandidate($0.name, $0.configuration.abstract) }.beginning(with: line.typed)
  }

  /// The long options; a short one only where it was typed. In a query, a dash may begin a negation, too.
  private var options: [CompletionCandidate] {
    let typed = line.typed
    var found = line.description.options.flatMap { option in
      let names = option.names.contains(typed) ? [typed] : option.offered
      return names.compactMap { CompletionCandidate($0, option.meaning) }
    }.filter { $0.value.hasPrefix(typed) }
    let operand = line.description.operand
    if operand == .query || operand == .annotationQuery, typed != "-" {
      found += candidates(operand, typed)
    }
    return found
  }

  // MARK: Values

  private func candidates(_ kind: ValueKind, _ typed: String) -> [CompletionCandidate] {
    switch kind {
    case .nothing, .files, .folders: []
    case .name: names(typed)
    case .place: places(typed)
    case .mark: marks(typed)
    case .query: query(typed, .notes)
    case .annotationQuery: query(typed, .annotations)
    case .status: statuses(typed)
    case .type:
      Kind.allCases.compactMap { CompletionCandidate($0.rawValue, text($0.label)) }.beginning(with: typed)
    case .tag: values(of: .tag, typed)
    case .annotation: annotations.compactMap(candidate).beginning(with: typed)
    case .annotationTag: annotationTags.beginning(with: typed)
    case .section: values(of: .section, typed)
    case .list(let words): words.compactMap { CompletionCandidate($0) }.beginning(with: typed)
    }
  }

  private func names(_ typed: String) -> [CompletionCandidate] {
    let finder = NameCandidates(notes: notes(NameCandidates.fields))
    return line.operands.isEmpty
      ? finder.beginning(with: typed) : finder.continuing(line.operands, with: typed)
  }

  /// Names; after the signs of a block, the ids of the note's annotations with what those say.
  private func places(_ typed: String) -> [CompletionCandidate] {
    guard line.operands.isEmpty, let signs = typed.firstRange(of: AnnotationName.separator) else {
      return names(typed)
    }
    let (name, id) = (String(typed[..<signs.lowerBound]), String(typed[signs.upperBound...]))
    return annotations(ofNoteNamed: name).compactMap(candidate).beginning(with: id)
      .compactMap { $0.prefixed(by: name + AnnotationName.separator) }
  }

  private func annotations(ofNoteNamed name: String) -> [NotedAnnotation] {
    let notes = notes(.names)
    guard let root = try? surroundings.library.get().root,
      case .found(let index) = NameFinder(notes).find(name)
    else { return [] }
    return (try? NotedAnnotation.all(of: notes[index], in: root)) ?? []
  }

  private func candidate(_ annotation: NotedAnnotation) -> CompletionCandidate? {
    annotation.content.id.flatMap { CompletionCandidate($0, Completer.description(of: annotation.content)) }
  }

  /// Those of the note that the words before name; of all notes where there are none.
  private var annotations: [NotedAnnotation] {
    line.operands.isEmpty
      ? allAnnotations : annotations(ofNoteNamed: line.operands.joined(separator: " "))
  }

  private var allAnnotations: [NotedAnnotation] {
    guard let place = try? surroundings.library.get(),
      let files = try? LibraryFiles(place.root, place.configuration)
    else { return [] }
    return AnnotationWalk(files, fields: []).annotations { _ in true }.annotations
  }

  private var annotationTags: [CompletionCandidate] {
    Set(allAnnotations.flatMap(\.content.tags)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { CompletionCandidate($0) }
  }

  /// The most characters of an annotation's words that are shown beside its id.
  private static let descriptionLength = 60

  private static func description(of content: AnnotationContent) -> String {
    let words = String(content.words.unicodeScalars.prefix(4 * descriptionLength)).joinedLines
    let place = content.locator.map { $0.text + ": " } ?? ""
    return (place + words).truncated(to: descriptionLength)
  }

  /// Names as the value of an option, where one word has to hold all of a name.
  private func nameValues(before: String) -> [CompletionCandidate] {
    let typed = String(line.typed.dropFirst(before.count))
    return NameCandidates(notes: notes(NameCandidates.fields)).beginning(with: typed)
      .compactMap { $0.prefixed(by: before) }
  }

  /// Names first; after one of them also what it can be marked with, and after that nothing more.
  private func marks(_ typed: String) -> [CompletionCandidate] {
    guard !line.operands.contains(where: { Status(naming: $0) != nil }) else { return [] }
    let finder = NameCandidates(notes: notes(NameCandidates.fields))
    if line.operands.isEmpty { return finder.beginning(with: typed) }
    return typed.isEmpty ? statuses(typed) : statuses(typed) + finder.beginning(with: typed)
  }

  /// The statuses in the words of the files, and in the other language as soon as it is typed.
  private func statuses(_ typed: String) -> [CompletionCandidate] {
    let own = Status.allCases.compactMap { CompletionCandidate($0.rawValue, $0.label.chinese) }
    let others = Status.allCases.flatMap { status in
      status.words.dropFirst().compactMap { CompletionCandidate($0, text(status.label)) }
    }
    if !typed.isEmpty { return (own + others).beginning(with: typed) }
    let chinese = Status.allCases.compactMap { CompletionCandidate($0.label.chinese, $0.rawValue) }
    return own + chinese
  }

  private func query(_ typed: String, _ scope: QueryScope) -> [CompletionCandidate] {
    // One dash negates; two are an option's.
    if typed.hasPrefix("--") { return [] }
    let candidates = QueryCandidates(typed, scope: scope, language: surroundings.language)
    let views = (try? surroundings.library.get().configuration.views) ?? []
    return candidates.candidates(notes: candidates.fields.map { notes($0) } ?? [], views: views)
  }

  private func values(of field: QueryField, _ typed: String) -> [CompletionCandidate] {
    var values: Set<String> = []
    for note in notes(field == .tag ? FieldSet(.tags) : []) {
      values.formUnion(field == .tag ? note.tags : [note.section])
    }
    return values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { CompletionCandidate($0) }.beginning(with: typed)
  }

  private func notes(_ fields: FieldSet) -> [Note] {
    guard let place = try? surroundings.library.get() else { return [] }
    return (try? Library.load(place.root, place.configuration, fields: fields).notes) ?? []
  }

  private func text(_ message: Message) -> String { message.text(in: surroundings.language) }
}
