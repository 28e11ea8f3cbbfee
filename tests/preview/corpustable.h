// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"

#include <QString>

#include <span>

namespace corpus {

using Readability = viatique::DocumentFacts::Readability;
using TextLayer = viatique::DocumentFacts::TextLayer;
using Kind = viatique::DocumentKind;

/// A document of `tests/preview/corpus` and what is to be said of it. Text and kind are of a document that
/// can be read without a password, and what a person would say who sees its first page.
struct Row
{
    const char *file;
    const char *madeWith;
    Readability readability;
    bool encrypted;
    bool active;
    int pages;
    TextLayer text;
    Kind kind;
    bool byTest = false; ///< made by the test, so in no folder
};

/// A document that wants to harm whoever reads it, in `tests/preview/corpus/hostile`. Any verdict is good if
/// it comes in time.
struct HostileRow
{
    const char *file;
    const char *intent;
};

std::span<const Row> rows();
std::span<const HostileRow> hostileRows();

/// As the table says it, and the test where it differs. Empty for Unknown text.
QString wordOf(Readability readability);
QString wordOf(TextLayer text);

/// Both tables as the text of `docs/corpus.md`.
QString markdown();

} // namespace corpus
