// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "review/review.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace viatique {

/// The places of a request that a remark can be pinned to: every member of `request.json` that this version
/// knows, elements of lists by their id, filled in or not. What stands in a list of words
/// ("/service/useCases") has no place of its own. Made once for many questions.
class RequestPlaces
{
public:
    explicit RequestPlaces(const Request &request);

    /// Whether a JSON pointer names something there; "" is the whole. Any text may be asked.
    bool has(const QString &target) const;

private:
    QSet<QString> m_pointers;
};

/// The same for one question.
bool hasPlace(const Request &request, const QString &target);

/// Whether the page of a remark can be shown in a request that may be another revision.
enum class PageFit {
    None,    ///< it has no page, its document is not there, or what that was then is not known
    Same,    ///< the document has the very content that the remark was made on
    Replaced ///< it has another
};
PageFit pageFitOf(const Remark &remark, const Request &request);
/// The document whose page a remark is on; null where there is none.
const Document *pagedDocument(const Remark &remark, const Request &request);

/// The parts of a place that is told in one row: of a person, of a datum that is asked for, of a legal text,
/// filled in or not, in the order of the wizard. None of any other place, and where there is no such.
QStringList partsOf(const Request &request, const QString &target);

/// The remarks on another content of a request, as they are to be said of this one: without answers, without
/// the part of a page that may show something else now, and on the whole where their place is gone.
QList<Remark> remarksIn(const Request &request, QList<Remark> remarks);

} // namespace viatique
