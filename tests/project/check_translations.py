#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Each sentence that sources and forms have translated stands in the French file, in a context of its own, finished.
lupdate, which writes that file, leaves out without a word what it does not understand: a count that is a cast, for
one. So this reads the literals themselves. A sentence that is no literal where it is translated stands as one
elsewhere, in a macro for it."""

import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "translations" / "viatique_fr.ts"

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
TEXT = rf"({LITERAL}(?:\s*{LITERAL})*)"
# Comments, and what only looks like the beginning of a literal.
NOISE = re.compile(rf"""//[^\n]*|/\*.*?\*/|\bR"(\w*)\(.*?\)\1"|(?<!\w)'(?:[^'\\\n]|\\.)+'|({LITERAL})""", re.DOTALL)
TR = re.compile(rf"(?:(\w+)::)?\b(?:tr|QT_TR_NOOP|QT_TR_N_NOOP)\(\s*{TEXT}")
TRANSLATE = re.compile(rf"\b(?:translate|QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP)\(\s*{TEXT}\s*,\s*{TEXT}")
DECLARED = re.compile(r"\b(?:struct|class)\s+(\w+)[^{};]*\{[^{}]*?Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)")
# The class whose sentences follow: of a member function, or of a body.
OWNER = re.compile(r"^(?:[^\s#}/][^\n;(]*?)?\b(\w+)::~?\w+\(|^(?:struct|class)\s+(\w+)[^;{(]*\{", re.MULTILINE)
ESCAPES = {"n": "\n", "t": "\t"}


def text_of(literals):
    joined = "".join(literal[1:-1] for literal in re.findall(LITERAL, literals))
    return re.sub(r"\\(?:u([0-9a-fA-F]{4})|(.))",
                  lambda m: chr(int(m[1], 16)) if m[1] else ESCAPES.get(m[2], m[2]), joined)


def last(context):
    return context.rsplit("::", 1)[-1]


def contexts_in(codes):
    """What a name that is made for translation alone stands for; files may use one name for several."""
    contexts = {}
    for name, context in (each for code in codes for each in DECLARED.findall(code)):
        contexts.setdefault(name, set()).add(last(context))
    return contexts


def sentences_of_code(code, declared):
    """Pairs of a sentence and the test of whether a context is one of its own."""
    words = set(re.findall(r"\w+", code))
    words.update(*(declared[word] for word in words & declared.keys()))
    here = contexts_in([code])
    owners = [(each.start(), each[1] or each[2]) for each in OWNER.finditer(code)]
    for each in TR.finditer(code):
        of = each[1] or next((name for start, name in reversed(owners) if start < each.start()), None)
        own = here.get(of) or declared.get(of) or ({of} if of else words)
        yield text_of(each[2]), lambda context, own=own: last(context) in own
    for of, literals in TRANSLATE.findall(code):
        yield text_of(literals), lambda context, n=text_of(of): context == n


def sentences_of_form(path):
    form = xml.parse(path).getroot()
    of = form.findtext("class")
    for string in form.iter("string"):
        if string.get("notr") != "true" and string.text:
            yield string.text, lambda context: context == of


def main():
    known = {}
    problems = []
    for context in xml.parse(TRANSLATIONS).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            source = message.findtext("source")
            known.setdefault(source, []).append(context.findtext("name"))
            if translation.get("type") or not "".join(translation.itertext()).strip():
                problems.append(f"{TRANSLATIONS.name}: not finished: {source}")
            if "%n" in source and message.get("numerus") != "yes":
                problems.append(f"{TRANSLATIONS.name}: no plural: {source}")

    sources = sorted(path for path in (ROOT / "src").rglob("*") if path.suffix in (".cpp", ".h"))
    code = {path: NOISE.sub(lambda m: m[2] or " ", path.read_text("utf-8")) for path in sources}
    declared = contexts_in(code.values())
    found = [(path, each) for path in sources for each in sentences_of_code(code[path], declared)]
    found += [(path, each) for path in sorted((ROOT / "ui").rglob("*.ui")) for each in sentences_of_form(path)]
    for path, (sentence, is_own) in found:
        if not any(is_own(context) for context in known.get(sentence, [])):
            problems.append(f"{path.relative_to(ROOT)}: not in {TRANSLATIONS.name}: {sentence}")
    # Nothing is found where the patterns understand nothing, either.
    if len(found) < 1000:
        problems.append(f"only {len(found)} sentences were found")
    print("\n".join(problems) or f"{len(found)} sentences are translated.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
