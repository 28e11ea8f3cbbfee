// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHash>
#include <QString>

namespace viatique {

/// How high words are at each width. Layouts ask for it a dozen times while a window opens, and each answer
/// lays the words out anew.
class HeightCache
{
public:
    /// The height at that width, measured where it is not known. Other words forget all.
    template<typename Measure>
    int height(int width, const QString &words, Measure measure)
    {
        if (words != m_words) {
            m_words = words;
            m_heights.clear();
        }
        const auto known = m_heights.constFind(width);
        return known != m_heights.constEnd() ? *known : *m_heights.insert(width, measure());
    }

    /// For another font or style.
    void clear() { m_heights.clear(); }

private:
    QString m_words;
    QHash<int, int> m_heights;
};

} // namespace viatique
