// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>

#include "testserver.h"

namespace viatique::test {

/// Certificates that are made anew in each run: no private key lies in the sources.
struct TestCertificates
{
    QByteArray authority;  ///< PEM of one that signed the following
    TestServer::Tls good;  ///< for 127.0.0.1 and localhost
    TestServer::Tls other; ///< for another host: "other.example"
    TestServer::Tls late;  ///< no longer valid since yesterday
    TestServer::Tls alone; ///< for 127.0.0.1, signed by itself
};
TestCertificates makeTestCertificates();

} // namespace viatique::test
