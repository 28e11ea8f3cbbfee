// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/shownimages.h"

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace viatique {

namespace {

constexpr int kMostDepth = 8;
constexpr int kMostShown = 100'000;
constexpr size_t kMostSaved = 1'000;

using Shown = std::map<QPDFObjGen, ShownImage>;

void follow(QPDFPageObjectHelper page, const QPDFMatrix &matrix, Shown &shown, int depth, int &count);

/// Follows the operators that decide where a picture comes to stand.
class Follower final : public QPDFObjectHandle::ParserCallbacks
{
public:
    Follower(const QPDFObjectHandle &objects, const QPDFMatrix &matrix, Shown &shown, int depth, int &count)
        : m_objects(objects)
        , m_matrix(matrix)
        , m_shown(shown)
        , m_depth(depth)
        , m_count(count)
    {
    }

    // Both forms, else one would hide the other.
    using QPDFObjectHandle::ParserCallbacks::handleObject;
    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            if (m_operands.size() < 16)
                m_operands.push_back(object);
            return;
        }
        run(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    void run(const std::string &name)
    {
        if (name == "q" && m_saved.size() < kMostSaved) {
            m_saved.push_back(m_matrix);
        } else if (name == "Q" && !m_saved.empty()) {
            m_matrix = m_saved.back();
            m_saved.pop_back();
        } else if (name == "cm") {
            concatenate();
        } else if (name == "Do" && m_operands.size() == 1 && m_operands[0].isName()) {
            show(m_objects.getKeyIfDict(m_operands[0].getName()));
        }
    }

    void concatenate()
    {
        double values[6] = {};
        if (m_operands.size() != 6)
            return;
        for (size_t i = 0; i < 6; ++i) {
            if (!m_operands[i].getValueAsNumber(values[i]))
                return;
        }
        m_matrix.concat(QPDFMatrix(values[0], values[1], values[2], values[3], values[4], values[5]));
    }

    void show(QPDFObjectHandle object)
    {
        if (++m_count > kMostShown)
            throw std::runtime_error("it has too many objects to be examined");
        if (object.isFormXObject() && m_depth < kMostDepth) {
            QPDFMatrix matrix = m_matrix;
            QPDFObjectHandle own = object.getDict().getKey("/Matrix");
            if (own.isMatrix())
                matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
            follow(QPDFPageObjectHelper(object), matrix, m_shown, m_depth + 1, m_count);
        } else if (object.isImage() && object.isIndirect()) {
            ShownImage &entry = m_shown[object.getObjGen()];
            entry.image = object;
            entry.width = std::max(entry.width, std::hypot(m_matrix.a, m_matrix.b));
            entry.height = std::max(entry.height, std::hypot(m_matrix.c, m_matrix.d));
        }
    }

    QPDFObjectHandle m_objects;
    QPDFMatrix m_matrix;
    std::vector<QPDFMatrix> m_saved;
    std::vector<QPDFObjectHandle> m_operands;
    Shown &m_shown;
    int m_depth;
    int &m_count;
};

void follow(QPDFPageObjectHelper page, const QPDFMatrix &matrix, Shown &shown, int depth, int &count)
{
    Follower follower(page.getAttribute("/Resources", false).getKeyIfDict("/XObject"), matrix, shown, depth,
                      count);
    page.parseContents(&follower);
}

/// Points of a page may be larger than others (ISO 32000-1, "UserUnit").
QPDFMatrix unitOf(QPDFPageObjectHelper page)
{
    double unit = 1;
    page.getObjectHandle().getKey("/UserUnit").getValueAsNumber(unit);
    return {unit, 0, 0, unit, 0, 0};
}

} // namespace

std::vector<ShownImage> shownImages(QPDF &pdf)
{
    Shown shown;
    int count = 0;
    for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
        follow(page, unitOf(page), shown, 0, count);
    std::vector<ShownImage> images;
    for (const auto &entry : shown)
        images.push_back(entry.second);
    return images;
}

} // namespace viatique
