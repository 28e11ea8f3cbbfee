// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace viatique {

/// One difference between two requests.
struct RequestChange
{
    enum class Kind {
        Added,
        Removed,
        Changed,
        Renamed,  ///< a document of the same content has another title or file name
        Replaced, ///< a document's content is another
    };
    Kind kind = Kind::Changed;
    /// What changed, as a JSON pointer, elements by their id: "/service/title", "/endpoints/exercices",
    /// "/endpoints/exercices/purpose", "/documents/d1". The ids are those of the later request, where it has
    /// the element, else those of the former.
    QString target;
    /// What stands there in either request: the member, or the whole element. Undefined where there is no
    /// such element; an empty member is there. Ids in it are those of its own request.
    QJsonValue before;
    QJsonValue after;
    bool operator==(const RequestChange &) const = default;
};

/// What leads from one request to another, by the steps of the wizard. Id, times and revision are none of it.
/// Each member that a request has is compared. Data are paired by id, texts and documents by what they are,
/// so that another numbering is no change: texts by reference, link and title, documents by digest first,
/// then as the entry that was given another content. What refers to them is compared by what it means. The
/// order of elements says nothing, and lists are sets. Pure.
QList<RequestChange> compareRequests(const Request &before, const Request &after);

/// The step of the wizard that a change belongs to, 1 to 7; another catalogue is one of the data.
int stepOf(const RequestChange &change);

/// "added", "removed", "changed", "renamed", "replaced".
QString changeKindId(RequestChange::Kind kind);
/// One element of `changes` in `diff --json`; what is undefined has no member.
QJsonObject toJson(const RequestChange &change);

} // namespace viatique
