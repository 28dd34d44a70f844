#!/usr/bin/env python3
"""Writes SimplifiedFormTable.swift from the Unihan database (Debian: unicode-data).

    cd Sources/NotesCore/Reports/Search
    python3 generate-simplified-form.py > SimplifiedFormTable.swift

Of several simplified forms the first is taken that is not the character itself: the one of daily use.
"""

import bz2
import re
from pathlib import Path

DATA = Path("/usr/share/unicode/Unihan_Variants.txt.bz2")
ENTRY = re.compile(r"U\+([0-9A-F]+)\tkSimplifiedVariant\t(.*)")
UNIFIED = range(0x4E00, 0xA000)

version = ""
forms = {}
with bz2.open(DATA, "rt", encoding="utf-8") as lines:
    for line in lines:
        if line.startswith("# Unicode version:"):
            version = line.split(":")[1].strip()
        if match := ENTRY.match(line):
            character = int(match[1], 16)
            variants = [int(word.split("<")[0][2:], 16) for word in match[2].split()]
            others = [v for v in variants if v != character and v in UNIFIED]
            if character in UNIFIED and others:
                forms[character] = others[0]

# A form that is itself simplified further, as 薴 to 苧 to 苎.
pairs = sorted((character, forms.get(form, form)) for character, form in forms.items())
text = "".join(chr(character) + chr(form) for character, form in pairs if character != form)
print(f"// Generated from Unihan_Variants-{version} by generate-simplified-form.py. Do not edit.\n")
print("/// The traditional characters that have a simplified form, kSimplifiedVariant of Unicode Standard Annex #38.")
print("enum SimplifiedFormTable {")
print("  /// Each character and its form, three bytes each, in the order of the characters.")
print('  static let pairs: StaticString = """')
print("\\\n".join("    " + text[start : start + 48] for start in range(0, len(text), 48)))
print('    """')
print("}")
