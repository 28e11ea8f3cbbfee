// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "widgets/notice.h"

#include <QList>

namespace viatique {

/// The files of one gesture that were not taken, with the reasons, in one place. Hidden while there are none.
class RefusedNotice : public Notice
{
    Q_OBJECT

public:
    explicit RefusedNotice(QWidget *parent = nullptr);

    void clear();
    void addRefused(const Error &error);
    /// What was to be done with a document that is attached, and was not.
    void addUndone(const Error &error);
    /// Files that were too many, of `most` that are taken at once.
    void addLeftOut(int files, int most);
    void sayNothingToPaste();
    void retranslate();

signals:
    void closed();

private:
    void say();

    QList<Error> m_refused;
    QList<Error> m_undone;
    int m_leftOut = 0;
    int m_most = 0;
    bool m_nothingToPaste = false;
};

} // namespace viatique
