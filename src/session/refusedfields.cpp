// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/refusedfields.h"

#include "core/jsonpointer.h"
#include "request/requestfield.h"
#include "request/requestjson.h"
#include "session/draftsession.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>

namespace viatique {

namespace {

QJsonValue elementOf(const QJsonArray &list, const QString &id)
{
    for (const QJsonValue &element : list) {
        if (element.toObject().value(QLatin1String("id")).toString() == id)
            return element;
    }
    return {};
}

QJsonValue valueAt(const QJsonObject &request, const QString &target)
{
    QJsonValue value = request;
    for (const QString &part : pointerParts(target))
        value = value.isArray() ? elementOf(value.toArray(), part) : value.toObject().value(part);
    return value;
}

/// What decides on the nature of the request, rather than its stamps.
Request contentOf(Request request)
{
    request.revision = 0;
    request.modifiedAt.clear();
    return request;
}

bool isSame(const Request &left, const Request &right, const QString &target)
{
    if (target.isEmpty())
        return contentOf(left) == contentOf(right);
    const QString *text = textField(left, target);
    const QString *other = textField(right, target);
    if (text && other)
        return *text == *other;
    return valueAt(toJson(left), target) == valueAt(toJson(right), target);
}

} // namespace

RefusedFields::RefusedFields(const DraftSession &session, const Submission &submission, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_submission(submission)
{
    connect(&submission, &Submission::stateChanged, this, &RefusedFields::take);
    connect(&session, &DraftSession::requestChanged, this, &RefusedFields::drop);
    take();
}

void RefusedFields::take()
{
    const QSet<int> before = m_standing;
    m_standing.clear();
    m_sent = {};
    const qsizetype count = m_submission.remarks().size();
    if (count > 0)
        m_sent = m_session.request();
    for (int i = 0; i < count; ++i)
        m_standing.insert(i);
    if (!before.isEmpty() || !m_standing.isEmpty())
        emit changed();
}

void RefusedFields::drop()
{
    if (m_standing.isEmpty())
        return;
    const QList<SubmissionRemark> remarks = m_submission.remarks();
    const auto dropped = [&](int number) {
        return number >= remarks.size() || !isSame(m_sent, m_session.request(), remarks.at(number).target);
    };
    const qsizetype before = m_standing.size();
    m_standing.removeIf(dropped);
    if (m_standing.size() != before)
        emit changed();
}

QList<SubmissionRemark> RefusedFields::list() const
{
    const QList<SubmissionRemark> remarks = m_submission.remarks();
    QList<SubmissionRemark> standing;
    for (int i = 0; i < remarks.size(); ++i) {
        if (m_standing.contains(i))
            standing.append(remarks.at(i));
    }
    return standing;
}

QString RefusedFields::textFor(const QString &target) const
{
    QStringList texts;
    if (isEmpty())
        return {};
    const QList<SubmissionRemark> remarks = list();
    for (const SubmissionRemark &remark : remarks) {
        if (remark.target == target)
            texts.append(remark.text);
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace viatique
