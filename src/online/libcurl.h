// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

#include <curl/curl.h>

#include <optional>

namespace viatique {

/// The functions of libcurl that this folder calls, as <curl/curl.h> describes them. They are looked up with
/// the first transfer and not linked: libcurl brings some twenty libraries more (LDAP, Kerberos, GnuTLS,
/// SSH…), which are a sixth of what the window takes to start, and most starts send nothing.
struct Libcurl
{
    decltype(&curl_global_init) globalInit = nullptr;
    decltype(&curl_easy_init) easyInit = nullptr;
    decltype(&curl_easy_cleanup) easyCleanup = nullptr;
    decltype(&curl_easy_setopt) easySetOption = nullptr;
    decltype(&curl_easy_getinfo) easyInformation = nullptr;
    decltype(&curl_easy_nextheader) easyNextHeader = nullptr;
    decltype(&curl_easy_strerror) easyErrorText = nullptr;
    decltype(&curl_multi_init) multiInit = nullptr;
    decltype(&curl_multi_cleanup) multiCleanup = nullptr;
    decltype(&curl_multi_setopt) multiSetOption = nullptr;
    decltype(&curl_multi_add_handle) multiAddHandle = nullptr;
    decltype(&curl_multi_remove_handle) multiRemoveHandle = nullptr;
    decltype(&curl_multi_socket_action) multiSocketAction = nullptr;
    decltype(&curl_multi_info_read) multiInfoRead = nullptr;
    decltype(&curl_slist_append) listAppend = nullptr;
    decltype(&curl_slist_free_all) listFreeAll = nullptr;

    /// Loads the library of that name, in the version of the interface that the headers are of, and
    /// initialises it. Nothing where it is missing, older than 7.87, lacks a function or cannot begin. Never
    /// unloaded: other parts of the program use OpenSSL up to its end.
    static std::optional<Libcurl> load(const QString &name);
};

/// The system's, loaded by the first who asks; null as with load(). From any thread.
const Libcurl *libcurl();

} // namespace viatique
