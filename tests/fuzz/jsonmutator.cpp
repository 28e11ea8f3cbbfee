// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Changes JSON as JSON, so that what comes out is mostly still some: bytes that are changed blindly end in
// the parser, and nothing behind it is ever seen.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned int seed);

namespace {

using Random = std::minstd_rand;

qsizetype below(Random &random, qsizetype limit)
{
    return limit > 0 ? static_cast<qsizetype>(random() % static_cast<quint64>(limit)) : 0;
}

QJsonValue changed(const QJsonValue &value, Random &random);

/// A text with some of its bytes changed by libFuzzer, which also puts in words of the dictionary.
QString changedText(const QString &text, Random &random)
{
    static const QStringList odd = {QString(),
                                    QStringLiteral("d1"),
                                    QStringLiteral("2026-02-30"),
                                    QStringLiteral("0001-01-01"),
                                    QStringLiteral("\u202e\u200b"),
                                    QStringLiteral("https://valbrume.example/"),
                                    QStringLiteral("../../x"),
                                    QStringLiteral("00021700000017")};
    if (random() % 4 == 0)
        return odd.at(below(random, odd.size()));
    QByteArray bytes = text.toUtf8();
    const qsizetype room = bytes.size() + 64;
    const qsizetype size = bytes.size();
    bytes.resize(room);
    bytes.resize(static_cast<qsizetype>(LLVMFuzzerMutate(
        reinterpret_cast<uint8_t *>(bytes.data()), static_cast<size_t>(size), static_cast<size_t>(room))));
    return QString::fromUtf8(bytes);
}

QJsonValue oddValue(Random &random)
{
    switch (random() % 10) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return true;
    case 2:
        return 1e308;
    case 3:
        return -1;
    case 4:
        return 2147483648.0;
    case 5:
        return 0.5;
    case 6:
        return QJsonArray();
    case 7:
        return QJsonObject();
    case 8:
        return QStringLiteral("x");
    default:
        return 36;
    }
}

QJsonValue changedArray(QJsonArray array, Random &random)
{
    const qsizetype place = below(random, array.size());
    switch (array.isEmpty() ? 7 : random() % 8) {
    case 0:
        array.removeAt(place);
        break;
    case 1:
        array.insert(place, array.at(below(random, array.size())));
        break;
    case 2: {
        const QJsonValue other = array.at(below(random, array.size()));
        array.replace(place, other);
        break;
    }
    case 7:
        array.append(oddValue(random));
        break;
    default:
        array.replace(place, changed(array.at(place), random));
    }
    return array;
}

QJsonValue changedObject(QJsonObject object, Random &random)
{
    const QStringList names = object.keys();
    if (names.isEmpty())
        return QJsonObject{{QStringLiteral("id"), oddValue(random)}};
    const QString &name = names.at(below(random, names.size()));
    switch (random() % 12) {
    case 0:
        object.remove(name);
        break;
    case 1:
        object.insert(changedText(name, random), object.value(name));
        break;
    case 2:
        object.insert(name, object.value(names.at(below(random, names.size()))));
        break;
    default:
        object.insert(name, changed(object.value(name), random));
    }
    return object;
}

QJsonValue changed(const QJsonValue &value, Random &random)
{
    if (random() % 16 == 0)
        return oddValue(random);
    switch (value.type()) {
    case QJsonValue::Array:
        return changedArray(value.toArray(), random);
    case QJsonValue::Object:
        return changedObject(value.toObject(), random);
    case QJsonValue::String:
        return changedText(value.toString(), random);
    case QJsonValue::Double:
        return random() % 2 == 0 ? QJsonValue(value.toDouble() + (random() % 2 == 0 ? 1 : -1))
                                 : oddValue(random);
    default:
        return oddValue(random);
    }
}

} // namespace

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned int seed)
{
    Random random(seed);
    if (random() % 8 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    // The last part is the JSON, where there are several: what stands before chooses what it is read as.
    const QByteArray all(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype cut = all.indexOf("\n----\n");
    const qsizetype begin = std::max<qsizetype>(all.indexOf('{', std::max<qsizetype>(cut, 0)), 0);
    const QJsonDocument document = QJsonDocument::fromJson(all.mid(begin));
    if (!document.isObject())
        return LLVMFuzzerMutate(data, size, maxSize);
    QJsonObject object = document.object();
    for (auto times = random() % 3 + 1; times > 0; --times)
        object = changedObject(object, random).toObject();
    const QByteArray out = all.left(begin) + QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (static_cast<size_t>(out.size()) > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, out.constData(), static_cast<size_t>(out.size()));
    return static_cast<size_t>(out.size());
}
