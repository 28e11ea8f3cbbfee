// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What FieldBinder shows: the request, and what the rules say of it.

#include "widgets/fieldbinder.h"

#include "core/finding.h"
#include "request/requestfield.h"
#include "rules/rules.h"
#include "session/draftsession.h"
#include "session/gravity.h"
#include "session/refusedfields.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace viatique {

namespace {

constexpr auto kHintProperty = "hint";
/// The rule whose finding a notice beside the control says in full.
constexpr auto kNoticeRuleProperty = "noticeRule";
constexpr QLatin1String kRemarkRule("remark-unanswered");
constexpr QLatin1String kAdvisedRule("remark-advised");

} // namespace

bool FieldBinder::holdsFocus(const QWidget *control)
{
    const QWidget *focused = QApplication::focusWidget();
    return focused && (focused == control || control->isAncestorOf(focused));
}

bool FieldBinder::isAtOrBelow(const QString &target, const QString &above)
{
    return target.startsWith(above)
           && (target.size() == above.size() || target.at(above.size()) == QLatin1Char('/'));
}

void FieldBinder::refresh()
{
    showRequests();
    refreshMessages();
}

void FieldBinder::showRequests()
{
    for (qsizetype i = 0; i < m_bound.size(); ++i)
        showRequest(m_bound.at(i));
}

void FieldBinder::refreshMessages()
{
    for (Bound &bound : m_bound)
        showMessage(bound);
}

void FieldBinder::showRequest(const Bound &bound)
{
    if (!bound.control || !bound.show)
        return;
    const QSignalBlocker blocker(bound.control);
    bound.show(m_session.request());
}

void FieldBinder::showReadOnly(const Bound &bound)
{
    const bool readOnly = m_session.isReadOnly();
    if (auto *line = qobject_cast<QLineEdit *>(bound.control))
        line->setReadOnly(readOnly);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(bound.control))
        text->setReadOnly(readOnly);
    else if (bound.control && readOnly)
        bound.control->setEnabled(false);
}

/// Whether what is found at `target` is said at the control.
bool FieldBinder::speaksOf(const Bound &bound, const QString &target)
{
    return std::any_of(bound.targets.cbegin(), bound.targets.cend(), [&](const QString &own) {
        return target == own || (own != bound.targets.constFirst() && isAtOrBelow(target, own));
    });
}

QWidget *FieldBinder::rowFor(const QString &target) const
{
    for (const Bound &bound : m_bound) {
        if (!bound.control || !bound.message || target.isEmpty() || !speaksOf(bound, target))
            continue;
        QWidget *row = rowOf(bound.control);
        const auto *page = qobject_cast<const QWidget *>(parent());
        if (!bound.rowHidden && (!page || row->isVisibleTo(page)))
            return row;
    }
    return nullptr;
}

const Finding *FieldBinder::findingFor(const Bound &bound) const
{
    const bool sayMissing = m_showMissing() && !holdsFocus(bound.control);
    const Finding *gravest = nullptr;
    for (const Finding &finding : m_session.findings()) {
        if ((finding.missing && !sayMissing) || (gravest && rankOf(*gravest) <= rankOf(finding)))
            continue;
        if (speaksOf(bound, finding.target))
            gravest = &finding;
    }
    return gravest;
}

void FieldBinder::setRefused(const RefusedFields &refused)
{
    m_refused = &refused;
    connect(&refused, &RefusedFields::changed, this, &FieldBinder::refreshMessages);
    refreshMessages();
}

QString FieldBinder::refusedOf(const Bound &bound) const
{
    if (!m_refused || m_refused->isEmpty())
        return {};
    QStringList texts;
    const QList<SubmissionRemark> refused = m_refused->list();
    for (const SubmissionRemark &remark : refused) {
        if (!remark.target.isEmpty() && speaksOf(bound, remark.target))
            texts.append(remark.text);
    }
    return texts.join(QLatin1Char(' '));
}

void FieldBinder::showMessage(Bound &bound)
{
    if (!bound.control || bound.targets.isEmpty())
        return;
    Meaning meaning = Meaning::None;
    QString words;
    bool isSaidByNotice = false;
    bool isSaidByRemark = false;
    const QString *value = textField(m_session.request(), bound.targets.constFirst());
    if (value && value->size() != bound.noticeLength)
        bound.notice.clear();
    if (!bound.notice.isEmpty()) {
        meaning = Meaning::ToCheck;
        words = bound.notice;
    } else if (const QString refused = refusedOf(bound); !refused.isEmpty()) {
        meaning = Meaning::ToCorrect;
        words = refused;
    } else if (const Finding *finding = findingFor(bound)) {
        meaning = meaningOf(*finding);
        // In full, below the field.
        isSaidByRemark = finding->rule == kRemarkRule || finding->rule == kAdvisedRule;
        isSaidByNotice =
            finding->rule == bound.control->property(kNoticeRuleProperty).toString() || isSaidByRemark;
        words = rules::message(*finding, m_session.request(), m_session.catalogue());
    } else if (bound.fine && (!value || !value->isEmpty())) {
        words = bound.fine(m_session.request());
        meaning = words.isEmpty() ? Meaning::None : Meaning::Fine;
    }
    const QString hint = bound.control->property(kHintProperty).toString();
    if (bound.message) {
        bound.message->setState(meaning, isSaidByNotice ? QString() : words);
        bound.hint->setText(hint);
        bound.hint->setVisible((words.isEmpty() || isSaidByRemark) && !hint.isEmpty());
    }
    bound.control->setAccessibleDescription(words.isEmpty() ? hint : words);
    if (bound.control->property(look::kMeaning).toInt() != static_cast<int>(meaning)) {
        bound.control->setProperty(look::kMeaning, static_cast<int>(meaning));
        bound.control->update();
    }
}

} // namespace viatique
