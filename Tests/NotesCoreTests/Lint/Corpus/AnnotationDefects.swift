extension Defect {
  /// Annotations that cannot be found again, or say nothing.
  static let annotation: [Defect] = [
    Defect(
      "a quotation has no page", .mamba, replace: "> [!quote] tab. 4", with: "↓> [!quote]",
      rule: "annotation/no-locator"),
    Defect(
      "a quotation has a day alone", .mamba, replace: "> [!quote] tab. 4",
      with: "↓> [!quote] · 2026-10-06", rule: "annotation/no-locator"),
    Defect(
      "a quotation has no page, in a file with CRLF", .t5, replace: "> [!quote] p. 33 · 2026-11-03",
      with: "↓> [!quote]", rule: "annotation/no-locator"),
    Defect(
      "a quotation below a Chinese heading has no page", .transformer, replace: "> [!quote] p. 4",
      with: "↓> [!quote]", rule: "annotation/no-locator"),
    Defect(
      "a note was made on a day that there is none of", .mamba, replace: "> [!note] §3.2 · 2026-10-05",
      with: "> [!note] §3.2 · ↓2026-10-35", rule: "annotation/date"),
    Defect(
      "the day is written with slashes, in a file with CRLF", .t5, replace: "> [!quote] p. 33 · 2026-11-03",
      with: "> [!quote] ↓p. 33 · 2026/11/3", rule: "annotation/date"),
    Defect(
      "an annotation was copied with its id", .mamba, replace: "^q8t2xz", with: "^↓m4w0re",
      rule: "annotation/duplicate-id"),
    Defect(
      "an annotation has the id of a paragraph", .transformer, replace: "^a7n2wd", with: "^↓why-scale",
      rule: "annotation/duplicate-id"),
    Defect(
      "two paragraphs have one id, after an emoji", .deepLearning, replace: "组里人手一本。译本错字不少，对着英文看。",
      with: "组里人手一本。 ^copy\n\n译本错字不少 😅 对着英文看。 ^↓copy", rule: "annotation/duplicate-id"),
    Defect(
      "an id was deleted", .mamba, replace: "^m4w0re\n\n", with: "", at: "↓> [!note] §3.2",
      rule: "annotation/missing-id"),
    Defect(
      "the last id was cut off", .transformer, replace: "\n^a7n2wd\n", with: "", at: "↓> [!quote] p. 4",
      rule: "annotation/missing-id"),
    Defect(
      "an id was deleted, in a file with CRLF", .t5, replace: "\n^t5d9e0\n", with: "",
      at: "↓> [!quote] p. 33", rule: "annotation/missing-id"),
    Defect(
      "the words were never typed", .mamba,
      replace: "> [!note] §3.2 · 2026-10-05\n>\n> Δ 大就忘掉过去，Δ 小就忽略现在。\n",
      with: "↓> [!note] §3.2 · 2026-10-05\n>\n", rule: "annotation/empty"),
    Defect(
      "the words of the last annotation are gone", .transformer,
      replace:
        "> [!quote] p. 4\n>\n> We suspect that for large values of d_k, the dot products grow large in magnitude.\n",
      with: "↓> [!quote] p. 4\n", rule: "annotation/empty"),
    Defect(
      "the words were never typed, in a file with CRLF", .t5,
      replace: ">\n> Encoder-decoder models outperform decoder-only ones.\n", with: ">\n",
      at: "↓> [!quote] p. 33", rule: "annotation/empty"),
    Defect(
      "a page was mistyped, and stands before the annotation above", .mamba, replace: "> [!quote] tab. 4",
      with: "> [!quote] ↓p. 1", rule: "annotation/order"),
    Defect(
      "an annotation was appended at the end", .transformer, replace: "^a7n2wd\n",
      with: "^a7n2wd\n\n> [!note] ↓第 2 页\n>\n> 和 RNN 比较。\n\n^b7n2wd\n", rule: "annotation/order"),
    Defect(
      "the heading is one too deep, in a file with CRLF", .t5, replace: "## Annotations",
      with: "↓### Annotations", rule: "annotation/heading"),
    Defect(
      "the heading is in the traditional script", .transformer, replace: "## 批注", with: "↓## 批註",
      rule: "annotation/heading"),
    Defect(
      "the heading is in small letters, with a colon", .mamba, replace: "## Annotations",
      with: "↓## annotations:", rule: "annotation/heading"),
    Defect(
      "the heading has another name, in a file with CRLF", .t5, replace: "## Annotations",
      with: "## Highlights", at: "↓> [!quote] p. 33", rule: "annotation/misplaced"),
    Defect(
      "the heading says more", .transformer, replace: "## 批注", with: "## 读书批注",
      at: "↓> [!quote] p. 4", rule: "annotation/misplaced"),
    Defect(
      "a range runs backwards", .mamba, replace: "> [!note] §3.2 · 2026-10-05",
      with: "> [!note] ↓§3.4-3.2 · 2026-10-05", rule: "annotation/backward-range"),
    Defect(
      "two pages were swapped, in a file with CRLF", .t5, replace: "> [!quote] p. 33",
      with: "> [!quote] ↓pp. 33-31", rule: "annotation/backward-range"),
    Defect(
      "an id was typed with another sign", .mamba, replace: "^q8t2xz", with: "↓^q8t2_xz",
      rule: "annotation/malformed-id"),
    Defect(
      "a comment stands behind the id, in a file with CRLF", .t5, replace: "^t5d9e0",
      with: "↓^t5d9e0 同意", rule: "annotation/malformed-id"),
    Defect(
      "an id has an O for a zero", .transformer, replace: "^a7n2wd", with: "^↓a7n2wo",
      rule: "annotation/malformed-id"),
    Defect(
      "the last letter of an id was cut off", .mamba, replace: "^q8t2xz", with: "^↓q8t2x",
      rule: "annotation/malformed-id"),
    Defect(
      "a merge kept what both branches remember of a key", .mamba, replace: "## Annotations\n",
      with:
        "## Annotations\n\n<!-- imported\n↓zotero:ABCD2345 7h2k9q4c0m3zp\nzotero:ABCD2345 8h2k9q4c0m3zp\n-->\n",
      rule: "annotation/damaged-import-record"),
    Defect(
      "a merge left a line below the end of what is remembered", .transformer, replace: "## 批注\n",
      with:
        "## 批注\n\n<!-- imported\nreadwise:12 7h2k9q4c0m3zp\n-->\n↓readwise:13 7h2k9q4c0m3zp\n",
      rule: "annotation/damaged-import-record"),
    Defect(
      "a fingerprint was cut off, in a file with CRLF", .t5, replace: "## Annotations\n",
      with: "## Annotations\n\n<!-- imported\n↓hypothesis:T0DIX 7h2k9q4c\n-->\n",
      rule: "annotation/damaged-import-record"),
    Defect(
      "a note about the whole work stands first", .mamba,
      replace: "> [!quote] p. 2 · 2026-10-03",
      with: "> [!note] 全文\n>\n> 读了两遍。\n\n^w7n2wd\n\n> [!quote] ↓p. 2 · 2026-10-03",
      rule: "annotation/order"),
    Defect(
      "the kind of the last annotation is misspelt", .mamba, replace: "> [!quote] tab. 4",
      with: "> [!↓qoute] tab. 4", rule: "annotation/unknown-kind"),
    Defect(
      "the kind is that of another tool", .transformer, replace: "> [!quote] p. 4",
      with: "> [!↓cite] p. 4", rule: "annotation/unknown-kind"),
    Defect(
      "an annotation was pasted with another id", .transformer, replace: "^a7n2wd\n",
      with:
        "^a7n2wd\n\n↓> [!quote] p. 4\n> We suspect that for large values of d_k, the dot products grow large in magnitude.\n\n^b7n2wd\n",
      rule: "annotation/duplicate"),
    Defect(
      "two quotations have the same words", .mamba,
      replace:
        "> [!quote] tab. 4\n>\n> Mamba matches or exceeds the performance of Transformers twice its size.",
      with:
        "> [!note] tab. 4\n>\n> Δ 大就忘掉过去， Δ 小就忽略现在。\n\n^q9t2xz\n\n↓> [!note] tab. 5\n> Δ 大就忘掉过去，\n> Δ 小就忽略现在。",
      rule: "annotation/duplicate"),
    Defect(
      "an imported annotation was copied", .transformer, replace: "^a7n2wd\n",
      with:
        "^a7n2wd\n\n<!-- zotero:ABCD2345 -->\n\n> [!note] p. 5\n>\n> 另一条。\n\n^b7n2wd\n\n↓<!-- zotero:ABCD2345 -->\n",
      rule: "annotation/duplicate-key"),
    Defect(
      "a key stands twice below an annotation", .mamba, replace: "这句是全文的主旨。",
      with: "<!-- hypothesis:T0DIX -->\n\n这句是全文的主旨。\n\n↓<!-- hypothesis:T0DIX -->",
      rule: "annotation/duplicate-key"),
    Defect(
      "the day stands behind a comma", .mamba, replace: "> [!quote] p. 2 · 2026-10-03",
      with: "> [!quote] ↓p. 2, 2026-10-03", rule: "annotation/date"),
    Defect(
      "the day stands in brackets, in a file with CRLF", .t5, replace: "> [!quote] p. 33 · 2026-11-03",
      with: "> [!quote] ↓p. 33 (2026-11-03)", rule: "annotation/date"),
    Defect(
      "the day stands before the place", .mamba, replace: "> [!note] §3.2 · 2026-10-05",
      with: "> [!note] ↓· 2026-10-05 · §3.2", rule: "annotation/date"),
    Defect(
      "the kind is in Chinese", .transformer, replace: "> [!quote] p. 4", with: "> [!↓摘录] p. 4",
      rule: "annotation/unknown-kind"),
    Defect(
      "the brackets are those of Chinese text, in a file with CRLF", .t5, replace: "> [!quote] p. 33",
      with: "> ↓【！quote】 p. 33", rule: "annotation/unknown-kind"),
    Defect(
      "the sign in the brackets was forgotten", .mamba, replace: "> [!quote] tab. 4",
      with: "> ↓[quote] tab. 4", rule: "annotation/unknown-kind"),
    Defect(
      "an annotation was written as an item of a list", .transformer, replace: "^a7n2wd\n",
      with: "^a7n2wd\n\n- ↓> [!quote] p. 5\n  >\n  > Multi-head attention.\n", rule: "annotation/misplaced"),
    Defect(
      "the blank behind the signs of the heading is missing, in a file with CRLF", .t5,
      replace: "## Annotations", with: "↓##Annotations", rule: "annotation/heading"),
    Defect(
      "the heading is another word", .transformer, replace: "## 批注", with: "↓## 注释",
      rule: "annotation/heading"),
    Defect(
      "a second heading in the other language", .mamba, replace: "> [!quote] tab. 4",
      with: "↓## 批注\n\n> [!quote] tab. 4", rule: "annotation/heading"),
    Defect(
      "two times were swapped", .transformer, replace: "^a7n2wd\n",
      with: "^a7n2wd\n\n> [!note] ↓12:30-12:10\n>\n> 讲座里也讲了。\n\n^b7n2wd\n",
      rule: "annotation/backward-range"),
    Defect(
      "the id was written within the callout", .transformer, replace: ".\n\n^a7n2wd\n",
      with: ".\n>\n> ↓^a7n2wd\n", rule: "annotation/malformed-id"),
    Defect(
      "the id was written behind the words, in a file with CRLF", .t5, replace: "ones.\n\n^t5d9e0\n",
      with: "ones. ↓^t5d9e0\n", rule: "annotation/malformed-id"),
    Defect(
      "an id has an O for a zero, and words behind it", .mamba, replace: "^q8t2xz",
      with: "↓^q8t2xo 表格很大", rule: "annotation/malformed-id"),
  ]
}
