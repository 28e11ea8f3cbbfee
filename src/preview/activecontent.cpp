// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/activecontent.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

namespace viatique {

namespace {

/// The member of a dictionary (or of a stream's), null for anything else: damaged files put anything
/// anywhere.
QPDFObjectHandle member(QPDFObjectHandle object, const char *key)
{
    if (object.isStream())
        object = object.getDict();
    return object.isDictionary() ? object.getKey(key) : QPDFObjectHandle::newNull();
}

bool isName(QPDFObjectHandle object, std::initializer_list<const char *> names)
{
    if (!object.isName())
        return false;
    const std::string name = object.getName();
    return std::any_of(names.begin(), names.end(), [&name](const char *wanted) { return name == wanted; });
}

bool isFilled(QPDFObjectHandle object)
{
    return (object.isArray() && object.getArrayNItems() > 0) || object.isStream() || object.isString()
           || (object.isDictionary() && !object.getKeys().empty());
}

/// A walk that visits each object once, so that loops end, and not more than a bound.
class Walk
{
public:
    enum class Role { Action, Field, FormField, NameTree, OutlineItem };

    /// False for what was visited before in this role: a hostile file may let one object play two.
    bool enter(const QPDFObjectHandle &object, Role role)
    {
        constexpr int kMost = 1'000'000;
        if (++m_count > kMost)
            throw std::runtime_error("it has too many objects to be examined");
        return !object.isIndirect() || m_visited.emplace(role, object.getObjGen()).second;
    }

    bool action(const QPDFObjectHandle &first);
    bool additionalActions(QPDFObjectHandle triggers);
    bool annotation(const QPDFObjectHandle &object);
    bool field(QPDFObjectHandle object);
    bool form(const QPDFObjectHandle &object);
    bool nameTree(const QPDFObjectHandle &root);
    bool outline(const QPDFObjectHandle &root);
    bool page(const QPDFObjectHandle &object);
    bool catalogue(const QPDFObjectHandle &object);

private:
    std::set<std::pair<Role, QPDFObjGen>> m_visited;
    int m_count = 0;
};

/// An action and those that follow it. A destination (an array) is no action.
bool Walk::action(const QPDFObjectHandle &first)
{
    std::vector<QPDFObjectHandle> pending{first};
    while (!pending.empty()) {
        QPDFObjectHandle current = pending.back();
        pending.pop_back();
        if (!current.isDictionary() || !enter(current, Role::Action))
            continue;
        if (isName(member(current, "/S"), {"/JavaScript", "/Launch", "/ImportData", "/RichMediaExecute"})
            || isFilled(member(current, "/JS")))
            return true;
        QPDFObjectHandle next = member(current, "/Next");
        if (next.isArray()) {
            for (int i = 0; i < next.getArrayNItems(); ++i)
                pending.push_back(next.getArrayItem(i));
        } else {
            pending.push_back(next);
        }
    }
    return false;
}

bool Walk::additionalActions(QPDFObjectHandle triggers)
{
    if (!triggers.isDictionary())
        return false;
    const std::set<std::string> keys = triggers.getKeys();
    return std::any_of(keys.begin(), keys.end(),
                       [&](const std::string &key) { return action(triggers.getKey(key)); });
}

bool Walk::annotation(const QPDFObjectHandle &object)
{
    return isName(member(object, "/Subtype"), {"/FileAttachment", "/RichMedia", "/3D"})
           || isFilled(member(object, "/AF")) || field(object);
}

/// An annotation or form field and those above it: calculations and formats hang on the field, not on the box
/// in the page.
bool Walk::field(QPDFObjectHandle object)
{
    while (object.isDictionary() && enter(object, Role::Field)) {
        if (additionalActions(member(object, "/AA")) || action(member(object, "/A")))
            return true;
        object = member(object, "/Parent");
    }
    return false;
}

/// The fields of the form: those without a box on a page calculate too.
bool Walk::form(const QPDFObjectHandle &object)
{
    if (isFilled(member(object, "/XFA")))
        return true;
    std::vector<QPDFObjectHandle> pending{member(object, "/Fields"), member(object, "/CO")};
    while (!pending.empty()) {
        QPDFObjectHandle current = pending.back();
        pending.pop_back();
        if (current.isArray()) {
            for (int i = 0; i < current.getArrayNItems(); ++i)
                pending.push_back(current.getArrayItem(i));
        } else if (current.isDictionary() && enter(current, Role::FormField)) {
            if (annotation(current))
                return true;
            pending.push_back(member(current, "/Kids"));
        }
    }
    return false;
}

/// Whether there is a name in the tree: nodes without any are the rest of what was taken out.
bool Walk::nameTree(const QPDFObjectHandle &root)
{
    std::vector<QPDFObjectHandle> pending{root};
    while (!pending.empty()) {
        QPDFObjectHandle node = pending.back();
        pending.pop_back();
        if (!node.isDictionary() || !enter(node, Role::NameTree))
            continue;
        if (isFilled(member(node, "/Names")))
            return true;
        QPDFObjectHandle kids = member(node, "/Kids");
        for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i)
            pending.push_back(kids.getArrayItem(i));
    }
    return false;
}

bool Walk::outline(const QPDFObjectHandle &root)
{
    std::vector<QPDFObjectHandle> pending{member(root, "/First")};
    while (!pending.empty()) {
        QPDFObjectHandle item = pending.back();
        pending.pop_back();
        if (!item.isDictionary() || !enter(item, Role::OutlineItem))
            continue;
        if (action(member(item, "/A")))
            return true;
        pending.push_back(member(item, "/First"));
        pending.push_back(member(item, "/Next"));
    }
    return false;
}

bool Walk::page(const QPDFObjectHandle &object)
{
    if (isFilled(member(object, "/AF")) || additionalActions(member(object, "/AA")))
        return true;
    QPDFObjectHandle annotations = member(object, "/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        if (annotation(annotations.getArrayItem(i)))
            return true;
    }
    return false;
}

bool Walk::catalogue(const QPDFObjectHandle &object)
{
    const QPDFObjectHandle names = member(object, "/Names");
    for (const char *tree : {"/JavaScript", "/EmbeddedFiles"}) {
        if (nameTree(member(names, tree)))
            return true;
    }
    if (isFilled(member(object, "/AF")) || form(member(object, "/AcroForm")))
        return true;
    return action(member(object, "/OpenAction")) || additionalActions(member(object, "/AA"))
           || outline(member(object, "/Outlines"));
}

} // namespace

bool hasActiveContent(const QPDFObjectHandle &catalogue, const std::vector<QPDFObjectHandle> &pages)
{
    Walk walk;
    return walk.catalogue(catalogue)
           || std::any_of(pages.begin(), pages.end(),
                          [&walk](const QPDFObjectHandle &page) { return walk.page(page); });
}

} // namespace viatique
