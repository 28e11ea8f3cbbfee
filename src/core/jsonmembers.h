// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace viatique {

/// A value and its JSON, described once: a generic lambda `describe(json, value)` names each member, and is
/// walked with a JsonReader to fill the value or with a JsonWriter to write it. Shape is the schema's: what
/// has another type reads as unset.

/// The words of a format for the values of an enumeration. A value without a word is written as "".
template<typename Enum>
using JsonWords = QList<std::pair<Enum, QString>>;

template<typename Enum>
QString jsonWord(const JsonWords<Enum> &words, Enum value)
{
    for (const auto &[each, word] : words) {
        if (each == value)
            return word;
    }
    return {};
}

template<typename Enum>
std::optional<Enum> jsonValue(const JsonWords<Enum> &words, const QString &word)
{
    for (const auto &[each, eachWord] : words) {
        if (eachWord == word)
            return each;
    }
    return std::nullopt;
}

class JsonReader
{
public:
    explicit JsonReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    void member(QLatin1String name, QString &value) const { value = m_object.value(name).toString(); }
    void member(QLatin1String name, int &value) const { value = m_object.value(name).toInt(value); }
    void member(QLatin1String name, qint64 &value) const
    {
        value = static_cast<qint64>(m_object.value(name).toDouble());
    }
    void member(QLatin1String name, std::optional<bool> &value) const
    {
        const QJsonValue json = m_object.value(name);
        value = json.isBool() ? std::optional(json.toBool()) : std::nullopt;
    }
    void member(QLatin1String name, std::optional<double> &value) const
    {
        const QJsonValue json = m_object.value(name);
        value = json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
    }
    void member(QLatin1String name, QStringList &value) const
    {
        value.clear();
        const QJsonArray array = m_object.value(name).toArray();
        for (const QJsonValue &element : array)
            value.append(element.toString());
    }
    void member(QLatin1String name, QList<double> &value) const
    {
        value.clear();
        const QJsonArray array = m_object.value(name).toArray();
        for (const QJsonValue &element : array)
            value.append(element.toDouble());
    }
    /// An absent or unknown word leaves what `value` holds.
    template<typename Enum>
    void member(QLatin1String name, Enum &value, const JsonWords<Enum> &words) const
    {
        value = jsonValue(words, m_object.value(name).toString()).value_or(value);
    }
    template<typename T, typename Describe>
    void object(QLatin1String name, T &value, Describe describe) const
    {
        const JsonReader inner(m_object.value(name).toObject());
        describe(inner, value);
    }
    template<typename T, typename Describe>
    void list(QLatin1String name, QList<T> &value, Describe describe) const
    {
        value.clear();
        const QJsonArray array = m_object.value(name).toArray();
        for (const QJsonValue &element : array) {
            const JsonReader inner(element.toObject());
            describe(inner, value.emplace_back());
        }
    }

private:
    QJsonObject m_object;
};

class JsonWriter
{
public:
    QJsonObject result() const { return m_object; }

    void member(QLatin1String name, const QString &value) { m_object.insert(name, value); }
    void member(QLatin1String name, int value) { m_object.insert(name, value); }
    void member(QLatin1String name, qint64 value) { m_object.insert(name, value); }
    void member(QLatin1String name, std::optional<bool> value)
    {
        m_object.insert(name, value ? QJsonValue(*value) : QJsonValue());
    }
    void member(QLatin1String name, std::optional<double> value)
    {
        m_object.insert(name, value ? QJsonValue(*value) : QJsonValue());
    }
    void member(QLatin1String name, const QStringList &value)
    {
        m_object.insert(name, QJsonArray::fromStringList(value));
    }
    void member(QLatin1String name, const QList<double> &value)
    {
        QJsonArray array;
        for (const double element : value)
            array.append(element);
        m_object.insert(name, array);
    }
    template<typename Enum>
    void member(QLatin1String name, Enum value, const JsonWords<Enum> &words)
    {
        m_object.insert(name, jsonWord(words, value));
    }
    template<typename T, typename Describe>
    void object(QLatin1String name, const T &value, Describe describe)
    {
        JsonWriter inner;
        describe(inner, value);
        m_object.insert(name, inner.result());
    }
    template<typename T, typename Describe>
    void list(QLatin1String name, const QList<T> &value, Describe describe)
    {
        QJsonArray array;
        for (const T &element : value) {
            JsonWriter inner;
            describe(inner, element);
            array.append(inner.result());
        }
        m_object.insert(name, array);
    }

private:
    QJsonObject m_object;
};

} // namespace viatique
