// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/refusednotice.h"

#include "core/language.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// Refused files of which the reason is said.
constexpr qsizetype kMostReasons = 5;

} // namespace

RefusedNotice::RefusedNotice(QWidget *parent)
    : Notice(parent)
{
    hide();
    connect(button(0), &QPushButton::clicked, this, [this] {
        clear();
        emit closed();
    });
}

void RefusedNotice::clear()
{
    m_refused.clear();
    m_undone.clear();
    m_leftOut = 0;
    m_nothingToPaste = false;
    say();
}

void RefusedNotice::addRefused(const Error &error)
{
    m_refused.append(error);
    say();
}

void RefusedNotice::addUndone(const Error &error)
{
    m_undone.append(error);
    say();
}

void RefusedNotice::addLeftOut(int files, int most)
{
    m_leftOut += files;
    m_most = most;
    say();
}

void RefusedNotice::sayNothingToPaste()
{
    m_nothingToPaste = true;
    say();
}

void RefusedNotice::retranslate()
{
    say();
}

void RefusedNotice::say()
{
    QStringList reasons;
    for (qsizetype i = 0; i < std::min(m_refused.size(), kMostReasons); ++i)
        reasons.append(errorText(m_refused.at(i)));
    const int more = int(m_refused.size() - reasons.size());
    if (more > 0)
        reasons.append(tr("And %n more.", nullptr, more));
    QString what;
    if (!m_refused.isEmpty())
        what = tr("%n file(s) was (were) not taken.", nullptr, int(m_refused.size()));
    for (const Error &error : std::as_const(m_undone))
        reasons.append(errorText(error));
    if (what.isEmpty() && !m_undone.isEmpty())
        what = tr("The document is left as it was.");
    if (m_leftOut > 0) {
        const QString tooMany = tr("%n file(s) was (were) left aside.", nullptr, m_leftOut);
        if (what.isEmpty())
            what = tooMany;
        else
            reasons.append(tooMany);
        reasons.append(tr("No more than %1 are taken at once. Choose those that support the request.")
                           .arg(currentLocale().toString(m_most)));
    }
    if (what.isEmpty() && m_nothingToPaste) {
        what = tr("The clipboard holds neither a file nor a picture.");
        reasons = {tr("Copy one in the file manager, then paste it here.")};
    }
    setVisible(!what.isEmpty());
    if (what.isEmpty())
        return;
    const Meaning meaning = m_refused.isEmpty() ? Meaning::ToCheck : Meaning::ToCorrect;
    setNotice(meaning, what, reasons.join(QLatin1Char('\n')));
    button(0)->setText(tr("Close"));
}

} // namespace viatique
