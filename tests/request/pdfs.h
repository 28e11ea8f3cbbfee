// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>

#include <functional>
#include <string>

class QPDF;

/// PDFs for tests, sound and broken, made in memory. Their header includes nothing of qpdf, which Clang 14
/// refuses as C++20.
namespace pdfs {

using Change = std::function<void(QPDF &)>;

/// Another content makes another digest.
QByteArray withPages(int pages, const Change &change = {}, const std::string &content = "q Q");

/// One page whose content does not shrink, to reach a size.
QByteArray ofSize(int bytes);

/// Pages whose contents do not shrink and are each another.
QByteArray ofPages(int pages, int bytesEach);

/// Two pages; an empty password restricts only what may be done.
QByteArray encrypted(const char *userPassword);

/// Changes: a member of the catalogue, an annotation of the first page (both in PDF's own writing), an
/// attachment.
void setInCatalogue(QPDF &pdf, const char *key, const char *value);
void annotate(QPDF &pdf, const char *annotation);
void attach(QPDF &pdf);

/// The place of the last object in the cross-reference table, moved by some bytes.
QByteArray withWrongXref();

/// The place of the table itself.
QByteArray withWrongStart();

/// A stream that says to be of another length than it is: readers live with it.
QByteArray withWrongLength();

/// Twenty kilobytes of which one object unfolds to more than a gigabyte: two filters, one over the other.
QByteArray bomb();

} // namespace pdfs
