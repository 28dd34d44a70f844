import Foundation
import NotesCore
import Testing

@testable import notes

struct ChildProcessTests {
  @Test(arguments: [("exit 0", 0), ("exit 3", 3), ("kill -9 $$", 137)] as [(String, Int32)])
  func givesTheExitCode(script: String, code: Int32) throws {
    #expect(try ChildProcess(arguments: ["sh", "-c", script]).run() == code)
  }

  @Test(arguments: [[], [""], ["notes-no-such-program"], ["/"]])
  func aProgramThatCannotBeStartedIsAnError(arguments: [String]) {
    #expect(throws: SystemFailure.self) { try ChildProcess(arguments: arguments).run() }
  }

  @Test func argumentsAreNotTakenApart() throws {
    let arguments = [
      "sh", "-c", "test \"$#\" = 2 && test \"$1\" = 'a b;$(false)*' && test \"$2\" = ''", "sh",
    ]
    #expect(try ChildProcess(arguments: arguments + ["a b;$(false)*", ""]).run() == 0)
  }

  @Test func theProgramNeedNotReadAllOfItsInput() throws {
    Output.ignoreBrokenPipes()
    let input = String(repeating: "line\n", count: 200_000)
    #expect(try ChildProcess(arguments: ["true"], input: input).run() == 0)
    #expect(try ChildProcess(arguments: ["sh", "-c", "test $(wc -l) = 200000"], input: input).run() == 0)
  }

  @Test func theProgramIsEndedByTheSignalsThatThisOneIgnores() throws {
    Output.ignoreBrokenPipes()
    for name in ["PIPE", "INT", "QUIT"] {
      let code = try ChildProcess(arguments: ["sh", "-c", "kill -\(name) $$; exit 0"]).run()
      #expect(code > 128, "\(name) gave \(code)")
    }
  }
}

struct EditorTests {
  @Test(
    arguments: [
      (["VISUAL": "a -w", "EDITOR": "b"], "a -w"), (["VISUAL": "", "EDITOR": "b"], "b"),
      (["VISUAL": "  ", "EDITOR": "b"], "b"), (["EDITOR": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func isTheOneOfTheEnvironment(values: [String: String], command: String?) {
    #expect(Editor(Environment(values))?.command == command)
  }

  @Test func thePathIsOneArgument() throws {
    let editor = try #require(Editor(Environment(["EDITOR": "test '/a b;$(x) \"-n' ="])))
    #expect(throws: Never.self) { try editor.edit("/a b;$(x) \"-n") }
    #expect(throws: NotesError.self) { try editor.edit("/a") }
  }
}

struct OpenerTests {
  @Test(arguments: [
    ("firefox", [["firefox"]]), ("w3m -o a=b:lynx %s", [["w3m", "-o", "a=b"], ["lynx", "%s"]]),
    ("::  :x", [["x"]]),
  ])
  func isTheListOfTheEnvironment(browser: String, commands: [[String]]) {
    #expect(Opener(Environment(["BROWSER": browser])).commands == commands)
  }

  @Test func isTheSystemsOwnWhereNoneIsSet() {
    #expect(!Opener(Environment([:])).commands.isEmpty)
    #expect(Opener(Environment(["BROWSER": ": "])).commands == Opener(Environment([:])).commands)
  }

  @Test(arguments: [
    (["a"], ["a", "T T"]), (["a", "-x", "%s", "b"], ["a", "-x", "T T", "b"]),
    (["a", "--url=%s"], ["a", "--url=T T"]), (["%s"], ["%s", "T T"]), ([], []),
  ])
  func theTargetIsOneArgument(command: [String], arguments: [String]) {
    #expect(Opener.arguments(command, target: "T T") == arguments)
  }

  @Test func triesTheNextProgramWhenOneFails() {
    #expect(Opener(Environment(["BROWSER": "notes-no-such-program:false:true"])).open("https://e.org"))
    #expect(!Opener(Environment(["BROWSER": "notes-no-such-program:false"])).open("https://e.org"))
  }
}
