import JSONSchema

extension JSONSyntaxError {
  /// Why something is not JSON, in both languages.
  var words: Message {
    Message("this is not JSON: \(message)", zh: "这不是 JSON：\(chinese)")
  }

  private var chinese: String {
    switch problem {
    case .unexpectedByte(let expected): "这里应当是\(JSONSyntaxError.chinese(expected))"
    case .unexpectedEnd(let expected): "文件到这里就断了，还缺\(JSONSyntaxError.chinese(expected))"
    case .unknownEscape: "JSON 里没有这种转义"
    case .loneSurrogate: "代理对只有一半"
    case .controlCharacter: "字符串里的控制字符要转义"
    case .invalidUTF8: "不是 UTF-8"
    case .badNumber: "JSON 里没有这种数"
    case .duplicateKey(let key): "键“\(key)”出现了两次"
    case .tooDeep(let limit): "嵌套超过 \(limit) 层"
    }
  }

  private static func chinese(_ expected: String) -> String {
    switch expected {
    case "a value": "一个值"
    case "the end": "结尾"
    case "a comma or ]": "逗号或 ]"
    case "a comma or }": "逗号或 }"
    case "a key in double quotes": "双引号里的键"
    case "a colon": "冒号"
    case "a double quote": "双引号"
    case "an escape": "转义"
    default: " " + expected
    }
  }
}
