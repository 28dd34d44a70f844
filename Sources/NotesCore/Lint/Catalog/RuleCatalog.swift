/// Every rule, in the order in which lists show them.
public enum RuleCatalog {
  /// The rules, group by group.
  static let rules: [any Rule] =
    file + configuration + frontMatter + identifier + date + status + duplicate + link + annotation + body
    + cjk + suppression

  // One line for each file of `Rules/`, in the order in which people learn of them.

  private static let file: [any Rule] = FileProblemRule.all + [NotUTF8Rule(), NULByteRule()]

  private static let configuration: [any Rule] = [InvalidConfigurationRule()]

  private static let frontMatter: [any Rule] = [
    MissingFrontMatterRule(),
    UnclosedFrontMatterRule(),
    EmptyFrontMatterRule(),
    TOMLFrontMatterRule(),
    SyntaxRule(),
    PlaceholderRule(),
    NotAMappingRule(),
    KeyNotTextRule(),
    AliasOrTagRule(),
    SeveralDocumentsRule(),
    TooDeepFrontMatterRule(),
    TooLongFrontMatterRule(),
    LineBreaksRule(),
    MissingRequiredRule(),
    DuplicateKeyRule(),
    EmptyValueRule(),
    SchemaRule(),
    UnknownKeyRule(),
    LossyIdentifierRule(),
    AmbiguousScalarRule(),
    BackslashInDoubleQuotesRule(),
    KeyOrderRule(),
    FlowListRule(),
  ]

  private static let identifier: [any Rule] = [
    ArxivFormRule(),
    DOIFormRule(),
    AnthologyFormRule(),
    ISBNChecksumRule(),
    AddressInsteadOfIdentifierRule(),
    ArxivYearRule(),
  ]

  private static let date: [any Rule] = [
    ImpossibleDateRule(),
    NotISODateRule(),
    FutureDateRule(),
    DateOrderRule(),
  ]

  private static let status: [any Rule] = [
    UnknownStatusRule(),
    ProgressFormRule(),
    ProgressRangeRule(),
    ProgressAgainstStatusRule(),
    MissingFinishedRule(),
    RatingUnreadRule(),
    TopicWithStatusRule(),
    StaleReadingRule(),
  ]

  private static let duplicate: [any Rule] = [
    DuplicateIDRule(),
    DuplicateIdentifierRule(),
    DuplicateTitleRule(),
    DuplicateTagRule(),
    TagVariantsRule(),
  ]

  private static let link: [any Rule] = [
    MissingNoteRule(),
    MissingHeadingRule(),
    MissingBlockRule(),
    MissingFileRule(),
    WrongCaseRule(),
    OutsideLibraryRule(),
    EmptyLinkRule(),
    AmbiguousLinkRule(),
    AmbiguousHeadingRule(),
    AliasInsteadOfIDRule(),
    SelfLinkRule(),
    MissingFootnoteRule(),
    UnusedFootnoteRule(),
    MissingDefinitionRule(),
    DuplicateLabelRule(),
    MissingPDFRule(),
    UnknownRelationTargetRule(),
    RelationCycleRule(),
  ]

  private static let annotation: [any Rule] = [
    MissingLocatorRule(),
    DuplicateAnnotationIDRule(),
    MissingAnnotationIDRule(),
    MalformedAnnotationIDRule(),
    EmptyAnnotationRule(),
    AnnotationDateRule(),
    BackwardRangeRule(),
    AnnotationOrderRule(),
    AnnotationHeadingRule(),
    MisplacedAnnotationRule(),
    UnknownAnnotationKindRule(),
    DuplicateAnnotationRule(),
    DuplicateAnnotationKeyRule(),
    DamagedImportRecordRule(),
  ]

  private static let body: [any Rule] = [
    ConflictMarkersRule(),
    UnclosedFenceRule(),
    TitleMismatchRule(),
    HeadingSkipRule(),
    BareAddressRule(),
    TrailingSpaceRule(),
    FinalNewlineRule(),
    BrokenIndexRule(),
  ]

  private static let cjk: [any Rule] = [
    LatinSpacingRule(),
    HalfWidthPunctuationRule(),
    FullWidthAlphanumericsRule(),
  ]

  private static let suppression: [any Rule] = [
    UnusedSuppressionRule(),
    BlanketSuppressionRule(),
  ]

  /// What people are told of each rule.
  public static let descriptions: [RuleDescription] = rules.map(\.description)

  /// What every rule is called, in the same order.
  static let names: [String] = descriptions.map(\.name)

  /// What reports tell about each rule.
  public static var summaries: [RuleSummary] {
    descriptions.map {
      RuleSummary(
        $0.name, $0.severity, summary: $0.summary, reason: $0.reason, isDefault: $0.isDefault)
    }
  }

  /// The groups, in order.
  public static let groups: [String] = {
    var groups: [String] = []
    for description in descriptions where groups.last != description.group {
      groups.append(description.group)
    }
    return groups
  }()

  /// The description of a rule by its name.
  public static func description(of name: String) -> RuleDescription? { byName[name] }

  private static let byName = Dictionary(
    descriptions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
