// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/support.h"

#include <QFile>
#include <QTimeZone>

namespace homeward::test {

QDateTime at(const QString &text)
{
    if (text.endsWith(u'Z'))
        return QDateTime::fromString(text, Qt::ISODate).toUTC();
    const QDateTime plain = QDateTime::fromString(text, Qt::ISODate);
    return QDateTime(plain.date(), plain.time(), QTimeZone("Europe/London")).toUTC();
}

TempFolder::TempFolder()
    : m_dir(QDir::tempPath() + u"/homeward tést XXXXXX"_s)
{
    REQUIRE(m_dir.isValid());
}

QString TempFolder::path(const QString &name) const
{
    return m_dir.filePath(name);
}

QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(HOMEWARD_TEST_DATA) + u'/' + name);
    INFO(file.fileName().toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

namespace {

    QString firstDifference(const QString &expected, const QString &actual)
    {
        const QStringList was = expected.split(u'\n');
        const QStringList is = actual.split(u'\n');
        for (qsizetype line = 0; line < qMax(was.size(), is.size()); ++line) {
            const QString before = line < was.size() ? was.at(line) : u"<end>"_s;
            const QString after = line < is.size() ? is.at(line) : u"<end>"_s;
            if (before != after)
                return u"line %1:\n- %2\n+ %3"_s.arg(line + 1).arg(before, after);
        }
        return {};
    }

} // namespace

void checkGolden(const QString &name, const QString &actual)
{
    const QString path = QStringLiteral(HOMEWARD_TEST_DATA) + u"/golden/"_s + name;
    const auto rewrite = [&](const QString &where) {
        QFile file(where);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
    };
    if (qEnvironmentVariableIsSet("HOMEWARD_UPDATE_GOLDEN"))
        rewrite(path);
    QFile file(path);
    const QString expected = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    if (expected != actual)
        rewrite(path + u".actual"_s);
    INFO(path.toStdString() << "\n" << firstDifference(expected, actual).toStdString());
    CHECK(expected == actual);
}

} // namespace homeward::test
