// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/networkmodels.h"

#include "core/language.h"
#include "core/settings.h"
#include "online/httpclient.h"
#include "session/modelroles.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <tuple>

namespace viatique {

namespace {

QString addressOf(const Settings &settings, Purpose purpose)
{
    switch (purpose) {
    case Purpose::CompanyDirectory:
        return settings.value(setting::kDirectoryUrl);
    case Purpose::CatalogueUpdate:
        return settings.value(setting::kCatalogueUrl);
    case Purpose::DataPass:
        return settings.value(setting::kDataPassUrl);
    }
    Q_UNREACHABLE();
}

auto tied(const Sent &sent)
{
    return std::tie(sent.at, sent.purpose, sent.method, sent.host, sent.path, sent.bytesOut, sent.bytesIn,
                    sent.status);
}

} // namespace

PurposeModel::PurposeModel(const Settings &settings, QObject *parent)
    : TableModel(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::changed, this, &PurposeModel::update);
    update();
}

void PurposeModel::update()
{
    QList<PurposeRow> rows;
    const QList<Purpose> all = purposes();
    for (const Purpose purpose : all)
        rows.append({purpose, QUrl(addressOf(m_settings, purpose)).host()});
    setRows(std::move(rows));
}

int PurposeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PurposeModel::cell(int column, int role, const PurposeRow &row) const
{
    if (role != Qt::DisplayRole)
        return {};
    const PurposeWords words = purposeWords(row.purpose);
    switch (column) {
    case TitleColumn:
        return words.title;
    case SendsColumn:
        return words.sends;
    case WhenColumn:
        return words.when;
    case HostColumn:
        return row.host.isEmpty() ? tr("to nobody: no address is set") : row.host;
    default:
        return {};
    }
}

QVariant PurposeModel::heading(int column) const
{
    switch (column) {
    case TitleColumn:
        return tr("For what");
    case SendsColumn:
        return tr("What leaves");
    case WhenColumn:
        return tr("When");
    case HostColumn:
        return tr("To whom");
    default:
        return {};
    }
}

void PurposeModel::retranslate()
{
    allChanged();
}

bool SentRow::operator==(const SentRow &other) const
{
    return tied(sent) == tied(other.sent);
}

SentModel::SentModel(const HttpClient &http, QObject *parent)
    : TableModel(parent)
    , m_http(http)
{
    connect(&http, &HttpClient::sentChanged, this, &SentModel::update);
    update();
}

void SentModel::update()
{
    QList<SentRow> rows;
    for (const Sent &sent : m_http.sent())
        rows.prepend({sent});
    setRows(std::move(rows));
}

int SentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SentModel::cell(int column, int role, const SentRow &row) const
{
    const Sent &sent = row.sent;
    if (role == DetailRole && column == HostColumn)
        return QString(sent.method + u' ' + sent.path);
    // No answer may well have its reason in the network; what was sent is told all the same.
    if (role == MeaningRole && column == AnswerColumn && sent.status == 0)
        return int(Meaning::ToCheck);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TimeColumn:
        return currentLocale().toString(sent.at.time(), QLocale::ShortFormat);
    case PurposeColumn:
        return purposeWords(sent.purpose).title;
    case HostColumn:
        return sent.host;
    case BytesColumn:
        return sizeText(sent.bytesOut);
    case AnswerColumn:
        return sent.status == 0 ? tr("no answer")
                                : tr("%1, %2", "status of HTTP, size of the answer")
                                      .arg(QString::number(sent.status), sizeText(sent.bytesIn));
    default:
        return {};
    }
}

QVariant SentModel::heading(int column) const
{
    switch (column) {
    case TimeColumn:
        return tr("Time");
    case PurposeColumn:
        return tr("For what");
    case HostColumn:
        return tr("To whom");
    case BytesColumn:
        return tr("Sent");
    case AnswerColumn:
        return tr("Answer");
    default:
        return {};
    }
}

void SentModel::retranslate()
{
    allChanged();
}

} // namespace viatique
