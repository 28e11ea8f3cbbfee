// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/result.h"
#include "request/request.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace viatique {

/// The people of former requests, to fill in contacts with one gesture, and who the user is: "it's me", and
/// the vendor that each new draft begins with. Kept in `<AppDataLocation>/addressbook.json` (0600), which
/// never leaves this machine.
class AddressBook : public QObject
{
    Q_OBJECT

public:
    /// A file that cannot be read is left as it is, and the book is empty and not saved.
    explicit AddressBook(const QString &file = defaultFile(), QObject *parent = nullptr);
    static QString defaultFile();

    /// Newest first.
    const QList<Person> &people() const { return m_people; }
    /// Remembers a person who has a name and an address; the one with the same address (or, without one,
    /// name) is replaced.
    void remember(const Person &person);
    void forget(const Person &person);

    const Person &me() const { return m_me; }
    void setMe(const Person &me);
    const Vendor &vendor() const { return m_vendor; }
    void setVendor(const Vendor &vendor);

    /// Why the file could not be read or written last.
    const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();

private:
    void load();
    /// Reads the file again where another window wrote it.
    void catchUp();
    void save();

    QString m_file;
    FileStamp m_stamp;
    QJsonObject m_source; ///< with members of a later version
    QList<Person> m_people;
    Person m_me;
    Vendor m_vendor;
    bool m_readable = true;
    std::optional<Error> m_error;
};

} // namespace viatique
