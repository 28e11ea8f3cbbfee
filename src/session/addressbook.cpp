// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/addressbook.h"

#include "core/jsonfile.h"
#include "core/jsonschema.h"
#include "core/leftovers.h"
#include "core/plaintext.h"
#include "request/draftfiles.h"
#include "request/requestjson.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>

#include <utility>

namespace viatique {

namespace {

constexpr QLatin1String kFormat("viatique-address-book");
constexpr int kVersion = 1;
/// More than anybody looks through.
constexpr int kMostPeople = 200;

constexpr QLatin1String kId("id");
constexpr QLatin1String kMe("me");
constexpr QLatin1String kVendor("vendor");
constexpr QLatin1String kPeople("people");

QJsonObject toJson(const Vendor &vendor)
{
    return {{QStringLiteral("siret"), vendor.siret},
            {QStringLiteral("name"), vendor.name},
            {QStringLiteral("product"), vendor.product},
            {QStringLiteral("website"), vendor.website}};
}

Vendor vendorFromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("siret")).toString(), object.value(QLatin1String("name")).toString(),
            object.value(QLatin1String("product")).toString(),
            object.value(QLatin1String("website")).toString()};
}

/// What makes two entries the same person.
QString keyOf(const Person &person)
{
    const QString address = plainText(person.email);
    return address.isEmpty() ? plainText(person.fullName()) : address;
}

bool isKnowable(const Person &person)
{
    return !person.fullName().trimmed().isEmpty() && !person.email.trimmed().isEmpty();
}

void removeSame(QList<Person> &people, const Person &person)
{
    const QString key = keyOf(person);
    // Without an address it stands for whoever has its name.
    const QString name = person.email.trimmed().isEmpty() ? plainText(person.fullName()) : QString();
    people.removeIf([&](const Person &known) {
        return keyOf(known) == key || (!name.isEmpty() && plainText(known.fullName()) == name);
    });
}

Result<QJsonObject> readBook(const QString &path)
{
    Result<QJsonObject> object = readJsonObject(path);
    if (!object)
        return object;
    const Result<void> sound = checkFormat(*object, kFormat, kVersion, path).and_then([&] {
        return checkSchema(*object, QStringLiteral(":/viatique/schemas/address-book.schema.json"), path);
    });
    return sound ? object : Result<QJsonObject>(Failure(sound.error()));
}

} // namespace

AddressBook::AddressBook(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    load();
}

QString AddressBook::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
           + QStringLiteral("/addressbook.json");
}

void AddressBook::load()
{
    m_stamp = fileStamp(m_file);
    const Result<QJsonObject> object = readBook(m_file);
    if (!object) {
        // None yet is no error; any other one stays as it is, for whoever can read it.
        m_readable = object.error().code == ErrorCode::FileMissing;
        m_error = m_readable ? std::nullopt : std::optional<Error>(object.error());
        return;
    }
    m_readable = true;
    m_error.reset();
    m_source = *object;
    m_me = personFromJson(m_source.value(kMe).toObject());
    m_vendor = vendorFromJson(m_source.value(kVendor).toObject());
    m_people.clear();
    const QJsonArray people = m_source.value(kPeople).toArray();
    for (const QJsonValue &person : people)
        m_people.append(personFromJson(person.toObject()));
}

void AddressBook::catchUp()
{
    if (m_readable && fileStamp(m_file) != m_stamp)
        load();
}

void AddressBook::remember(const Person &person)
{
    if (!isKnowable(person))
        return;
    catchUp();
    if (!m_people.isEmpty() && m_people.constFirst() == person)
        return;
    removeSame(m_people, person);
    m_people.prepend(person);
    if (m_people.size() > kMostPeople)
        m_people.resize(kMostPeople);
    save();
}

void AddressBook::forget(const Person &person)
{
    catchUp();
    const qsizetype before = m_people.size();
    removeSame(m_people, person);
    if (m_people.size() != before)
        save();
}

void AddressBook::setMe(const Person &me)
{
    catchUp();
    if (m_me == me)
        return;
    m_me = me;
    save();
}

void AddressBook::setVendor(const Vendor &vendor)
{
    catchUp();
    if (m_vendor == vendor)
        return;
    m_vendor = vendor;
    save();
}

void AddressBook::save()
{
    if (m_readable) {
        QJsonArray people;
        for (const Person &person : std::as_const(m_people)) {
            QJsonObject object = toJson(person);
            // By it a member of a later version finds its person again.
            object.insert(kId, keyOf(person));
            people.append(object);
        }
        const QJsonObject known{{QStringLiteral("format"), kFormat},
                                {QStringLiteral("formatVersion"), kVersion},
                                {kMe, toJson(m_me)},
                                {kVendor, toJson(m_vendor)},
                                {kPeople, people}};
        m_source = mergeKeepingUnknown(m_source, known);
        const Result<FileStamp> written =
            makePrivateFolder(QFileInfo(m_file).absolutePath()).and_then([this] {
                return writeFile(m_file, jsonBytes(m_source), kPrivateFile);
            });
        if (written) {
            m_stamp = *written;
            removeLeftoversOf(m_file);
        }
        m_error = written ? std::nullopt : std::optional<Error>(written.error());
    }
    emit changed();
}

} // namespace viatique
