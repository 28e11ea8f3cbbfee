#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Checks each schema of resources/schemas against JSON Schema draft-07, and each JSON file of resources against its
schema. This is a second opinion: the program itself checks with valijson. Needs Debian's python3-jsonschema."""

import json
import sys
from pathlib import Path

from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

# Which files each schema describes. A pattern that meets no file is an error: it would check nothing.
# Address book, origins of catalogues, reviews and locks are each user’s own, and a demande is DataPass’: none comes
# with the program.
DESCRIBES = {
    "address-book.schema.json": [],
    "catalogue-origin.schema.json": [],
    "catalogue.schema.json": ["catalogue/*.json", "examples/*/catalogue.json"],
    "datapass-demande.schema.json": [],
    "datapass-forms.schema.json": ["datapass/forms.json"],
    "legal-texts.schema.json": ["legal/texts.json"],
    "lock.schema.json": [],
    "phrases.schema.json": ["review/phrases.json"],
    "review.schema.json": [],
    "request.schema.json": ["examples/*/request.json"],
}


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def violations(validator, path):
    for error in sorted(validator.iter_errors(read(path)), key=lambda e: list(map(str, e.absolute_path))):
        pointer = "".join(f"/{step}" for step in error.absolute_path)
        yield f"{path.relative_to(RESOURCES)}: at {pointer or '/'}: {error.message}"


def check_schema(name, patterns, seen):
    path = RESOURCES / "schemas" / name
    seen.add(path)
    schema = read(path)
    if schema.get("$schema") != "http://json-schema.org/draft-07/schema#":
        yield f"schemas/{name}: its $schema is not draft-07"
    try:
        Draft7Validator.check_schema(schema)
    except SchemaError as error:
        yield f"schemas/{name}: {error.message}"
        return
    for pattern in patterns:
        files = sorted(RESOURCES.glob(pattern))
        if not files:
            yield f"{pattern}: no such file, though schemas/{name} describes it"
        for file in files:
            seen.add(file)
            yield from violations(Draft7Validator(schema), file)


def main():
    seen, problems = set(), []
    for name, patterns in DESCRIBES.items():
        try:
            problems += check_schema(name, patterns, seen)
        except (OSError, ValueError) as error:
            problems.append(f"schemas/{name}, or a file that it describes: {error}")
    for path in sorted(set(RESOURCES.rglob("*.json")) - seen):
        problems.append(f"{path.relative_to(RESOURCES)}: no schema describes it (tests/project/check_schemas.py)")
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(seen)} JSON files checked, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
