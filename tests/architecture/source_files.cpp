// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/source_files.h"

#include "tests/support/support.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace homeward::test {

namespace {

enum class Part
{
    Comment,
    Literal
};

Part partOf(QStringView token) { return token.startsWith(u'/') ? Part::Comment : Part::Literal; }

void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        if (text.at(i) != u'\n')
            text[i] = u' ';
    }
}

QRegularExpressionMatchIterator commentsAndLiterals(const QString &cpp)
{
    static const QRegularExpression tokens(
        uR"X(//[^\n]*+|/\*.*?\*/|R"([^(\n]*)\(.*?\)\1"|"(?:[^"\\\n]++|\\.)*+"|(?<!\d)'(?:[^'\\\n]|\\.)++')X"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return tokens.globalMatch(cpp);
}

} // namespace

QList<SourceFile> sourceFiles(const QStringList &places, const QStringList &wildcards)
{
    const QDir root(QStringLiteral(HOMEWARD_SOURCE_DIR));
    QStringList paths;
    for (const QString &place : places) {
        if (QFileInfo(root.filePath(place)).isFile())
            paths << place;
        QDirIterator files(
            root.filePath(place), wildcards, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << root.relativeFilePath(files.next());
    }
    paths.removeIf([](const QString &path) { return path.startsWith(u"tests/architecture/"); });
    paths.sort();

    QList<SourceFile> found;
    for (const QString &path : std::as_const(paths)) {
        QFile file(root.filePath(path));
        INFO(path.toStdString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        found << SourceFile { path, QString::fromUtf8(file.readAll()) };
    }
    return found;
}

bool isInRepository(const QString &path)
{
    return QFile::exists(QStringLiteral(HOMEWARD_SOURCE_DIR) + u'/' + path);
}

QString codeOf(const QString &cpp)
{
    QString code = cpp;
    for (auto tokens = commentsAndLiterals(cpp); tokens.hasNext();) {
        const QRegularExpressionMatch token = tokens.next();
        blank(code, token.capturedStart(), token.capturedEnd());
    }
    return code;
}

QString literalsOf(const QString &cpp)
{
    QString literals = cpp;
    qsizetype end = 0;
    for (auto tokens = commentsAndLiterals(cpp); tokens.hasNext();) {
        const QRegularExpressionMatch token = tokens.next();
        const bool isLiteral = partOf(token.capturedView()) == Part::Literal;
        blank(literals, end, isLiteral ? token.capturedStart() : token.capturedEnd());
        end = token.capturedEnd();
    }
    blank(literals, end, literals.size());
    return literals;
}

QString finding(const QString &path, qsizetype line, const QString &advice)
{
    return u"%1:%2: %3"_s.arg(path, QString::number(line), advice);
}

QStringList findings(const Rule &rule, const QString &path, const QString &text)
{
    for (const QString &place : rule.allowedIn) {
        if (path.startsWith(place))
            return {};
    }
    QStringList found;
    qsizetype number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = rule.pattern.match(line);
        if (match.hasMatch())
            found << finding(
                path, number, u"%1: %2"_s.arg(match.captured().trimmed(), rule.advice));
    }
    return found;
}

void checkNone(const QStringList &findings)
{
    INFO(findings.join(u'\n').toStdString());
    CHECK(findings.isEmpty());
}

} // namespace homeward::test
