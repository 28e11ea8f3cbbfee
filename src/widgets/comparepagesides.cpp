// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Which two requests the page compares.

#include "widgets/comparepage.h"

#include "core/language.h"
#include "report/vocabulary.h"
#include "widgets/prompts.h"
#include "widgets/statelabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using Verdict = ReceivedRow::Verdict;

QString nameOf(const ComparedSide &side)
{
    if (!side.input)
        return QFileInfo(side.path).fileName();
    const Request &request = side.input->request;
    const QString number = currentLocale().toString(request.revision);
    const QString day = report::Vocabulary(currentLanguage()).day(request.modifiedAt);
    return day.isEmpty() ? ComparePage::tr("revision %1").arg(number)
                         : ComparePage::tr("revision %1, %2", "number, day").arg(number, day);
}

void showVerdict(StateLabel *label, const ComparedSide &side)
{
    const auto verdict = side.verdict();
    if (!verdict)
        return label->setState(Meaning::None,
                               ComparePage::tr("draft", "kind of what is compared: no package"));
    switch (*verdict) {
    case Verdict::Valid:
        return label->setState(Meaning::Fine, ComparePage::tr("intact"));
    case Verdict::Altered:
        return label->setState(Meaning::ToCorrect, ComparePage::tr("altered"));
    case Verdict::Unreadable:
        return label->setState(Meaning::ToCorrect, ComparePage::tr("not readable"));
    case Verdict::Unknown: // of what is only listed: all that is compared was verified
        return label->setState(Meaning::None, {});
    }
}

} // namespace

void ComparePage::remember(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    const bool isKnown = std::any_of(m_known.cbegin(), m_known.cend(),
                                     [&whole](const Known &known) { return known.path == whole; });
    if (!isKnown)
        m_known.append({whole, QFileInfo(whole).fileName()});
}

void ComparePage::nameKnown()
{
    const ComparedRequests &requests = m_comparison.requests();
    for (Known &known : m_known) {
        for (const ComparedSide *side : {&requests.before, &requests.after}) {
            if (side->path == known.path && (side->input || side->error))
                known.name = nameOf(*side);
        }
    }
    // Two of one name are told apart by their files.
    const QList<Known> all = m_known;
    for (Known &known : m_known) {
        const auto count = std::count_if(all.cbegin(), all.cend(),
                                         [&known](const Known &other) { return other.name == known.name; });
        if (count > 1)
            known.name =
                tr("%1 (%2)", "revision and day, file").arg(known.name, QFileInfo(known.path).fileName());
    }
}

void ComparePage::fillSides()
{
    nameKnown();
    const QString chosen[] = {before(), after()};
    for (const SideIndex side : {Before, After}) {
        QComboBox *combo = m_sides[side].combo;
        const QSignalBlocker blocker(combo);
        combo->clear();
        for (const Known &known : std::as_const(m_known)) {
            combo->addItem(known.name, known.path);
            combo->setItemData(combo->count() - 1, known.path, Qt::ToolTipRole);
        }
        combo->insertSeparator(combo->count());
        combo->addItem(tr("Another package…"));
        combo->addItem(tr("Another draft…"));
        combo->setCurrentIndex(combo->findData(chosen[side]));
        combo->setToolTip(chosen[side]);
    }
}

void ComparePage::choose(SideIndex side, int index)
{
    QComboBox *combo = m_sides[side].combo;
    const QString path = combo->itemData(index).toString();
    if (!path.isEmpty())
        return chooseFrom(side, path);
    const bool isDraft = index == combo->count() - 1;
    // It stays as it was unless something is chosen.
    combo->setCurrentIndex(combo->findData(side == Before ? before() : after()));
    const QString folder = QFileInfo(side == Before ? before() : after()).absolutePath();
    if (isDraft)
        return m_prompts.openFolder(this, tr("Compare with a draft"), folder,
                                    [this, side](const QString &chosen) { chooseFrom(side, chosen); });
    m_prompts.openFiles(this,
                        {tr("Compare with a package"), folder,
                         tr("Packages (*.zip)") + QStringLiteral(";;") + tr("Requests (*.json)"), false},
                        [this, side](const QStringList &chosen) { chooseFrom(side, chosen.value(0)); });
}

void ComparePage::chooseFrom(SideIndex side, const QString &path)
{
    if (path.isEmpty())
        return;
    remember(path);
    m_comparison.compare(side == Before ? path : before(), side == After ? path : after());
}

void ComparePage::showVerdicts()
{
    const ComparedRequests &requests = m_comparison.requests();
    const bool isCompared = m_comparison.state() == Comparison::State::Compared;
    const ComparedSide *const sides[] = {&requests.before, &requests.after};
    for (const SideIndex side : {Before, After}) {
        if (isCompared)
            showVerdict(m_sides[side].verdict, *sides[side]);
        else
            m_sides[side].verdict->setState(Meaning::None, {});
    }
}

} // namespace viatique
