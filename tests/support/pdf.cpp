// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pdf.h"

#include "tests/support/support.h"

#include <QProcess>

namespace homeward::test {

QString pdfText(const QString &path, const QString &password)
{
    QProcess reader;
    QStringList arguments { u"-raw"_s, path, u"-"_s };
    if (!password.isEmpty())
        arguments = QStringList { u"-upw"_s, password } + arguments;
    reader.start(u"pdftotext"_s, arguments);
    REQUIRE(reader.waitForFinished());
    REQUIRE(reader.exitCode() == 0);
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

} // namespace homeward::test
