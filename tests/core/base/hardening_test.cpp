// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/hardening.h"
#include "tests/support/support.h"

#include <QFile>
#include <QRegularExpression>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

TEST_CASE("Hardening: no core dump, no looking in, files are the owner's", "[base]")
{
    // In a process of its own: it cannot be taken back.
    const pid_t child = fork();
    if (child == 0) {
        rlimit core = { 1, 1 };
        const bool isHardened = homeward::hardenProcess() && getrlimit(RLIMIT_CORE, &core) == 0
            && core.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0 && umask(0) == 077;
        _exit(isHardened ? 0 : 1);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}

TEST_CASE("Hardening: each program does it before anything else", "[base]")
{
    for (const QString &path : { u"app/homeward.cpp"_s, u"app/homeward_cli.cpp"_s }) {
        INFO(path.toStdString());
        QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR) + u'/' + path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        static const QRegularExpression first(
            u"\\nint main\\([^)]*\\)\\s*\\{\\s*if \\(!(homeward::)?hardenProcess\\(\\)\\) \\{[^}]*return 1;"_s);
        CHECK(first.match(QString::fromUtf8(file.readAll())).hasMatch());
    }
}
