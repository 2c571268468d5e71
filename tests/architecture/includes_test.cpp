// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/source_files.h"
#include "tests/support/support.h"

#include <QHash>
#include <QSet>

using namespace homeward::test;

namespace {

const QStringList ourFolders { u"core"_s, u"ui"_s, u"app"_s };

/// What files include of Qt, themselves and through ours.
class Includes
{
public:
    explicit Includes(const QList<SourceFile> &files)
    {
        for (const SourceFile &file : files)
            m_texts.insert(file.path, file.text);
    }

    const QSet<QString> &of(const QString &path)
    {
        const auto known = m_found.constFind(path);
        if (known != m_found.constEnd())
            return *known;
        static const QRegularExpression line(
            uR"X(^#include (?:"([^"]+)"|<(Q[A-Z]\w+)>))X"_s, QRegularExpression::MultilineOption);
        m_found.insert(path, {});
        QSet<QString> found;
        for (auto lines = line.globalMatch(m_texts.value(path)); lines.hasNext();) {
            const QRegularExpressionMatch match = lines.next();
            if (match.hasCaptured(2))
                found << match.captured(2);
            else if (m_texts.contains(match.captured(1)))
                found += of(match.captured(1));
        }
        return *m_found.insert(path, found);
    }

    /// Classes of which a header says no more than that they are one, itself and through ours.
    QSet<QString> declaredFor(const QString &header)
    {
        static const QRegularExpression line(
            uR"X(^(?:#include "([^"]+)"|class (Q[A-Z]\w+);))X"_s,
            QRegularExpression::MultilineOption);
        QSet<QString> declared;
        for (auto lines = line.globalMatch(m_texts.value(header)); lines.hasNext();) {
            const QRegularExpressionMatch match = lines.next();
            if (match.hasCaptured(2))
                declared << match.captured(2);
            else if (m_texts.contains(match.captured(1)))
                declared += declaredFor(match.captured(1));
        }
        return declared;
    }

    /// Every class of Qt that one of the files includes.
    QSet<QString> all()
    {
        QSet<QString> every;
        for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text)
            every += of(text.key());
        return every;
    }

private:
    QHash<QString, QString> m_texts;
    QHash<QString, QSet<QString>> m_found;
};

/// Of some classes, such as the events, Qt's own headers say that they are one.
bool isChecked(const SourceFile &file, const QString &name)
{
    static const QRegularExpression declaredByOurs(
        u"(?:Label|Button|Box|Edit|Layout|View|Dialog|Menu|Bar|Area|Timer|Shortcut|Printer)$"_s);
    return file.path.endsWith(u".cpp") || declaredByOurs.match(name).hasMatch();
}

QStringList missingIncludes(const QList<SourceFile> &files)
{
    static const QRegularExpression name(uR"X(\bQ[A-Z]\w+\b)X"_s);
    Includes includes(files);
    const QSet<QString> classes = includes.all();
    QStringList missing;
    for (const SourceFile &file : files) {
        QSet<QString> seen = includes.of(file.path);
        if (file.path.endsWith(u".h"))
            seen += includes.declaredFor(file.path);
        qsizetype number = 0;
        for (const QString &line : codeOf(file.text).split(u'\n')) {
            ++number;
            for (auto names = name.globalMatch(line); names.hasNext();) {
                const QString used = names.next().captured();
                if (!classes.contains(used) || seen.contains(used) || !isChecked(file, used))
                    continue;
                seen << used;
                missing << finding(file.path, number, u"needs #include <%1>"_s.arg(used));
            }
        }
    }
    return missing;
}

} // namespace

TEST_CASE("Includes: a missing one is named, whoever else includes it", "[architecture]")
{
    const SourceFile label { u"ui/a.cpp"_s, u"#include <QLabel>\nQLabel a;\n"_s };
    const SourceFile none { u"ui/b.cpp"_s, u"// A QLabel\n\nQLabel b;\n"_s };
    const SourceFile header { u"ui/c.h"_s, u"#include <QLabel>\n"_s };
    const SourceFile through { u"ui/c.cpp"_s, u"#include \"ui/c.h\"\nQLabel c;\n"_s };
    CHECK(missingIncludes({ label, none, header, through })
        == QStringList { u"ui/b.cpp:3: needs #include <QLabel>"_s });
    const SourceFile declared { u"ui/d.h"_s, u"class QLabel;\nQLabel *d;\n"_s };
    const SourceFile undeclared { u"ui/e.h"_s, u"QLabel *e;\n"_s };
    CHECK(missingIncludes({ label, declared, undeclared })
        == QStringList { u"ui/e.h:1: needs #include <QLabel>"_s });
}

// The tests are built with precompiled headers, which forgive what is missing; the program that
// people run is not.
TEST_CASE("Includes: every file includes the classes of Qt that it names", "[architecture]")
{
    const QList<SourceFile> files = sourceFiles(ourFolders, { u"*.cpp"_s, u"*.h"_s });
    REQUIRE(files.size() > 50);
    checkNone(missingIncludes(files));
}
