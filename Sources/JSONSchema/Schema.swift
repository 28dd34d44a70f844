/// A JSON Schema (draft 2020-12), compiled once and applied as often as wanted, by several threads at once.
public struct Schema: Sendable {
  /// What bounds one validation, whatever the schema and the value are.
  public struct Limits: Sendable {
    /// The steps, of about a tenth of a microsecond each.
    public var steps: Int
    /// The errors; nested ones count.
    public var errors: Int
    /// The schemas that lead to one another, each inside or because of the one before.
    public var depth: Int

    /// Limits that no value for people reaches.
    public init(steps: Int = 2_000_000, errors: Int = 200, depth: Int = 800) {
      self.steps = steps
      self.errors = errors
      self.depth = depth
    }
  }

  /// What the schema was made into.
  let program: SchemaProgram
  /// What bounds each validation.
  let limits: Limits

  /// Compiles a schema. References lead into it, into the store, and into the meta-schemas of 2020-12.
  ///
  /// `baseURI` is its address, which `$id` and `$ref` are relative to. `format` says nothing about a value unless
  /// `assertsFormats` is true or the schema's `$schema` says so.
  public static func compile(
    _ document: JSONDocument, baseURI: String = "", store: SchemaStore = SchemaStore(),
    assertsFormats: Bool = false, limits: Limits = Limits()
  ) throws(SchemaError) -> Schema {
    let compiler = SchemaCompiler(store: store, assertsFormats: assertsFormats)
    return Schema(program: try compiler.compile(document, at: baseURI), limits: limits)
  }

  /// What the schema asks for and the value does not have; nothing where the value is valid.
  ///
  /// The errors come in the order of the value's members and items, those about a whole object or array after those
  /// about its parts.
  public func validate(_ value: JSON) -> [ValidationError] {
    var evaluation = Evaluation(program: program, limits: limits)
    return evaluation.run(value)
  }
}
