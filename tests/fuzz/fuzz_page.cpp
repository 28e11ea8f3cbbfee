// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A Markdown page of the site that a catalogue is made from.

#include "fuzzing.h"

#include "catalogue/markdownpage.h"
#include "catalogue/pageimport.h"
#include "core/limits.h"

namespace {

using namespace viatique;
using fuzz::demand;

void checkPage(const QByteArray &bytes)
{
    const qsizetype lines = bytes.count('\n') + bytes.count('\r') + 1;
    const Result<MarkdownPage> page = readMarkdownPage(bytes, QStringLiteral("page.md"));
    if (!page)
        return;
    int last = 0;
    for (const PageTable &table : page->tables) {
        demand(table.line > last && table.line <= lines, "tables stand one below the other");
        demand(table.columns.size() <= limits::kPageColumns, "no more columns than the limit");
        last = table.line;
        for (const PageRow &row : table.rows) {
            demand(row.line > last && row.line <= lines, "rows stand one below the other");
            last = row.line;
            for (const QString &cell : row.cells) {
                demand(cell.size() <= limits::kPageCellCharacters, "no cell is longer than the limit");
                (void)markdownText(cell);
                (void)markdownLink(cell);
                (void)markdownCode(cell);
            }
        }
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    checkPage(bytes);
    const PageImportOptions options{{}, {}, QDate(2026, 3, 1)};
    const Result<PageImport> import = importPage(bytes, QStringLiteral("donnees.md"), options);
    if (!import) {
        demand(!errorText(import.error()).isEmpty(), "an error has a sentence");
        return 0;
    }
    const Catalogue &catalogue = import->catalogue;
    demand(!catalogue.id.isEmpty() && !catalogue.version.isEmpty() && !catalogue.endpoints.isEmpty(),
           "a whole catalogue or none");
    const Result<Catalogue> again = readCatalogue(catalogue.bytes, QStringLiteral("catalogue.json"));
    demand(again && again->sha512 == catalogue.sha512
               && again->endpoints.size() == catalogue.endpoints.size(),
           "a catalogue that was made can be read");
    for (const Endpoint &endpoint : catalogue.endpoints)
        demand(endpoint.derived.isEmpty(), "a page is taken word for word");
    for (const PageRemark &remark : import->remarks)
        demand(remark.line >= 0 && remark.line <= bytes.count('\n') + bytes.count('\r') + 1,
               "a remark is about a line of the page");
    const Result<PageImport> twice = importPage(bytes, QStringLiteral("donnees.md"), options);
    demand(twice && twice->catalogue.bytes == catalogue.bytes, "one page gives one catalogue");
    return 0;
}
