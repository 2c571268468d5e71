// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace homeward {

bool hardenProcess()
{
    bool isHardened = true;
#ifdef Q_OS_UNIX
    umask(077);
    // A file that may not grow any more is an error to be told, not an end.
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none { 0, 0 };
    isHardened = setrlimit(RLIMIT_CORE, &none) == 0;
#endif
#ifdef Q_OS_LINUX
    isHardened = prctl(PR_SET_DUMPABLE, 0) == 0 && isHardened;
#endif
    return isHardened;
}

} // namespace homeward
