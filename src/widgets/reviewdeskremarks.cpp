// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How a remark comes to be at the desk: at a place, of a finding, of a former remark.

#include "core/jsonpointer.h"
#include "core/language.h"
#include "core/limits.h"
#include "review/findingremark.h"
#include "review/requestplaces.h"
#include "rules/words.h"
#include "session/remarkmodel.h"
#include "widgets/answeredpane.h"
#include "widgets/documentpane.h"
#include "widgets/fittingtabs.h"
#include "widgets/remarkeditor.h"
#include "widgets/remarkspane.h"
#include "widgets/requesttree.h"
#include "widgets/reviewdesk.h"

#include <QMenu>

#include <algorithm>
#include <utility>

namespace viatique {

void ReviewDesk::addRemark(const QString &target, int page, const QRectF &area)
{
    if (m_session.isReadOnly())
        return;
    const QList<Remark> &remarks = m_session.review().remarks;
    const auto empty = std::find_if(remarks.cbegin(), remarks.cend(), [&](const Remark &remark) {
        return remark.target == target && remark.page == page && remark.text.isEmpty()
               && remark.suggestedValue.isEmpty();
    });
    QString id;
    if (empty != remarks.cend()) {
        id = empty->id;
        if (!area.isNull())
            m_session.setArea(id, area);
    } else {
        id = m_session.addRemark(target, page, area);
    }
    editRemark(id);
}

void ReviewDesk::takeFinding(const Finding &finding)
{
    const RequestInput &input = m_session.input();
    editOrAdd(remarkOf(finding, input.request, input.catalogue));
}

void ReviewDesk::askAgain(Remark remark)
{
    // What it asked for is still wanted; where it stood may be gone.
    if (pageFitOf(remark, m_session.input().request) == PageFit::Replaced)
        remark.area = {};
    if (!hasPlace(m_session.input().request, remark.target)) {
        remark.page = 0;
        remark.area = {};
        remark.target.clear();
    }
    editOrAdd(std::move(remark));
}

/// What is said already is not said twice: it is gone to.
void ReviewDesk::editOrAdd(Remark remark)
{
    const QString present = m_session.remarkLike(remark);
    if (present.isEmpty() && m_session.isReadOnly())
        return;
    editRemark(present.isEmpty() ? m_session.addRemark(std::move(remark)) : present);
}

void ReviewDesk::editRemark(const QString &remarkId)
{
    m_tabs->setCurrentWidget(m_remarks);
    if (remarkId.isEmpty())
        return m_remarks->say(Meaning::ToCheck,
                              tr("A review holds %1 remarks at most. Remove one to write another.")
                                  .arg(currentLocale().toString(limits::kRemarks)));
    m_remarks->setCurrent(remarkId);
    m_remarks->editor().focusText();
}

void ReviewDesk::showField(const QString &field)
{
    const QStringList parts = pointerParts(field);
    if (parts.value(0) != QLatin1String("remarks"))
        return;
    m_tabs->setCurrentWidget(m_remarks);
    m_remarks->setCurrent(parts.value(1));
}

/// By keys, on the page in sight.
void ReviewDesk::markPart()
{
    if (m_tabs->indexOf(m_documents) >= 0)
        m_tabs->setCurrentWidget(m_documents);
    m_documents->beginArea();
}

void ReviewDesk::showAnswer(int former)
{
    m_tabs->setCurrentWidget(m_answered);
    m_answered->setCurrent(former);
    m_answered->focusList();
}

/// The places at hand: the row that is chosen, its parts, the page in sight and a part of it, the whole.
void ReviewDesk::fillNewMenu(QMenu &menu)
{
    // What is cleared are the actions: a menu below it is an object of its own.
    delete menu.findChild<QMenu *>(QStringLiteral("partsMenu"));
    menu.clear();
    const RequestInput &input = m_session.input();
    // An ampersand of a name is no mnemonic.
    const auto add = [this, &menu](const QString &words, const QString &target, int page) {
        QString plain = words;
        menu.addAction(plain.replace(u'&', QLatin1String("&&")), this,
                       [this, target, page] { addRemark(target, page); });
    };
    const auto place = [&input](const QString &target, int page) {
        Remark remark;
        remark.target = target;
        remark.page = page;
        return tr("On: %1", "place of a new remark").arg(remarkPlace(remark, input));
    };
    if (const QString target = m_tree->target(); !target.isEmpty()) {
        add(place(target, 0), target, 0);
        m_tree->addParts(menu, target);
    }
    if (const int page = m_documents->page(); page > 0) {
        const QString target = words::pointer(QLatin1String("documents"), m_documents->documentId());
        add(place(target, page), target, page);
        menu.addAction(tr("On a part of this page…"), this, &ReviewDesk::markPart);
    }
    add(tr("On the request as a whole"), QString(), 0);
}

} // namespace viatique
