// Made from schema/*.json by PublishedSchemaTests, which says how to make it anew. Do not edit.
// swift-format-ignore-file

/// The schemas of this repository, for libraries that begin elsewhere: the bytes of `schema/`.
public enum PublishedSchema {
  /// `schema/note.schema.json`: the front matter of a note.
  public static let note = #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "note.schema.json",
  "title": "The front matter of a note",
  "description": "One note a work: a paper, a model, a post, or a topic that gathers others. The properties stand in the order in which they are written. Values are as YAML gives them, with one rule: what is written plain is a string unless a type here says otherwise.",
  "type": "object",
  "required": ["title", "type"],
  "properties": {
    "title": {
      "title": "Title",
      "description": "The work's own title, in one line.",
      "$ref": "#/$defs/line",
      "examples": ["Universal Transformers", "通义千问"]
    },
    "status": {
      "title": "Status",
      "description": "How far the reading has come. A note without it is collected, not to be read, and never in the backlog. Unread, reading and unfinished are the backlog.",
      "enum": ["unread", "reading", "unfinished", "read", "dropped"],
      "examples": ["unfinished"]
    },
    "progress": {
      "title": "Progress",
      "description": "Pages or sections read of all, or a percentage. Never more than the whole.",
      "type": "string",
      "pattern": "^(?:(?:0|[1-9][0-9]{0,6})/[1-9][0-9]{0,6}|(?:[0-9]|[1-9][0-9]|100)%)$",
      "examples": ["12/36", "40%"]
    },
    "started": {
      "title": "Started",
      "description": "The day on which the reading began.",
      "$ref": "#/$defs/date"
    },
    "finished": {
      "title": "Finished",
      "description": "The day on which the reading ended.",
      "$ref": "#/$defs/date"
    },
    "left": {
      "title": "Left",
      "description": "What is left to read, in a few words.",
      "$ref": "#/$defs/line",
      "examples": ["ACT 机制", "appendix"]
    },
    "type": {
      "title": "Type",
      "description": "What sort of work it is. A topic is a hub: it has no status of its own and shows that of its parts.",
      "enum": ["paper", "model", "survey", "toolkit", "dataset", "post", "list", "topic"],
      "examples": ["paper"]
    },
    "short": {
      "title": "Short name",
      "description": "What people call it; lists and link texts use it.",
      "$ref": "#/$defs/line",
      "examples": ["UT", "GPT-3"]
    },
    "aliases": {
      "title": "Aliases",
      "description": "Other names that find it. Two notes may share one.",
      "$ref": "#/$defs/lines",
      "examples": [["通用 Transformer"]]
    },
    "authors": {
      "title": "Authors",
      "description": "The authors as printed. A last one `others` stands for the rest.",
      "$ref": "#/$defs/lines",
      "examples": [["Mostafa Dehghani", "Stephan Gouws", "others"]]
    },
    "organizations": {
      "title": "Organizations",
      "description": "The organizations as printed.",
      "$ref": "#/$defs/lines",
      "examples": [["Google", "清华大学"]]
    },
    "year": {
      "title": "Year",
      "description": "The year of publication.",
      "type": "integer",
      "minimum": 1,
      "maximum": 9999,
      "examples": [2019]
    },
    "venue": {
      "title": "Venue",
      "description": "Where it was published, in short.",
      "$ref": "#/$defs/line",
      "examples": ["ICLR 2019", "知乎"]
    },
    "arxiv": {
      "title": "arXiv",
      "description": "The bare arXiv number, not an address; always quoted, or YAML readers drop its last zeros. A version may follow it.",
      "type": "string",
      "pattern": "^(?:[0-9]{2}(?:0[1-9]|1[0-2])\\.[0-9]{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3})(?:v[1-9][0-9]*)?$",
      "examples": ["1807.03819", "cs/0501001"]
    },
    "doi": {
      "title": "DOI",
      "description": "The bare digital object identifier, not an address.",
      "type": "string",
      "pattern": "^10\\.[0-9]{4,9}(?:\\.[0-9]+)*/[^\\s]+$",
      "examples": ["10.18653/v1/P17-1001"]
    },
    "acl": {
      "title": "ACL Anthology",
      "description": "The bare id in the ACL Anthology, not an address.",
      "type": "string",
      "pattern": "^(?:[0-9]{4}\\.[a-z0-9]+-[a-z0-9]+\\.[0-9]{1,5}|[A-Z][0-9]{2}-[0-9]{4})$",
      "examples": ["2022.acl-long.26", "P17-1001"]
    },
    "isbn": {
      "title": "ISBN",
      "description": "The number of a book, ten or thirteen digits, with hyphens or without.",
      "type": "string",
      "pattern": "^(?:[0-9]-?){9}(?:(?:[0-9]-?){3}[0-9]|[0-9Xx])$",
      "examples": ["9780262035613", "0-262-03561-8"]
    },
    "urls": {
      "title": "Addresses",
      "description": "Where to find it, by name: paper, pdf, code, project, post, model, data, product, or any other. A pdf may be a relative path.",
      "type": "object",
      "minProperties": 1,
      "properties": {
        "pdf": {
          "title": "PDF",
          "description": "An address, or the path of a file relative to the library.",
          "type": "string",
          "minLength": 1
        }
      },
      "additionalProperties": { "$ref": "#/$defs/address" },
      "examples": [
        {
          "paper": "https://openreview.net/forum?id=HyzdRiR9Y7",
          "pdf": "pdfs/ut.pdf",
          "code": "https://github.com/tensorflow/tensor2tensor"
        }
      ]
    },
    "priority": {
      "title": "Priority",
      "description": "How soon it wants reading; normal where there is none.",
      "enum": ["high", "normal", "low"],
      "examples": ["high"]
    },
    "rating": {
      "title": "Rating",
      "description": "How good it was, from 1 to 5.",
      "type": "integer",
      "minimum": 1,
      "maximum": 5,
      "examples": [4]
    },
    "added": {
      "title": "Added",
      "description": "The day on which the note was made.",
      "$ref": "#/$defs/date"
    },
    "tags": {
      "title": "Tags",
      "description": "Tags in any script, without spaces. They are kept sorted.",
      "type": "array",
      "items": { "type": "string", "pattern": "^[^\\s,]+$" },
      "uniqueItems": true,
      "examples": [["architecture", "长上下文"]]
    },
    "relations": {
      "title": "Relations",
      "description": "How this note stands to others: this note RELATION that. The inverse is computed, never written.",
      "type": "object",
      "properties": {
        "improves": { "$ref": "#/$defs/ids", "description": "This work improves on that one." },
        "derived-from": { "$ref": "#/$defs/ids", "description": "This work derives from that one." },
        "uses": { "$ref": "#/$defs/ids", "description": "This work uses that one." },
        "compares": { "$ref": "#/$defs/ids", "description": "This work compares itself with that one." },
        "explains": { "$ref": "#/$defs/ids", "description": "This post explains that work." },
        "translates": { "$ref": "#/$defs/ids", "description": "This text translates that one." },
        "code-of": { "$ref": "#/$defs/ids", "description": "This code implements that work." },
        "part-of": { "$ref": "#/$defs/ids", "description": "This work is part of that topic or series." },
        "supersedes": { "$ref": "#/$defs/ids", "description": "This work takes the place of that one." },
        "cites": { "$ref": "#/$defs/ids", "description": "This work cites that one." }
      },
      "additionalProperties": false,
      "examples": [{ "improves": ["transformer-xl"], "part-of": ["long-context"] }]
    },
    "order": {
      "title": "Order",
      "description": "The place in the list of its section, always quoted. Numbers compare as numbers, and a letter comes before a dot: 1 < 1a < 1b < 1.1 < 2.",
      "type": "string",
      "maxLength": 64,
      "pattern": "^[0-9]+[a-z]*(?:\\.[0-9]+[a-z]*)*$",
      "examples": ["11", "4.1b"]
    }
  },
  "additionalProperties": true,
  "examples": [
    {
      "title": "Universal Transformers",
      "status": "unfinished",
      "progress": "12/36",
      "started": "2023-12-11",
      "left": "ACT 机制",
      "type": "paper",
      "short": "UT",
      "aliases": ["通用 Transformer"],
      "authors": ["Mostafa Dehghani", "others"],
      "year": 2019,
      "venue": "ICLR 2019",
      "arxiv": "1807.03819",
      "urls": {
        "paper": "https://openreview.net/forum?id=HyzdRiR9Y7",
        "code": "https://github.com/tensorflow/tensor2tensor"
      },
      "priority": "high",
      "added": "2023-12-10",
      "tags": ["architecture"],
      "relations": { "improves": ["transformer-xl"] },
      "order": "11"
    },
    { "title": "Long context", "type": "topic", "short": "长上下文" }
  ],
  "$defs": {
    "line": {
      "description": "A text in one line, not empty.",
      "type": "string",
      "pattern": "^[^\\r\\n]*[^\\s][^\\r\\n]*$"
    },
    "lines": {
      "description": "A list of texts, none of them twice.",
      "type": "array",
      "items": { "$ref": "#/$defs/line" },
      "uniqueItems": true
    },
    "date": {
      "description": "A day of the calendar, without a time or a zone.",
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
      "examples": ["2023-12-11"]
    },
    "address": {
      "description": "An address of the web.",
      "type": "string",
      "pattern": "^https?://[^\\s]+$",
      "examples": ["https://arxiv.org/abs/1807.03819"]
    },
    "ids": {
      "description": "The ids of notes: the names of their files, without `.md`.",
      "type": "array",
      "items": { "type": "string", "pattern": "^[^\\s/][^/\\r\\n]*$" },
      "minItems": 1,
      "uniqueItems": true,
      "examples": [["transformer-xl"]]
    }
  }
}

"""#

  /// `schema/config.schema.json`: the configuration of a library.
  public static let configuration = #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "config.schema.json",
  "title": "The configuration of a library, .notes.yml",
  "description": "The file at the root of a library. Every key may be left out. No key names a program.",
  "type": "object",
  "properties": {
    "notes": {
      "title": "Notes folder",
      "description": "The folder of the notes, relative to the root.",
      "$ref": "#/$defs/path",
      "default": "notes",
      "examples": ["notes", "reading/notes"]
    },
    "include": {
      "title": "Included files",
      "description": "Patterns of the files that are notes, relative to the root. Without it every Markdown file in the notes folder is one, README.md apart.",
      "$ref": "#/$defs/patterns",
      "examples": [["notes/**/*.md"]]
    },
    "exclude": {
      "title": "Excluded files",
      "description": "Patterns of files and folders that are left out, relative to the root. They win over `include`.",
      "$ref": "#/$defs/patterns",
      "examples": [["notes/drafts/**", "**/template.md"]]
    },
    "language": {
      "title": "Language",
      "description": "The language that the tool speaks; without it the locale decides. `--lang` wins over it.",
      "enum": ["en", "zh"],
      "examples": ["zh"]
    },
    "schema": {
      "title": "Schema",
      "description": "The schema that front matter is held against, relative to the root.",
      "$ref": "#/$defs/path",
      "default": "schema/note.schema.json",
      "examples": ["schema/note.schema.json"]
    },
    "open": {
      "title": "What to open",
      "description": "The names of addresses in the order in which `notes open` tries them.",
      "type": "array",
      "items": { "type": "string", "minLength": 1 },
      "minItems": 1,
      "uniqueItems": true,
      "examples": [["pdf", "paper", "post", "code"]]
    },
    "lint": {
      "title": "Lint",
      "description": "Which rules are checked, and how severe their findings are. A rule is named `group/rule`, a group `group`.",
      "type": "object",
      "properties": {
        "select": {
          "title": "Rules to check",
          "description": "The rules and groups to check, in place of those that are on by default. `default` stands for these, `all` for every rule.",
          "$ref": "#/$defs/rules",
          "examples": [["default", "cjk", "status/stale"]]
        },
        "ignore": {
          "title": "Rules to leave out",
          "description": "The rules and groups not to check. A rule that is selected by its own name is checked though its group is ignored.",
          "$ref": "#/$defs/rules",
          "examples": [["body/bare-address"]]
        },
        "severity": {
          "title": "Severities",
          "description": "How severe the findings of a rule or group are.",
          "type": "object",
          "propertyNames": { "$ref": "#/$defs/rule" },
          "additionalProperties": { "enum": ["error", "warning", "information", "info"] },
          "examples": [{ "link/missing-note": "warning" }]
        },
        "per-path": {
          "title": "Exceptions by path",
          "description": "For each pattern of paths, the rules and groups not to check there.",
          "type": "object",
          "propertyNames": { "minLength": 1 },
          "additionalProperties": { "$ref": "#/$defs/rules" },
          "examples": [{ "notes/toolkits/**": ["duplicate/identifier"] }]
        }
      },
      "additionalProperties": false,
      "examples": [{ "ignore": ["body/bare-address"], "severity": { "link/missing-note": "warning" } }]
    },
    "views": {
      "title": "Views",
      "description": "Queries by name: `@name` in a query stands for the query of that name.",
      "type": "object",
      "propertyNames": { "pattern": "^[^\\s()\",:@]+$" },
      "additionalProperties": { "type": "string" },
      "examples": [{ "rag": "tag:rag or title:retrieval", "next": "is:backlog priority:high" }]
    }
  },
  "additionalProperties": false,
  "examples": [
    {
      "language": "zh",
      "exclude": ["notes/drafts/**"],
      "open": ["pdf", "paper"],
      "views": { "next": "is:backlog priority:high" }
    },
    {}
  ],
  "$defs": {
    "path": {
      "description": "A path inside the library, relative to its root.",
      "type": "string",
      "minLength": 1,
      "not": { "pattern": "^[/\\\\]|(?:^|/)\\.\\.(?:/|$)" }
    },
    "patterns": {
      "description": "Patterns of paths: `*` is anything within a folder's name, `**` any folders.",
      "type": "array",
      "items": { "type": "string", "minLength": 1 },
      "uniqueItems": true
    },
    "rule": {
      "description": "A rule, `group/rule`, a group of them, `default` or `all`.",
      "type": "string",
      "pattern": "^[a-z][a-z-]*(?:/[a-z][a-z0-9-]*)?$",
      "examples": ["link/missing-note", "link"]
    },
    "rules": {
      "description": "Rules and groups of rules.",
      "type": "array",
      "items": { "$ref": "#/$defs/rule" },
      "uniqueItems": true
    }
  }
}

"""#
}
