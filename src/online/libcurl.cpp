// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/libcurl.h"

#include <QLibrary>

namespace viatique {

namespace {

/// Of the interface, in the name of the file: it has not changed since 2006.
constexpr int kVersion = 4;
/// 7.87, the first to cancel a transfer without waiting for its name to be found.
constexpr unsigned kLeast = 0x075700;

template<typename Function>
bool resolve(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

bool isNewEnough(QLibrary &library)
{
    decltype(&curl_version_info) about = nullptr;
    return resolve(library, "curl_version_info", about) && about(CURLVERSION_NOW)->version_num >= kLeast;
}

} // namespace

std::optional<Libcurl> Libcurl::load(const QString &name)
{
    QLibrary library(name, kVersion);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    Libcurl curl;
    const bool isWhole = library.load() && isNewEnough(library)
                         && resolve(library, "curl_global_init", curl.globalInit)
                         && resolve(library, "curl_easy_init", curl.easyInit)
                         && resolve(library, "curl_easy_cleanup", curl.easyCleanup)
                         && resolve(library, "curl_easy_setopt", curl.easySetOption)
                         && resolve(library, "curl_easy_getinfo", curl.easyInformation)
                         && resolve(library, "curl_easy_nextheader", curl.easyNextHeader)
                         && resolve(library, "curl_easy_strerror", curl.easyErrorText)
                         && resolve(library, "curl_multi_init", curl.multiInit)
                         && resolve(library, "curl_multi_cleanup", curl.multiCleanup)
                         && resolve(library, "curl_multi_setopt", curl.multiSetOption)
                         && resolve(library, "curl_multi_add_handle", curl.multiAddHandle)
                         && resolve(library, "curl_multi_remove_handle", curl.multiRemoveHandle)
                         && resolve(library, "curl_multi_socket_action", curl.multiSocketAction)
                         && resolve(library, "curl_multi_info_read", curl.multiInfoRead)
                         && resolve(library, "curl_slist_append", curl.listAppend)
                         && resolve(library, "curl_slist_free_all", curl.listFreeAll);
    if (!isWhole || curl.globalInit(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return {};
    return curl;
}

const Libcurl *libcurl()
{
    static const std::optional<Libcurl> system = Libcurl::load(QStringLiteral("curl"));
    return system ? &*system : nullptr;
}

} // namespace viatique
