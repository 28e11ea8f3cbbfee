// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The texts that make a folder a bag, line by line. The first byte chooses the encoding.

#include "fuzzing.h"

#include "package/bagfiles.h"
#include "package/membername.h"
#include "package/tagtext.h"

namespace {

using namespace viatique;
using fuzz::demand;

void checkLine(const QString &line, BagInfo &info)
{
    for (const DigestAlgorithm algorithm : {DigestAlgorithm::Md5, DigestAlgorithm::Sha512}) {
        const std::optional<ManifestLine> listed = parseManifestLine(line, algorithm);
        if (!listed)
            continue;
        demand(!listed->path.isEmpty(), "a list names a path");
        demand(listed->digest.size() == (algorithm == DigestAlgorithm::Md5 ? 16 : 64),
               "a digest has the length of its algorithm");
        const QString path = decodePath(listed->path);
        demand(path.size() <= listed->path.size(), "a path without its encoding is no longer");
        (void)hasPlainPercent(listed->path);
        (void)unportablePart(path);
        (void)hasDeceptiveCharacter(path);
        demand(foldedName(foldedName(path)) == foldedName(path), "a folded name is folded");
        if (path.startsWith(QLatin1Char('/')) || path.contains(QLatin1String("/../")))
            demand(leavesFolder(path), "such a path leads out of its folder");
    }
    if (const std::optional<FetchLine> fetch = parseFetchLine(line)) {
        demand(!fetch->path.isEmpty(), "what is to be fetched has a path");
        demand(!fetch->length || *fetch->length >= 0, "a length is not negative");
    }
    if (const std::optional<PayloadOxum> oxum = parsePayloadOxum(line)) {
        demand(oxum->bytes >= 0 && oxum->files >= 0, "a count is not negative");
        const QString written = QStringLiteral("%1.%2").arg(oxum->bytes).arg(oxum->files);
        demand(parsePayloadOxum(written) == oxum, "a count that is written again is the same");
    }
    if (const std::optional<ManifestName> name = parseManifestName(line)) {
        const std::optional<ManifestName> usual = parseManifestName(name->usualFile());
        demand(usual && usual->algorithm == name->algorithm && usual->tag == name->tag,
               "the usual name of a list means the same");
    }
    const qsizetype before = info.size();
    const bool taken = addBagInfoLine(info, line, (line.size() & 1) != 0);
    demand(info.size() - before <= (taken ? 1 : 0), "a line adds one label at most");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const encodings[] = {"UTF-8",    "UTF-16",   "UTF-32", "ISO-8859-1",
                                            "UTF-16LE", "US-ASCII", "?"};
    const QByteArray all = fuzz::bytesOf(data, size);
    const auto choice = static_cast<size_t>(all.isEmpty() ? 0 : static_cast<unsigned char>(all.front()))
                        % std::size(encodings);
    const QByteArray bytes = all.mid(1);

    const std::optional<BagDeclaration> declaration = parseDeclaration(bytes);
    demand(!declaration || (!declaration->version.isEmpty() && !declaration->encoding.isEmpty()),
           "a declaration says version and encoding");
    BagInfo info;
    qsizetype lines = 0;
    const auto form =
        readTagLines(bytes, QLatin1String(encodings[choice]), [&](const QString &line, bool whole) {
            demand(!line.contains(QLatin1Char('\n')) && !line.contains(QLatin1Char('\r')),
                   "a line is one line");
            demand(line.size() <= 65'536 && (whole || line.size() >= 65'535),
                   "a line that is cut has the limit's length");
            checkLine(line, info);
            return ++lines < 1000;
        });
    demand(lines <= bytes.size() + 1, "no more lines than bytes");
    if (form && form->lastLineOpen)
        demand(lines > 0, "a last line that is open is a line");
    return 0;
}
