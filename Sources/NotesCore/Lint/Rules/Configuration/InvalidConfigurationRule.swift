/// Finds mistakes in `.notes.yml`, which stop every command.
struct InvalidConfigurationRule: ReadingRule {
  let description = RuleDescription(
    "configuration/invalid",
    summary: Message("`.notes.yml` has a mistake.", zh: "`.notes.yml` 有错误。"),
    reason: Message(
      "A key that is misspelt or a path that leads out of the library would silently be ignored by a lenient reader, and the library would not be the one that was meant. So commands stop, and show the line.",
      zh: "键写错了、路径指到了文库外面，要是不声不响地略过，用的就不是想要的那个文库。所以命令会停下来，指出那一行。"),
    passing: [], failing: [])
}
