extension Defect {
  /// States and progress that are none of the words, or contradict each other.
  static let status: [Defect] = [
    Defect(
      "the word is Chinese", .ragNotes, replace: "status: unread", with: "status: ↓想读",
      rule: "status/unknown"),
    Defect(
      "the word begins with a capital, in a file with CRLF", .t5, replace: "status: reading",
      with: "status: ↓Reading", rule: "status/unknown"),
    Defect(
      "a letter is missing, in flow style", .longbench, replace: "status: unread", with: "status: ↓unred",
      rule: "status/unknown"),
    Defect(
      "the word is of another tool", .longformer, replace: "status: unread", with: "status: ↓to-read",
      rule: "status/unknown"),
    Defect(
      "the word has a character that nobody sees", .s4, replace: "status: unread",
      with: "status: ↓unread\u{200B}", rule: "status/unknown"),
    Defect(
      "only the page is known", .mamba, replace: "progress: 12/36", with: "progress: ↓p. 12",
      rule: "status/progress-form"),
    Defect(
      "the percentage is full-width", .universalTransformers, replace: "progress: 40%",
      with: "progress: ↓40％", rule: "status/progress-form"),
    Defect(
      "a word joins the two numbers, in a file with CRLF", .t5, replace: "progress: 30/67",
      with: "progress: ↓30 of 67", rule: "status/progress-form"),
    Defect(
      "the progress is in Chinese", .mamba, replace: "progress: 12/36", with: "progress: ↓一半",
      rule: "status/progress-form"),
    Defect(
      "the numbers are swapped", .mamba, replace: "progress: 12/36", with: "progress: ↓36/12",
      rule: "status/progress-range"),
    Defect(
      "the percentage is over a hundred", .universalTransformers, replace: "progress: 40%",
      with: "progress: ↓140%", rule: "status/progress-range"),
    Defect(
      "a page is past the end, in a file with CRLF", .t5, replace: "progress: 30/67",
      with: "progress: ↓76/67", rule: "status/progress-range"),
    Defect(
      "the state was forgotten", .mamba, replace: "progress: 12/36", with: "progress: ↓36/36",
      rule: "status/progress-against-status"),
    Defect(
      "what is read is not full", .transformer, replace: "progress: 15/15", with: "progress: ↓14/15",
      rule: "status/progress-against-status"),
    Defect(
      "what is read stands at some percent", .qwen2, replace: "progress: 100%", with: "progress: ↓90%",
      rule: "status/progress-against-status"),
    Defect(
      "what is unread has progress, in flow style", .longbench, replace: "status: unread,",
      with: "status: unread, progress: ↓3/17,", rule: "status/progress-against-status"),
    Defect(
      "the last day was not written down", .transformerXl, replace: "status: read\nfinished: 2020-06-18\n",
      with: "status: ↓read\n", rule: "status/missing-finished"),
    Defect(
      "the last day was not written down of a model", .qwen2,
      replace: "status: read\nprogress: 100%\nstarted: 2024-07-16\nfinished: 2024-07-20\n",
      with: "status: ↓read\nprogress: 100%\nstarted: 2024-07-16\n", rule: "status/missing-finished"),
    Defect(
      "a rating stands on what is unread", .s4, replace: "priority: high\n",
      with: "priority: high\nrating: ↓5\n", rule: "status/rating-unread"),
    Defect(
      "the state was put back and the rating forgotten", .qwen2,
      replace: "status: read\nprogress: 100%\nstarted: 2024-07-16\nfinished: 2024-07-20\n",
      with: "status: unread\n", at: "rating: ↓3", rule: "status/rating-unread"),
    Defect(
      "a rating stands in flow style", .longbench, replace: "added: 2024", with: "rating: ↓4, added: 2024",
      rule: "status/rating-unread"),
    Defect(
      "a topic is being read", .longContext, replace: "type: topic", with: "↓status: reading\ntype: topic",
      rule: "status/topic-with-status"),
    Defect(
      "a paper was made a topic", .ragNotes, replace: "type: post", with: "type: topic",
      at: "↓status: unread", rule: "status/topic-with-status"),
    Defect(
      "a topic has a day of its own, in flow style", .longbench, replace: "status: unread, type: dataset",
      with: "↓started: 2026-11-01, type: topic", rule: "status/topic-with-status"),
    Defect(
      "a reading began last winter", .universalTransformers, replace: "started: 2026-09-20",
      with: "started: ↓2025-12-20", rule: "status/stale"),
  ]
}
