import ArgumentParser
import NotesCore

/// The options that every command takes; they may stand before the command, too.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("directory")],
    help: help("Use the library that DIR is in.", zh: "使用 DIR 所在的文库。", value: "dir"), completion: .directory)
  var directory: String?

  @Option(
    name: .customLong("lang"),
    help: help("Print in English or Chinese.", zh: "用英文或中文显示。", value: "en|zh"),
    completion: .list(["en", "zh"]))
  var language: String?

  @Option(
    name: .customLong("color"),
    help: help("Use colours: auto, always or never.", zh: "颜色：auto、always 或 never。", value: "when"),
    completion: .list(ColorChoice.allCases.map(\.rawValue)))
  var color: ColorChoice = .auto
}

/// A help text in the reader's language.
func help(_ english: String, zh chinese: String, value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(text(english, zh: chinese), valueName: value)
}

/// A text in the reader's language.
func text(_ english: String, zh chinese: String) -> String {
  Message(english, zh: chinese).text(in: Surroundings.process.language)
}
