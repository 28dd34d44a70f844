import ArgumentParser
import NotesCore

/// Opens the work that a note is about.
struct Open: NotesCommand {
  static let name = "open"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Open the paper, or what else a note is about.", zh: "打开论文，或笔记所说的其他作品。"),
    discussion: text(
      """
      A local pdf comes first, then the note's addresses in the configured order, then what its arXiv id, DOI or \
      ACL id gives. $BROWSER opens it, else the system's opener. A pdf outside the library is opened only from \
      the folders in NOTES_PDF_FOLDERS. 'mamba#^k3v9qd' opens the work of that annotation, a pdf on the web at its page.
      """,
      zh: """
        先用本地 pdf；再按配置的次序用笔记里的链接；再用 arXiv、DOI 或 ACL 编号得出的地址。用 $BROWSER 打开，没有则用系统的\
        打开命令。文库之外的 pdf，只打开 NOTES_PDF_FOLDERS 所列文件夹里的。'mamba#^k3v9qd' 打开这条批注所在的作品，网上的 pdf 翻到那一页。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "The note's name, in one word or several; or that of an annotation of it: 'mamba#^k3v9qd'.",
      zh: "笔记的名字，一个词或几个词；也可以是它的一条批注：'mamba#^k3v9qd'。", value: "name"))
  var name: [String]

  @Option(
    help: help(
      "Open this one of its addresses: a name in urls, or arxiv, doi, acl.",
      zh: "打开这一种地址：urls 里的名称，或 arxiv、doi、acl。", value: "kind"))
  var url: String?

  @Flag(help: help("Print the address or path, and open nothing.", zh: "只显示地址或路径，不打开。"))
  var print = false

  @Flag(help: help("Edit the note instead.", zh: "改为编辑笔记。"))
  var edit = false

  func run(in context: Context) throws -> ExitStatus {
    if edit, print || url != nil { throw Open.editsOnly }
    let library = try context.load(FieldSet.candidates.union(WorkPlaces.fields))
    let name = name.joined(separator: " ")
    let annotation = try AnnotationName(name).map { try context.annotation(named: $0, in: library) }
    let note = try annotation?.note ?? context.note(named: name, in: library)
    if edit {
      try context.edit(note, at: annotation?.line, in: library)
      return .done
    }
    let locator = annotation?.content.locator
    let target = try WorkTarget(of: note, kind: url, page: locator?.pages?.lowerBound, in: library, context)
    if print {
      context.output.line(target.text.visible)
      return .done
    }
    if Opener(context.environment).open(target.text) {
      let place = locator.map {
        Message("; the annotation is at \($0.text.visible)", zh: "；批注在 \($0.text.visible)")
      }
      context.warn(
        Message(
          "opened \(target.text.visible)\(place?.english ?? "")",
          zh: "已打开 \(target.text.visible)\(place?.chinese ?? "")"))
      return .done
    }
    context.output.line(target.text.visible)
    try context.output.flush()
    context.warn(
      Message(
        "no program could open it; set BROWSER to one that can", zh: "没有程序能打开它；可以在 BROWSER 里设置一个"))
    return .done
  }

  private static var editsOnly: NotesError {
    NotesError(
      .usage,
      Message(
        "--edit opens the note, so it goes with neither --url nor --print",
        zh: "--edit 打开的是笔记，不能与 --url 或 --print 同用"))
  }
}
