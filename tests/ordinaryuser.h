// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace viatique::test {

/// While it lives, a test that is run by the administrator is run by nobody in particular: to the former,
/// nothing is forbidden. What the test works on is to be made meanwhile.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
#ifdef Q_OS_UNIX
        constexpr uid_t kNobody = 65534;
        if (::geteuid() == 0 && ::seteuid(kNobody) != 0)
            qFatal("cannot become an ordinary user");
#endif
    }
    ~OrdinaryUser()
    {
#ifdef Q_OS_UNIX
        if (::getuid() == 0 && ::seteuid(0) != 0)
            qFatal("cannot come back");
#endif
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
};

} // namespace viatique::test
