#!/usr/bin/env python3
"""Writes DisplayWidthTable.swift from the Unicode Character Database (Debian: unicode-data).

    python3 Sources/notes/Terminal/generate-display-width.py > Sources/notes/Terminal/DisplayWidthTable.swift
"""

from pathlib import Path

DATA = Path("/usr/share/unicode")


def read(name):
    """The rows of a data file as (first, last, property)."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        fields = line.split("#")[0].split(";")
        if len(fields) < 2:
            continue
        first, _, last = fields[0].strip().partition("..")
        yield int(first, 16), int(last or first, 16), fields[1].strip()


def points(name, wanted):
    return {p for first, last, value in read(name) if value in wanted for p in range(first, last + 1)}


def ranges(values):
    """Sorted code points as inclusive ranges."""
    result = []
    for value in sorted(values):
        if result and result[-1][1] == value - 1:
            result[-1][1] = value
        else:
            result.append([value, value])
    return result


def array(name, summary, values):
    rows = [f"0x{first:04X}, 0x{last:04X}," for first, last in ranges(values)]
    lines = ["    " + " ".join(rows[i : i + 5]) for i in range(0, len(rows), 5)]
    return f"  /// {summary}\n  static let {name}: [UInt32] = [\n" + "\n".join(lines) + "\n  ]\n"


wide = points("EastAsianWidth.txt", {"W", "F"})
marks = points("extracted/DerivedGeneralCategory.txt", {"Mn", "Me", "Cf"})
# The vowels and finals of Hangul written as conjoining letters stand inside their consonant.
conjoining = set(range(0x1160, 0x1200)) | points("HangulSyllableType.txt", {"V", "T"})
# Format characters that have a shape of their own: the soft hyphen, and signs that enclose a number.
shown = {0x00AD} | points("PropList.txt", {"Prepended_Concatenation_Mark"})
controls = set(range(0x20)) | set(range(0x7F, 0xA0)) | {0x2028, 0x2029}
zero = (marks | conjoining | controls) - shown

version = (DATA / "EastAsianWidth.txt").read_text(encoding="utf-8").split("\n")[0].strip("# ")
print(f"// Generated from {version} by generate-display-width.py. Do not edit.\n")
print("/// The code points whose width on a terminal is not 1, as inclusive ranges: first, last, first, last.")
print("enum DisplayWidthTable {")
print(array("wide", "What takes two columns: East Asian Width W and F, emoji among them.", wide - zero))
print(array("zero", "What takes none: controls, and marks that stand on the character before.", zero), end="")
print("}")
