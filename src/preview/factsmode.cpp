// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/documentinput.h"
#include "preview/modes.h"
#include "preview/pdffacts.h"
#include "preview/sandbox.h"
#include "preview/textfacts.h"
#include "request/documentfacts.h"
#include "request/requestjson.h"

#include <QJsonDocument>
#include <QJsonObject>

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

QJsonObject toJson(const TextFacts &facts)
{
    QJsonObject object;
    if (facts.state == TextFacts::State::Damaged)
        object.insert(QStringLiteral("refused"), true);
    for (const TextLayerWord &entry : kTextLayerWords) {
        if (entry.layer == facts.text)
            object.insert(QStringLiteral("text"), entry.word);
    }
    if (facts.likelyKind != DocumentKind::Unset)
        object.insert(QStringLiteral("kind"), documentKindId(facts.likelyKind));
    return object;
}

bool print(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    const auto size = static_cast<size_t>(line.size());
    return std::fwrite(line.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

/// Of processor time, for the text of the pages.
constexpr unsigned int kTextSeconds = 5;
/// The same for the text of all of them; and their limits.
constexpr unsigned int kWholeTextSeconds = 20;
constexpr int kMostPages = 2000;
constexpr qsizetype kTextBytes = qsizetype(2) * 1024 * 1024;

/// Whether all was written.
bool printPages(QIODevice &device)
{
    renewProcessorTime(kWholeTextSeconds);
    qsizetype left = kTextBytes;
    bool written = true;
    readPages(device, kMostPages, [&left, &written](const QString &text) {
        // Two bytes a character that is not English, near enough.
        const QString taken = text.left(left);
        left -= taken.toUtf8().size();
        written = print({{QStringLiteral("text"), taken}});
        return written && left > 0;
    });
    return written;
}

int examine(bool withText)
{
    const Result<DocumentInput> input = DocumentInput::open(stdin);
    if (!input) {
        const bool large = input.error().code == ErrorCode::FileTooLarge;
        std::fputs(large ? "it is larger than 200 MB\n" : "it could not be read to its end\n", stderr);
        return 1;
    }
    try {
        const QByteArray &bytes = input->bytes();
        const PdfFacts facts = input->isFile()
                                   ? examinePdf(input->file())
                                   : examinePdf({bytes.constData(), static_cast<size_t>(bytes.size())});
        if (!print(toJson(facts)))
            return 1;
        // Without pages there is a password to ask for.
        if (facts.state != PdfFacts::State::Readable || facts.pages == 0)
            return 0;
        renewProcessorTime(kTextSeconds);
        const TextFacts text = readText(*input->device(), facts.pictures);
        const bool written =
            print(toJson(text))
            && (!withText || text.state != TextFacts::State::Read || printPages(*input->device()));
        return written ? 0 : 1;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

} // namespace

int printFacts(const QStringList &arguments)
{
    Q_UNUSED(arguments)
    return examine(false);
}

int printText(const QStringList &arguments)
{
    Q_UNUSED(arguments)
    return examine(true);
}

} // namespace viatique
