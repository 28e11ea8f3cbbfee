// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What each text and document covers: the matrix, or where the room is narrow the data of the text at hand.

#include "widgets/legalpage.h"

#include "session/citedtexts.h"
#include "session/draftsession.h"
#include "ui_legalpage.h"
#include "widgets/fieldbinder.h"
#include "widgets/look.h"
#include "widgets/rowtable.h"
#include "widgets/rowticker.h"

#include <algorithm>

namespace viatique {

namespace {

constexpr int kDataStep = 3;
/// Rows that are seen at once, whatever the height of the window; a matrix has those of the categories too.
constexpr int kLinkRows = 4;
constexpr int kCoverageRows = 10;
/// In em: the width in which the heading of the matrix and what goes for all its data stand in one row.
constexpr qreal kOneRow = 74;
constexpr qreal kName = 16; // em: of the text at hand, in that row

} // namespace

bool LegalPage::isMatrix() const
{
    return m_room != Width::Narrow;
}

int LegalPage::columnAtHand() const
{
    return isMatrix() ? m_ui->coverageTable->columnAtHand()
                      : m_coverage.columnOf(QLatin1String("t/") + m_current);
}

void LegalPage::setUpLinks()
{
    m_ui->coverageTable->setCoverage(&m_coverage);
    rowtable::setUp(m_ui->linkTable, &m_links);
    new RowTicker(m_ui->linkTable);
    const auto tick = [this](const QStringList &ids, bool ticked) {
        m_coverage.setLinked(columnAtHand(), ids, ticked);
    };
    connect(m_ui->allButton, &QPushButton::clicked, this, [=, this] { tick(m_coverage.allData(), true); });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [=, this] { tick(m_coverage.allData(), false); });
    connect(m_ui->lackingButton, &QPushButton::clicked, this, [=, this] {
        // It is disabled once nothing lacks, and what was asked for stands in the table.
        QWidget *table = isMatrix() ? static_cast<QWidget *>(m_ui->coverageTable) : m_ui->linkTable;
        table->setFocus(Qt::OtherFocusReason);
        tick(m_coverage.lacking(columnAtHand()), true);
    });
    connect(&m_coverage, &CoverageModel::updated, this, &LegalPage::updateLinks);
    connect(m_ui->coverageTable, &CoverageTable::atHandChanged, this, &LegalPage::updateAtHand);
    connect(m_ui->noText->button(), &QPushButton::clicked, this, [this] {
        if (m_texts.rowCount() > 0)
            emit stepRequested(kDataStep);
        else
            openKnown(m_ui->noText->button());
    });
}

/// The box of a datum. False where there is none.
bool LegalPage::focusDatum(const QString &endpointId)
{
    if (m_texts.rowCount() == 0)
        return false;
    if (isMatrix()) {
        if (!m_ui->coverageTable->goTo(endpointId))
            return false;
        FieldBinder::focusControl(m_ui->coverageTable);
        return true;
    }
    const QList<LinkRow> &rows = m_links.rows();
    const auto found = std::find_if(rows.cbegin(), rows.cend(),
                                    [&](const LinkRow &row) { return row.endpointId == endpointId; });
    if (found == rows.cend())
        return false;
    m_ui->linkTable->setCurrentIndex(m_links.index(int(found - rows.cbegin()), LinkModel::DatumColumn));
    FieldBinder::focusControl(m_ui->linkTable);
    return true;
}

void LegalPage::updateLinks()
{
    const int all = m_coverage.count();
    const bool anyText = m_texts.rowCount() > 0;
    const bool any = all > 0 && anyText;
    m_links.setSubject(isMatrix() ? QString() : m_current);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->linksLabel, m_ui->countLabel, m_ui->atHand})
        widget->setVisible(any);
    m_ui->coverageTable->setVisible(any && isMatrix());
    m_ui->linkTable->setVisible(any && !isMatrix());
    m_ui->noText->setVisible(!any);
    m_ui->pageLayout->setStretchFactor(m_ui->noText, any ? 0 : 1);
    // All of its rows, where there is room for them.
    m_ui->pageLayout->setStretchFactor(m_ui->coverageTable, any ? 1 : 0);
    m_ui->pageLayout->setStretchFactor(m_ui->linkTable, any ? 1 : 0);
    if (!any) {
        const QString pick = session().isReadOnly() ? QString() : tr("Known texts…");
        m_ui->noText->setWords(anyText ? tr("No data ticked yet, so nothing to found.")
                                       : tr("Cite the text that founds this processing: it is then linked to "
                                            "the data."),
                               anyText ? tr("Choose the data") : pick);
        return;
    }
    // Nothing is said of what there is none of.
    const int covered = m_coverage.covered();
    QStringList counts{tr("%n data", nullptr, all)};
    if (covered == all)
        counts.append(tr("all covered"));
    else if (covered > 0)
        counts.append(tr("%n covered", nullptr, covered));
    if (covered < all)
        counts.append(tr("%n to cover", nullptr, all - covered));
    m_ui->countLabel->setText(counts.join(QLatin1String(", ")));
    m_ui->linkTable->setMinimumHeight(rowtable::heightOf(m_ui->linkTable, kLinkRows));
    m_ui->linkTable->setMaximumHeight(rowtable::heightOf(m_ui->linkTable, all));
    updateAtHand();
}

void LegalPage::roomResized()
{
    arrangeLinks();
}

/// The text or document that the buttons speak of.
void LegalPage::updateAtHand()
{
    // Its headings may have become higher.
    m_ui->coverageTable->setMinimumHeight(m_ui->coverageTable->heightOf(kCoverageRows));
    m_ui->coverageTable->setMaximumHeight(m_ui->coverageTable->heightOf(m_coverage.rowCount()));
    const LegalText *text = session().request().legalText(m_current);
    m_ui->linksLabel->setText(isMatrix() || !text ? tr("What each text founds")
                                                  : tr("What “%1” founds").arg(citedtexts::name(*text)));
    const int column = columnAtHand();
    const CoverageColumn *link = m_coverage.linkAt(column);
    if (!link)
        return;
    const QString name = m_coverage.headerData(column, Qt::Horizontal).toString();
    const qsizetype lacking = m_coverage.lacking(column).size();
    // Beside the heading it is one line.
    const QString shown =
        m_ui->atHandLabel->wordWrap()
            ? name
            : m_ui->atHandLabel->fontMetrics().elidedText(name, Qt::ElideRight, look::em(this, kName));
    const auto named = [](const QString &what) {
        return tr("%1:", "a text or document; what follows are buttons that tick its data").arg(what);
    };
    m_ui->atHandLabel->setText(named(shown));
    m_ui->atHandLabel->setAccessibleName(named(name));
    m_ui->atHandLabel->setToolTip(shown == name ? QString() : name);
    m_ui->lackingButton->setText(tr("Tick those to cover (%1)").arg(lacking));
    m_ui->lackingButton->setAccessibleName(tr("%1: tick the data still to cover").arg(name));
    m_ui->allButton->setAccessibleName(tr("%1: tick all data").arg(name));
    m_ui->noneButton->setAccessibleName(tr("%1: untick all data").arg(name));
    m_ui->lackingButton->setEnabled(!session().isReadOnly() && lacking > 0);
    m_ui->allButton->setEnabled(!session().isReadOnly());
    m_ui->noneButton->setEnabled(!session().isReadOnly());
}

void LegalPage::arrangeLinks()
{
    m_ui->linkTable->setColumnHidden(LinkModel::RequirementColumn, m_room == Width::Narrow);
    m_ui->coverageTable->setRequirementShown(m_room != Width::Narrow);
    m_ui->proposals->setNarrow(m_room == Width::Narrow);
    // Where the width does, each row less leaves more of the matrix in sight.
    const bool isOneRow = m_room == Width::Wide && roomWidth() >= look::em(this, kOneRow);
    if (isOneRow == (m_ui->linkHeading->indexOf(m_ui->atHand) >= 0))
        return;
    m_ui->atHandLabel->setWordWrap(!isOneRow);
    m_ui->linksLabel->setWordWrap(!isOneRow);
    m_ui->linkHeading->setStretchFactor(m_ui->linksLabel, isOneRow ? 0 : 1);
    if (isOneRow) {
        m_ui->linkHeading->insertWidget(1, m_ui->atHand, 1);
        m_ui->proposals->putFoldButton(m_ui->addRow, m_ui->addRow->indexOf(m_ui->recognisedLabel));
    } else {
        m_ui->pageLayout->insertWidget(m_ui->pageLayout->indexOf(m_ui->coverageTable), m_ui->atHand);
        m_ui->proposals->takeFoldButton();
    }
    updateAtHand();
}

} // namespace viatique
