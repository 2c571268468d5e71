// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/ui_checks.h"

#include "ui/shell/style.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPixmap>

namespace homeward::test {

namespace {

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (!label.wordWrap())
        return label.width() < label.sizeHint().width()
            || label.height() < label.sizeHint().height();
    int widestWord = 0;
    for (const QString &word : label.text().simplified().split(u' '))
        widestWord = qMax(widestWord, label.fontMetrics().horizontalAdvance(word));
    return label.height() < label.heightForWidth(label.width()) || label.width() < widestWord;
}

bool isCut(const QAbstractButton &button)
{
    // Its words go on to a second line.
    if (button.hasHeightForWidth()) {
        return button.height() < button.heightForWidth(button.width())
            || button.width() < button.minimumSizeHint().width();
    }
    return !button.text().isEmpty()
        && (button.width() < button.sizeHint().width()
            || button.height() < button.sizeHint().height());
}

} // namespace

void settleDown()
{
    // A layout that wraps may need one pass for its width and another for its height.
    for (int pass = 0; pass < 5; ++pass) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void present(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&widget));
    settleDown();
}

QStringList namesBelow(const QWidget &root)
{
    QStringList names;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s))
            names << widget->objectName();
    }
    names.removeDuplicates();
    return names;
}

QStringList clippedTexts(const QWidget &root)
{
    QStringList cut;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && isCut(*label))
            cut << label->text();
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && isCut(*button))
            cut << button->text();
    }
    return cut;
}

void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("HOMEWARD_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    settleDown();
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(widget.grab().save(QDir(folder).filePath(name + u".png"_s)));
}

QStringList namelessControls(const QWidget &root)
{
    QStringList nameless;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isControl = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
            && widget->focusProxy() == nullptr
            && !QByteArray(widget->metaObject()->className()).startsWith("QScroll");
        if (isControl && widget->accessibleName().isEmpty())
            nameless << widget->objectName() + u" ("_s
                    + QString::fromLatin1(widget->metaObject()->className()) + u')';
    }
    return nameless;
}

QList<QWidget *> tabStops(QWidget &root)
{
    QList<QWidget *> stops;
    if (QWidget *last = QApplication::focusWidget())
        last->clearFocus();
    for (int step = 0; step < 1000; ++step) {
        QWidget *from = QApplication::focusWidget();
        QTest::keyClick(from != nullptr ? from : &root, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (now == nullptr || stops.contains(now))
            break;
        if (root.isAncestorOf(now))
            stops << now;
    }
    return stops;
}

QStringList backwardSteps(QWidget &root)
{
    QStringList backward;
    QRect last;
    QString lastName;
    for (const QWidget *stop : tabStops(root)) {
        const QRect now(stop->mapTo(&root, QPoint(0, 0)), stop->size());
        const QString name = stop->accessibleName();
        // Up to the next column is on, as one reads.
        const bool isHigher = now.bottom() < last.top() && now.left() < last.right();
        const bool isSameLine = now.top() < last.bottom() && now.bottom() > last.top();
        if (last.isValid() && (isHigher || (isSameLine && now.left() < last.left())))
            backward << lastName + u" -> "_s + name;
        last = now;
        lastName = name;
    }
    return backward;
}

LargeText::LargeText() { applyStyle(*qApp, Theme::Light, 2.0); }

LargeText::~LargeText() { applyStyle(*qApp, Theme::Light, 1.0); }

LongWords::LongWords() { QCoreApplication::installTranslator(&m_translator); }

LongWords::~LongWords() { QCoreApplication::removeTranslator(&m_translator); }

QString LongWords::Translator::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    QString longer = text;
    const qsizetype more = qMax<qsizetype>(3, text.size() * 2 / 5);
    for (qsizetype i = 0; i < more; ++i)
        longer += i % 8 == 0 ? u' ' : u'é';
    return longer;
}

} // namespace homeward::test
