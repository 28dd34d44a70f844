/// Bytes that are no text.
enum EncodingDefect {
  /// The name of the rule that the bytes are UTF-8.
  static let rule = "file/not-utf-8"

  static func notUTF8(_ source: Source, in range: Range<Int>) -> Diagnostic {
    let offset = source.bytes.withUnsafeBufferPointer {
      UTF8Validator.firstInvalid($0, in: range) ?? range.lowerBound
    }
    let byte = String(source.bytes[offset], radix: 16, uppercase: true)
    return source.diagnostic(
      rule, at: offset..<offset + 1,
      Message("the byte 0x\(byte) is not UTF-8", zh: "字节 0x\(byte) 不是 UTF-8"),
      hint: Message(
        "find out the file's encoding and convert it: `iconv -f GB18030 -t UTF-8 FILE`",
        zh: "弄清文件的编码，再转换：`iconv -f GB18030 -t UTF-8 文件`"))
  }

  static func wide(_ source: Source) -> Diagnostic {
    source.diagnostic(
      rule, at: 0..<2,
      Message("the file is UTF-16, and notes are UTF-8", zh: "文件是 UTF-16 编码，笔记须是 UTF-8"),
      hint: Message(
        "convert it: `iconv -f UTF-16 -t UTF-8 FILE`", zh: "转换它：`iconv -f UTF-16 -t UTF-8 文件`"))
  }

  static func nulByte(_ source: Source, at offset: Int) -> Diagnostic {
    source.diagnostic(
      "file/nul-byte", at: offset..<offset + 1,
      Message("there is a NUL byte in the text", zh: "文本里有 NUL 字节"),
      hint: Message(
        "delete it; if there are many, the file is not text", zh: "删掉它；如果很多，这个文件就不是文本"))
  }
}
