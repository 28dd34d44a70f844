import Foundation
import Testing

@testable import NotesCore

/// Setting up git, and taking that away again.
struct GitSetupTests {
  private let repository: TemporaryRepository
  private var folder: TemporaryFolder { repository.folder }

  init() throws {
    repository = try TemporaryRepository()
    folder.write("notes/a.md", "---\ntitle: A\ntype: paper\n---\n")
    try repository.commit()
  }

  /// A program that is there.
  private static let program = "/bin/sh"

  private func setup(at place: String? = nil, program: String = Self.program) throws -> GitSetup {
    try GitSetup(repository.repository(at: place), Configuration(), program: program, language: .english)
  }

  private func states(_ setup: GitSetup) throws -> [GitSetupStatus.State] {
    try setup.status().items.map(\.state)
  }

  /// The files below the git directory that matter here, with their bytes and modes.
  private func snapshot(_ place: String = ".git") -> [String: String] {
    var found: [String: String] = [:]
    for name in ["config", "info/attributes", "hooks/pre-commit"] {
      let path = "\(folder.path)/\(place)/\(name)"
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] ?? 0
      found[name] = "\(mode) \(bytes.base64EncodedString())"
    }
    return found
  }

  private static let attributes: [String?] = [nil, "", "*.md diff=markdown\n", "*.pdf binary"]
  private static let hooks: [String?] = [
    nil, "#!/bin/sh\nexit 0\n", "#!/usr/bin/env bash\nset -e\r\nmake", "#!/bin/sh",
  ]

  @Test(arguments: attributes, hooks)
  func uninstallingRestoresEveryFileToTheByte(_ attributes: String?, _ hook: String?) throws {
    if let attributes { folder.write(".git/info/attributes", attributes) }
    if let hook {
      folder.write(".git/hooks/pre-commit", hook)
      chmod("\(folder.path)/.git/hooks/pre-commit", 0o750)
    }
    let config = try #require(folder.read(".git/config"))
    folder.write(".git/config", config + "[user]\n\tname = 读者")
    let before = snapshot()
    try setup().installing(hook: true).write()
    #expect(snapshot().values.count == 3 && snapshot() != before)
    #expect(try setup().status().isComplete)
    #expect(try setup().installing(hook: true).files.isEmpty)
    try setup().uninstalling().write()
    #expect(snapshot() == before)
    #expect(try setup().uninstalling().files.isEmpty)
  }

  @Test func whatGitWritesIntoItsConfigurationMeanwhileStays() throws {
    try setup().installing(hook: false).write()
    try repository.git("config", "--local", "user.name", "读者")
    try repository.git("config", "remote.origin.url", "https://example.org/x.git")
    try setup().uninstalling().write()
    let config = try #require(folder.read(".git/config"))
    #expect(!config.contains("notes"))
    #expect(try repository.git("config", "--local", "user.name") == "读者\n")
    #expect(try repository.git("config", "remote.origin.url") == "https://example.org/x.git\n")
  }

  @Test func theStatusSaysWhatIsMissingAndWhatIsOtherwise() throws {
    #expect(try states(setup()) == [.missing, .missing, .missing, .missing, .missing, .missing])
    try setup().installing(hook: true).write()
    #expect(try states(setup()) == [.set, .set, .set, .set, .set, .set])
    #expect(try states(setup(program: "/bin/true"))[0] == .other)
    try setup(program: "/gone/notes").installing(hook: true).write()
    #expect(try states(setup(program: "/gone/notes")) == [.gone, .set, .set, .set, .set, .gone])
    try repository.git("config", "merge.notes.driver", "true")
    folder.write(".git/info/attributes", "*.md merge=union\n")
    #expect(try states(setup())[0] == .other)
    #expect(try setup().status().items[1].detail == "merge=union diff=unspecified")
    #expect(try !setup().status().isComplete)
  }

  @Test func theSettingsOfALinkedWorkingTreeAreThoseOfTheRepository() throws {
    try repository.git("worktree", "add", "--quiet", "-b", "other", "子 tree")
    let tree = folder.path + "/子 tree"
    try setup(at: tree).installing(hook: true).write()
    #expect(try setup().status().isComplete && setup(at: tree).status().isComplete)
    #expect(folder.read(".git/config")?.contains("[merge \"notes\"]") == true)
    try setup().uninstalling().write()
    #expect(try !setup(at: tree).status().isComplete)
  }

  @Test func aSubmoduleIsARepositoryOfItsOwn() throws {
    let inner = try TemporaryRepository()
    inner.folder.write("notes/b.md", "---\ntitle: B\ntype: paper\n---\n")
    try inner.commit()
    try repository.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "子 module")
    let place = folder.path + "/子 module"
    try setup(at: place).installing(hook: true).write()
    #expect(try setup(at: place).status().isComplete)
    #expect(try !setup().status().isComplete)
    try setup(at: place).uninstalling().write()
    #expect(try states(setup(at: place)).allSatisfy { $0 == .missing })
  }

  @Test func twoLibrariesOfOneRepositoryKeepWhatIsTheirs() throws {
    folder.makeFolder("a b/notes")
    folder.makeFolder("文/notes")
    let (first, second) = (folder.path + "/a b", folder.path + "/文")
    let before = snapshot()
    try setup(at: first).installing(hook: true).write()
    try setup(at: second).installing(hook: true).write()
    #expect(try setup(at: first).status().isComplete && setup(at: second).status().isComplete)
    try setup(at: first).uninstalling().write()
    #expect(try setup(at: second).status().isComplete)
    #expect(try states(setup(at: first)) == [.set, .missing, .set, .set, .set, .missing])
    try setup(at: second).uninstalling().write()
    #expect(snapshot() == before)
  }

  // MARK: Hooks

  @Test func hooksElsewhereInTheRepositoryAreTheOnesThatAreMeant() throws {
    try repository.git("config", "core.hooksPath", ".githooks")
    try setup().installing(hook: true).write()
    #expect(folder.read(".githooks/pre-commit")?.contains("lint --staged") == true)
    #expect(folder.read(".git/hooks/pre-commit") == nil)
    #expect(try states(setup()).last == .set)
    try setup().uninstalling().write()
    #expect(folder.read(".githooks/pre-commit") == nil)
  }

  @Test func aHookThatMayBeCommittedNamesNoPathOfThisMachine() throws {
    try repository.git("config", "--local", "core.hooksPath", "tools/hooks")
    try setup().installing(hook: true).write()
    let hook = try #require(folder.read("tools/hooks/pre-commit"))
    #expect(hook.contains("command -v notes") && !hook.contains(Self.program + "'"))
    try repository.git("config", "--local", "--unset", "core.hooksPath")
    folder.write("scripts/check", "#!/bin/sh\n")
    chmod("\(folder.path)/scripts/check", 0o755)
    folder.makeFolder(".git/hooks")
    folder.link(".git/hooks/pre-commit", to: "../../scripts/check")
    try setup().installing(hook: true).write()
    #expect(folder.read("scripts/check")?.contains("command -v notes") == true)
    #expect(try states(setup()).last == .set)
    try setup().uninstalling().write()
    #expect(folder.read("scripts/check") == "#!/bin/sh\n")
  }

  @Test func aHookThatIsALinkToNowhereStandsInTheWayOfItselfAlone() throws {
    folder.makeFolder(".git/hooks")
    folder.link(".git/hooks/pre-commit", to: "/nonexistent/hook")
    #expect(throws: NotesError.self) { try setup().installing(hook: true) }
    try setup().installing(hook: false).write()
    #expect(try setup().status().isComplete)
    try setup().uninstalling().write()
    #expect(try !setup().status().isComplete)
  }

  @Test func theHookOfAnotherProgramIsNotOnOffer() throws {
    #expect(try setup().isHookOffered)
    try setup(program: "/bin/true").installing(hook: true).write()
    #expect(try states(setup()).last == .other && !setup().isHookOffered)
    try repository.git("config", "--local", "core.hooksPath", "/dev/null")
    #expect(try !setup().isHookOffered)
  }

  @Test func aHookFromBeforeTheHooksWentElsewhereIsTakenAwayToo() throws {
    try setup().installing(hook: true).write()
    for place in [".githooks", "/nonexistent/hooks"] {
      try repository.git("config", "--local", "core.hooksPath", place)
      #expect(try setup().uninstalling().files.map(\.shown).first == ".git/hooks/pre-commit")
    }
    try setup().uninstalling().write()
    #expect(folder.read(".git/hooks/pre-commit") == nil)
  }

  @Test func hooksThatOtherRepositoriesShareAreNotTouched() throws {
    let shared = TemporaryFolder()
    try repository.git("config", "core.hooksPath", shared.path)
    let before = snapshot()
    #expect(throws: NotesError.self) { try setup().installing(hook: true) }
    #expect(snapshot() == before && shared.snapshot().isEmpty)
    try setup().installing(hook: false).write()
    #expect(try setup().status().isComplete)
  }

  @Test(arguments: [
    ("#!/usr/bin/python3\nprint(1)\n", 0o755), ("\u{7F}ELF", 0o755), ("#!/bin/sh\nexit\n", 0o644),
  ])
  func aHookThatCannotTakeTheLineIsNotTouched(_ text: String, _ mode: Int) throws {
    folder.write(".git/hooks/pre-commit", text)
    chmod("\(folder.path)/.git/hooks/pre-commit", mode_t(mode))
    let before = snapshot()
    #expect(throws: NotesError.self) { try setup().installing(hook: true) }
    #expect(snapshot() == before)
  }

  // MARK: Trouble

  @Test func aDamagedBlockIsNamedAndLeftAlone() throws {
    folder.write(".git/info/attributes", "*.md text\n# notes: begin\n")
    let before = snapshot()
    #expect { try setup().installing(hook: false) } throws: {
      ($0 as? NotesError)?.message.english.hasPrefix(".git/info/attributes:2: ") == true
    }
    #expect(snapshot() == before)
  }

  @Test func aConfigurationThatGitIsWritingIsLeftAlone() throws {
    folder.write(".git/config.lock", "")
    let before = snapshot()
    #expect(throws: NotesError.self) { try setup().installing(hook: false).write() }
    #expect(snapshot() == before && folder.read(".git/config.lock") == "")
  }

  @Test func aFileThatHasChangedSinceIsLeftAlone() throws {
    let change = try setup().installing(hook: false)
    try repository.git("config", "user.name", "读者")
    let before = snapshot()
    #expect(throws: NotesError.self) { try change.write() }
    #expect(snapshot() == before)
  }

  @Test func outsideOfARepositoryThereIsNothingToSetUp() throws {
    let folder = TemporaryFolder()
    folder.makeFolder("notes")
    #expect { try setup(at: folder.path) } throws: { ($0 as? NotesError)?.kind == .configuration }
  }
}
