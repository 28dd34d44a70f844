#!/usr/bin/env python3
"""Writes SimplifiedForms.swift from the Unihan database of Unicode (Debian: unicode-data).

    python3 Sources/NotesCore/Source/generate-simplified-forms.py > Sources/NotesCore/Source/SimplifiedForms.swift
"""

import bz2
import re
from pathlib import Path

DATA = Path("/usr/share/unicode/Unihan_Variants.txt.bz2")

lines = bz2.decompress(DATA.read_bytes()).decode("utf-8").splitlines()
version = next(line for line in lines if "Unicode version" in line).split()[-1]
forms = {}
for line in lines:
    fields = line.split("\t")
    if len(fields) < 3 or fields[1] != "kSimplifiedVariant":
        continue
    character = chr(int(fields[0][2:], 16))
    simplified = [chr(int(code, 16)) for code in re.findall(r"U\+([0-9A-F]+)", fields[2])]
    # A character that is its own simplified form in some words is told apart from the others.
    if character not in simplified:
        forms[character] = simplified[0]

# A form that has one itself leads to that.
for character in forms:
    seen = {character}
    while forms[character] in forms and forms[character] not in seen:
        seen.add(forms[character])
        forms[character] = forms[forms[character]]
    if forms[character] in seen:
        forms[character] = min(seen)
pairs = "".join(character + form for character, form in sorted(forms.items()) if character != form)

print(f"// Generated from the Unihan database {version} (kSimplifiedVariant) by generate-simplified-forms.py. Do not edit.\n")
print("/// The simplified forms of traditional Chinese characters.")
print("enum SimplifiedForms {")
print("  /// The traditional characters, each with its form behind it, in the order of their code points.")
print('  static let pairs = """')
rows = ["    " + pairs[start : start + 80] for start in range(0, len(pairs), 80)]
print("\\\n".join(rows))
print('    """')
print("}")
