#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Puts fixed values for the dates and identifiers that producers write into a PDF, so that making it again gives the
same bytes. Each is replaced by one of its length: nothing of how the producer wrote the file changes."""

import re
import sys


def settle(data):
    data = re.sub(rb"\(D:\d{14}", b"(D:20260312080000", data)
    data = re.sub(rb"(\(D:20260312080000)[+-]\d\d'\d\d", rb"\1+00'00", data)
    data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", b"2026-03-12T08:00:00", data)
    data = re.sub(rb"uuid:[0-9a-f-]{36}", b"uuid:" + b"0" * 36, data)
    data = re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32, data)
    identifier = rb"(/ID\s*\[\s*<)[0-9A-Fa-f]{32}(>\s*<)[0-9A-Fa-f]{32}"
    return re.sub(identifier, lambda found: found[1] + b"0" * 32 + found[2] + b"0" * 32, data)


for path in sys.argv[1:]:
    with open(path, "rb+") as file:
        settled = settle(file.read())
        file.seek(0)
        file.write(settled)
