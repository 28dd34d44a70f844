/// What an address leads to, as far as its host tells: the names in the field `urls`.
public enum AddressName {
  /// The name that the address usually has; `project` where the host says nothing.
  public static func usual(for address: WebAddress) -> String {
    if address.path.last?.lowercased().hasSuffix(".pdf") == true { return "pdf" }
    if let name = nameAtModelHub(address) { return name }
    if Identifier(in: address) != nil || isBelow(address, papers) { return "paper" }
    if isBelow(address, repositories) { return "code" }
    if isPost(address) { return "post" }
    return "project"
  }

  /// The sort of work that an address of its own is about; nil where the host leaves it open.
  public static func kind(for address: WebAddress) -> Kind? {
    switch usual(for: address) {
    case "post": .post
    case "model": .model
    case "data": .dataset
    case "paper", "pdf": .paper
    default: nil
    }
  }

  private static let repositories = [
    "github.com", "gitlab.com", "gitee.com", "bitbucket.org", "codeberg.org",
  ]

  private static let papers = [
    "arxiv.org", "aclanthology.org", "aclweb.org", "openreview.net", "doi.org", "dl.acm.org",
    "proceedings.neurips.cc", "proceedings.mlr.press", "jmlr.org", "openaccess.thecvf.com",
    "semanticscholar.org",
  ]

  /// Hosts that hold nothing else than what people write about things.
  private static let posts = [
    "zhuanlan.zhihu.com", "medium.com", "substack.com", "jianshu.com", "kexue.fm", "mp.weixin.qq.com",
    "juejin.cn", "cnblogs.com", "csdn.net", "wordpress.com", "blogspot.com",
  ]

  private static func nameAtModelHub(_ address: WebAddress) -> String? {
    guard isBelow(address, ["huggingface.co", "hf.co", "modelscope.cn"]) else { return nil }
    return switch address.path.first?.lowercased() {
    case nil: "project"
    case "papers": "paper"
    case "datasets": "data"
    case "blog": "post"
    case "spaces", "collections", "docs": "project"
    default: "model"
    }
  }

  private static func isPost(_ address: WebAddress) -> Bool {
    if isBelow(address, posts) || address.host.hasPrefix("blog.") { return true }
    if address.host == "zhihu.com" { return !address.path.isEmpty }
    return ["blog", "blogs"].contains(address.path.first?.lowercased())
  }

  private static func isBelow(_ address: WebAddress, _ domains: [String]) -> Bool {
    domains.contains { address.isBelow($0) }
  }
}

extension NamedAddress {
  /// The address that `NAME=ADDRESS` or a bare `ADDRESS` says, named by its host where it has no name.
  ///
  /// Throws a usage error for what is no address of the web, and, for `pdf`, no relative path either.
  public init(argument text: String) throws(NotesError) {
    let (name, rest) = NamedAddress.split(text)
    let address = FieldText.folded(rest)
    if let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }),
      let parsed = WebAddress(address), !address.unicodeScalars.contains(where: \.isControlForTerminals)
    {
      self.init(
        name: name ?? AddressName.usual(for: parsed), address: scheme + address.dropFirst(scheme.count))
    } else if name == "pdf", NamedAddress.isRelativePath(address) {
      self.init(name: "pdf", address: address)
    } else {
      throw NamedAddress.refused(text)
    }
  }

  /// A name before the first `=`; an address may have a `=` of its own, but only after other characters.
  private static func split(_ text: String) -> (String?, String) {
    guard let equals = text.firstIndex(of: "=") else { return (nil, text) }
    let name = text[..<equals]
    let isName =
      !name.isEmpty && name.utf8.count <= 40
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0)
      }
    return isName ? (String(name), String(text[text.index(after: equals)...])) : (nil, text)
  }

  private static func isRelativePath(_ text: String) -> Bool {
    let components = text.split(separator: "/", omittingEmptySubsequences: false)
    return components.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
      && !text.unicodeScalars.contains { $0.isControlForTerminals || $0 == ":" || $0 == "\\" }
  }

  private static func refused(_ text: String) -> NotesError {
    NotesError(
      .usage, Message("`\(text)` is no address", zh: "`\(text)` 不是网址"),
      hints: [
        Message(
          "write `--url https://...` or `--url code=https://...`; a pdf may be a path in the library",
          zh: "写 `--url https://...` 或 `--url code=https://...`；pdf 也可以是文库里的路径")
      ])
  }
}
