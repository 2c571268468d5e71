// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_home.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/night_driver.h"
#include "tests/ui/support/ui_checks.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody who has only the keys, and counts them: those that lead somewhere, and the fields that
/// are filled in.
struct Counted
{
    explicit Counted(const Scenario &night)
        : driver(night)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        driver.press(key, modifiers);
    }
    /// To a field that the report still needs.
    void goTo(const QString &field)
    {
        INFO("towards " << field.toStdString());
        for (int tries = 0; tries < 40 && !isIn(field); ++tries)
            press(Qt::Key_F2);
        INFO("the focus is in " << whereAmI().toStdString());
        REQUIRE(isIn(field));
    }
    [[nodiscard]] static QString whereAmI()
    {
        QStringList names;
        for (const QWidget *at = QApplication::focusWidget(); at != nullptr;
             at = at->parentWidget())
            names << at->objectName();
        return names.join(u" < "_s);
    }
    [[nodiscard]] static bool isIn(const QString &field)
    {
        for (const QWidget *at = QApplication::focusWidget(); at != nullptr;
             at = at->parentWidget()) {
            if (at->objectName() == field)
                return true;
        }
        return false;
    }
    void fill(const QString &field, const QString &text)
    {
        goTo(field);
        driver.type(text);
        ++fields;
    }

    NightDriver driver;
    int keys = 0;
    int fields = 0;
};

} // namespace

TEST_CASE("with a ready profile, forty keys lead from “A child is missing” to the police PDF",
    "[gui][scenario]")
{
    const auto night = practice_home::night();
    REQUIRE_OK(night);
    Counted hand(*night);
    hand.press(Qt::Key_M, Qt::ControlModifier);
    hand.driver.type(u"Jo"_s);
    hand.keys += 2;
    hand.press(Qt::Key_Down);
    hand.press(Qt::Key_Space);
    hand.press(Qt::Key_S, Qt::AltModifier);
    // A button that is pressed by its letter shows so for a moment first.
    REQUIRE(QTest::qWaitFor([&] { return hand.driver.record().currentEpisodes()->size() == 1; }));
    hand.fill(u"last-seen.at"_s, u"1520"_s);
    hand.fill(u"last-seen.place"_s, u"At the school gate"_s);
    hand.fill(u"clothing.worn"_s, u"Black hoodie, jeans, white trainers"_s);
    hand.fill(u"circumstances.what-happened"_s, u"Did not get off the bus"_s);
    hand.press(Qt::Key_P, Qt::ControlModifier);
    WARN("from “A child is missing” to the police PDF: "
        << hand.keys << " keys besides what was written, " << hand.fields << " fields");
    CHECK(hand.keys <= 40);

    const QDir papers(hand.driver.path(u"papers"_s));
    const QStringList names = papers.entryList({ u"police-report*.pdf"_s });
    REQUIRE(names.size() == 1);
    const QString report = pdfText(papers.filePath(names.first()));
    for (const QString &known : { u"Josephine Mary Fenwick"_s, u"Insulin"_s, u"07700 900112"_s,
             u"At the school gate"_s, u"Black hoodie"_s, u"Did not get off the bus"_s })
        CHECK(report.contains(known));
}
