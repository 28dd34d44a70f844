/// What became of a change that an earlier command could not finish.
public struct Recovery: Sendable, Hashable {
  /// What was done.
  public enum Outcome: Sendable, Hashable {
    /// Nothing was pending.
    case none
    /// It had not begun to change files; its temporary files are gone.
    case cleared
    /// All files have their new content now.
    case completed
    /// All files have their old content again, but those that someone else changed.
    case rolledBack
    /// The journal was not one of ours and was moved aside, its files left alone.
    case rejected(String)
  }

  /// What was done.
  public let outcome: Outcome
  /// How many files the change was about.
  public let fileCount: Int
  /// The files that someone else changed in between, left as they are; relative to the root.
  public let leftAlone: [String]

  /// An outcome for a change of `fileCount` files.
  public init(_ outcome: Outcome, fileCount: Int = 0, leftAlone: [String] = []) {
    self.outcome = outcome
    self.fileCount = fileCount
    self.leftAlone = leftAlone
  }

  /// What people should be told; nothing when no file was touched.
  public var messages: [Message] {
    var messages: [Message] = []
    switch outcome {
    case .none, .cleared: break
    case .completed:
      messages.append(
        Message(
          "completed a change of \(fileCount) files that an earlier command did not finish",
          zh: "上一个命令没做完的改动（\(fileCount) 个文件）已经补完"))
    case .rolledBack:
      messages.append(
        Message(
          "undid a change of \(fileCount) files that an earlier command did not finish",
          zh: "上一个命令没做完的改动（\(fileCount) 个文件）已经撤回"))
    case .rejected(let path):
      messages.append(
        Message(
          "the journal of an earlier change is damaged or foreign; it was moved to \(path), and no note was touched",
          zh: "上次改动的日志已损坏，或者不是这个文库的；已移到 \(path)，没有碰任何笔记"))
    }
    messages += leftAlone.map {
      Message("\($0) was changed in between, and is left as it is", zh: "\($0) 在这期间被改过，保持原样")
    }
    return messages
  }
}
