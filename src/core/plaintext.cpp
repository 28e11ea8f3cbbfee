// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/plaintext.h"

namespace viatique {

QString plainText(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        // Most of any text, and asked at each key for each text of a request.
        if (c.unicode() < 0x80) {
            plain += c.toLower();
            continue;
        }
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format)
            continue;
        switch (c.unicode()) {
        case 0x0153: // œ
        case 0x0152:
            plain += QLatin1String("oe");
            break;
        case 0x00e6: // æ
        case 0x00c6:
            plain += QLatin1String("ae");
            break;
        case 0x2018:
        case 0x2019:
            plain += QLatin1Char('\'');
            break;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            plain += QLatin1Char('-');
            break;
        default:
            plain += c.toLower();
        }
    }
    return plain.simplified();
}

} // namespace viatique
