// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/copysheet.h"
#include "datapass/mapping.h"
#include "datapass/prefilllink.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUrl>

namespace viatique {

class DraftSession;
class Settings;

/// A draft as DataPass takes it: mapped, as a link, as a sheet to copy from, as the body of its API. Each is
/// made when it is asked for and kept until request, catalogue or the address of DataPass change. Nothing is
/// sent.
class Handover : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Handover(const DraftSession &session, const Settings &settings, QObject *parent = nullptr);

    const DraftSession &session() const { return m_session; }
    const datapass::Mapped &mapped() const;
    const datapass::PrefillLink &link() const;
    const QList<datapass::SheetGroup> &sheet() const;
    /// Indented, as a file.
    QByteArray body() const;
    /// The site of the settings, whether or not these name the path of its API.
    QUrl datapass() const;

signals:
    /// A moment after one or more changes, so that what shows it is not made anew at each key.
    void changed();

private:
    void forget();

    const DraftSession &m_session;
    const Settings &m_settings;
    QTimer m_delay;
    // Made when they are asked for.
    mutable bool m_isMapped = false;
    mutable bool m_isLinked = false;
    mutable bool m_isListed = false;
    mutable datapass::Mapped m_mapped;
    mutable datapass::PrefillLink m_link;
    mutable QList<datapass::SheetGroup> m_sheet;
};

/// What the link leaves out, in words that go into a list: "the description", "the contacts".
QStringList leftOutNames(const Handover &handover);
/// "It leaves out the description, the contacts and the documents."
QString leftOutSentence(const Handover &handover);
/// "Prefilled link of 1,132 bytes of 1,500"; that it is too long, where it is.
QString linkSizeText(const datapass::PrefillLink &link);

} // namespace viatique
