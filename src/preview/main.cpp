// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// `viatique-preview facts`: reads one document on standard input, and prints what it is made of as one JSON
// object on standard output. Exit status 0 when the document could be judged, be it damaged; 1 when it could
// not, with the reason as one line on standard error; 2 for wrong usage. Every document is read here, in a
// process of its own that can do nothing else, so that a hostile one harms nobody.

#include "core/jsonfile.h"
#include "preview/pdffacts.h"
#include "preview/sandbox.h"
#include "request/documentfacts.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace {

using namespace viatique;

DocumentFacts::Readability readabilityOf(PdfFacts::State state)
{
    switch (state) {
    case PdfFacts::State::Readable:
        return DocumentFacts::Readability::Readable;
    case PdfFacts::State::NotPdf:
        return DocumentFacts::Readability::NotPdf;
    case PdfFacts::State::Damaged:
        break;
    }
    return DocumentFacts::Readability::Damaged;
}

QJsonObject toJson(const PdfFacts &facts)
{
    QJsonObject object{
        {QStringLiteral("encrypted"), facts.encrypted},
        {QStringLiteral("activeContent"), facts.activeContent},
        {QStringLiteral("pages"), facts.pages},
        {QStringLiteral("reason"), QString::fromStdString(facts.reason)},
    };
    for (const ReadabilityWord &entry : kReadabilityWords) {
        if (entry.readability == readabilityOf(facts.state))
            object.insert(QStringLiteral("readability"), entry.word);
    }
    return object;
}

int printFacts()
{
    try {
        const QByteArray answer = jsonBytes(toJson(examinePdf(stdin)));
        const auto size = static_cast<size_t>(answer.size());
        const bool written =
            std::fwrite(answer.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
        return written ? 0 : 1;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

/// The PDF library takes a failed allocation for damage of the one object that it was reading, and goes on: a
/// document that wants too much memory must rather end the examination.
[[noreturn]] void endOutOfMemory()
{
    std::fputs("it needs more memory than an examination may use\n", stderr);
    std::_Exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2 || std::strcmp(argv[1], "facts") != 0) {
        std::fputs("usage: viatique-preview facts < document.pdf\n", stderr);
        return 2;
    }
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
#endif
    enterSandbox();
    std::set_new_handler(endOutOfMemory);
    return printFacts();
}
