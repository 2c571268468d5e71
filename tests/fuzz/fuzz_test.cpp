// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/target.h"
#include "tests/support/file_bytes.h"
#include "tests/support/support.h"

#include <QDir>

using namespace homeward;
using namespace homeward::test;

namespace {

QString folderOf(const fuzz::Target &target)
{
    return QStringLiteral(HOMEWARD_TEST_DATA) + u"/fuzz/"_s + target.name;
}

} // namespace

// What the fuzzer begins from and what it ever found, in every build and under every sanitizer.
TEST_CASE("Fuzz: no input that is kept breaks a promise", "[fuzz]")
{
    for (const fuzz::Target &target : fuzz::targets()) {
        const QStringList names = QDir(folderOf(target)).entryList(QDir::Files, QDir::Name);
        INFO("Without inputs, run this once: homeward_tests \"[.seeds]\"");
        CAPTURE(target.name);
        REQUIRE(names.size() >= 5);
        for (const QString &name : names) {
            CAPTURE(name);
            target.run(bytesOf(folderOf(target) + u'/' + name));
            // What an image format thinks of broken bytes.
            (void)takeWarnings();
        }
    }
}

TEST_CASE("Fuzz: the inputs to begin from are written, where there are none", "[.seeds]")
{
    for (const fuzz::Target &target : fuzz::targets()) {
        REQUIRE(QDir().mkpath(folderOf(target)));
        int number = 0;
        for (const QByteArray &seed : target.seeds()) {
            const QString path = folderOf(target) + u"/seed-%1"_s.arg(++number, 2, 10, QChar(u'0'));
            if (!QFile::exists(path))
                writeBytes(path, seed);
        }
    }
}
