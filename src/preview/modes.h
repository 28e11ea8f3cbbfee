// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStringList>

/// What `viatique-preview` can be asked to do, one function a mode. Each runs in the sandbox, is given the
/// arguments after the name of the mode, and gives the exit status of the process: 0 when the document could
/// be worked on, 1 when it could not, with the reason as one line on standard error.
namespace viatique {

/// `facts`: reads one document on standard input and prints what it is made of: one JSON object a line, first
/// what its structure says, then what its pages say, so that pages that nobody can read lose only the second.
int printFacts(const QStringList &arguments);
/// `text`: the same, and then what each page says, a line `{"text": "…"}` each: 2,000 pages at most, and as
/// many as have 2 MB together.
int printText(const QStringList &arguments);

/// `pages PATH`, or `pages -` for bytes: draws, searches and reads the pages of one PDF on request, until
/// standard input ends (`request/pageprotocol.h`).
int servePages(const QStringList &arguments);
/// `images PATH…`: one PDF of pictures, as `preview/answer.h` says how.
int printImages(const QStringList &arguments);
/// `split PATH LIMIT`: the pages of a PDF in parts of less than LIMIT bytes each, in the same way.
int printParts(const QStringList &arguments);
/// `lighten PATH DPI`: a copy of a PDF with coarser pictures, in the same way.
int printLightened(const QStringList &arguments);
/// `office PROGRAM PATH FOLDER`: has PROGRAM (LibreOffice's `soffice`) write PATH as PDF into FOLDER, which
/// is private and whose other content the program may use as it likes. Prints what the program does; all that
/// it started ends with this process, which ends at SIGTERM, SIGINT, SIGHUP and SIGQUIT, and when whoever
/// started it is gone.
int convertInOffice(const QStringList &arguments);

} // namespace viatique
