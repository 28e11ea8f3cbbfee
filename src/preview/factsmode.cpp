// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "preview/modes.h"
#include "preview/pdffacts.h"
#include "request/documentfacts.h"

#include <cstdio>
#include <exception>

namespace viatique {

namespace {

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

} // namespace

int printFacts(const QStringList &arguments)
{
    Q_UNUSED(arguments)

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

} // namespace viatique
