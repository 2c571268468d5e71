// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace homeward::test {

/// One text file of the repository. Its path is written from the root.
struct SourceFile
{
    QString path;
    QString text;
};

/// The files of these places, in order of their paths. A place is a file, or a folder of which the
/// files are taken whose names match one of the wildcards. Not the tests of this folder: they must
/// say what they forbid.
[[nodiscard]] QList<SourceFile> sourceFiles(
    const QStringList &places, const QStringList &wildcards);
[[nodiscard]] bool isInRepository(const QString &path);

/// C++ with everything blanked but the code, or but the literals. Lines stay where they are.
[[nodiscard]] QString codeOf(const QString &cpp);
[[nodiscard]] QString literalsOf(const QString &cpp);

/// "path:line: what to do", the way compilers say it.
[[nodiscard]] QString finding(const QString &path, qsizetype line, const QString &advice);

/// Something that may stand in some places only. A place is the beginning of a path.
struct Rule
{
    QRegularExpression pattern;
    QStringList allowedIn;
    QString advice;
};

/// A finding for each line of `text` that breaks the rule.
[[nodiscard]] QStringList findings(const Rule &rule, const QString &path, const QString &text);

/// Fails the test with one line for each finding.
void checkNone(const QStringList &findings);

} // namespace homeward::test
