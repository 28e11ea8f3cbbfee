// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

extern "C" int notCurl()
{
    return 4;
}
