// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_bytes.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("A chosen file: what is in it, and one byte more than may be", "[base][files]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"list.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("abcdefghij");
    file.close();

    CHECK(bytesOfFile(path, 100).value() == "abcdefghij");
    CHECK(bytesOfFile(path, 10).value() == "abcdefghij");
    CHECK(bytesOfFile(path, 9).value() == "abcdefghij");
    CHECK(bytesOfFile(path, 4).value() == "abcde");
}

TEST_CASE("A chosen file that is not there or is a folder is named in a sentence", "[base][files]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"gone.csv"_s);

    const auto gone = bytesOfFile(path, 10);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == Error::Code::NotFound);
    CHECK(gone.error().message.contains(u"gone.csv"_s));

    const auto folder = bytesOfFile(dir.path(), 10);
    REQUIRE_FALSE(folder);
    CHECK(folder.error().code == Error::Code::Io);
    CHECK(folder.error().message.contains(QDir::toNativeSeparators(dir.path())));
}
