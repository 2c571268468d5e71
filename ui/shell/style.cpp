// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/style.h"

#include <QApplication>
#include <QByteArray>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QMap>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr double bodyPoints = 11.0;
constexpr double headingPoints = 13.5;
constexpr double titlePoints = 18.0;

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void loadFonts()
{
    [[maybe_unused]] static const bool isLoaded = [] {
        QFontDatabase::addApplicationFont(u":/fonts/NotoSans-Regular.ttf"_s);
        QFontDatabase::addApplicationFont(u":/fonts/NotoSans-Bold.ttf"_s);
        return true;
    }();
}

QMap<QString, QString> wordsOf(const Colours &colours, double scale)
{
    const auto points
        = [scale](double size) { return QString::number(size * scale, 'f', 1) + u"pt"_s; };
    return {
        { u"page"_s, colours.page.name() },
        { u"surface"_s, colours.surface.name() },
        { u"ink"_s, colours.ink.name() },
        { u"quiet-ink"_s, colours.quietInk.name() },
        { u"line"_s, colours.line.name() },
        { u"faint-line"_s, colours.faintLine.name() },
        { u"action"_s, colours.action.name() },
        { u"on-action"_s, colours.onAction.name() },
        { u"action-tint"_s, colours.actionTint.name() },
        { u"focus"_s, colours.focus.name() },
        { u"due"_s, colours.due.name() },
        { u"due-tint"_s, colours.dueTint.name() },
        { u"late"_s, colours.late.name() },
        { u"late-tint"_s, colours.lateTint.name() },
        { u"heading-size"_s, points(headingPoints) },
        { u"title-size"_s, points(titlePoints) },
        { u"shade"_s, colours.page.lightness() < 128 ? u"on-dark"_s : u"on-light"_s },
    };
}

/// @names become colours and sizes; 3u becomes three half-steps of the grid, and 3u- one pixel
/// less.
QString filledIn(const QString &source, const Colours &colours, double scale)
{
    static const QRegularExpression token(u"@([a-z]+(?:-[a-z]+)*)|\\b(\\d+)u\\b(-?)"_s);
    const QMap<QString, QString> words = wordsOf(colours, scale);
    QString sheet;
    qsizetype from = 0;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        const QString name = match.captured(1);
        const long pixels
            = std::lround(match.captured(2).toInt() * 4 * scale) - match.capturedLength(3);
        sheet += name.isEmpty() ? QString::number(pixels) + u"px"_s : words.value(name);
        from = match.capturedEnd();
    }
    return sheet + source.mid(from);
}

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.page);
    palette.setColor(QPalette::WindowText, colours.ink);
    palette.setColor(QPalette::Base, colours.surface);
    palette.setColor(QPalette::AlternateBase, colours.page);
    palette.setColor(QPalette::Text, colours.ink);
    palette.setColor(QPalette::PlaceholderText, colours.quietInk);
    palette.setColor(QPalette::Button, colours.surface);
    palette.setColor(QPalette::ButtonText, colours.ink);
    palette.setColor(QPalette::BrightText, colours.onAction);
    palette.setColor(QPalette::Light, colours.actionTint);
    palette.setColor(QPalette::Midlight, colours.faintLine);
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Dark, colours.line);
    palette.setColor(QPalette::Highlight, colours.action);
    palette.setColor(QPalette::HighlightedText, colours.onAction);
    palette.setColor(QPalette::Link, colours.action);
    palette.setColor(QPalette::LinkVisited, colours.action);
    palette.setColor(QPalette::ToolTipBase, colours.ink);
    palette.setColor(QPalette::ToolTipText, colours.page);
    for (const QPalette::ColorRole role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        palette.setColor(QPalette::Disabled, role, colours.quietInk);
    }
    return palette;
}

/// A page may have a hundred arrows: each is drawn once in each colour and size.
QPixmap drawnOnce(const QString &name, const QString &ink, int side)
{
    const QString key = u"%1 %2 %3"_s.arg(name, ink).arg(side);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QString drawing = QString::fromUtf8(resource(u":/icons/%1.svg"_s.arg(name)));
    drawing.replace(u"currentColor"_s, ink);
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing.toUtf8()).render(&painter);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    // What was never shown is polished as it is shown first: twice takes twice the time.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->polish(widget);
    // Else a label keeps the padding it had before.
    QEvent changed(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &changed);
    widget->updateGeometry();
    widget->update();
}

} // namespace

Colours coloursOf(Theme theme)
{
    const auto rgb = [](QRgb value) { return QColor::fromRgb(value); };
    switch (theme) {
    case Theme::Light:
        return { rgb(0xF7F8F9), rgb(0xFFFFFF), rgb(0x1B2430), rgb(0x4F5B69), rgb(0x8490A0),
            rgb(0xDDE2E8), rgb(0x1F4E8C), rgb(0xFFFFFF), rgb(0xE7EEF8), rgb(0x1F4E8C),
            rgb(0x8A5A00), rgb(0xFFF3D6), rgb(0xA3211B), rgb(0xFDECEA) };
    case Theme::Dark:
        return { rgb(0x14191F), rgb(0x1D242C), rgb(0xE8ECF1), rgb(0xAEB8C4), rgb(0x77859A),
            rgb(0x323C47), rgb(0x8AB4F0), rgb(0x10161D), rgb(0x22344A), rgb(0x8AB4F0),
            rgb(0xFFC861), rgb(0x3A2E10), rgb(0xFF9C94), rgb(0x431C19) };
    case Theme::HighContrast:
        return { rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF),
            rgb(0xFFFFFF), rgb(0xFFE100), rgb(0x000000), rgb(0x333300), rgb(0xFFE100),
            rgb(0xFFD24A), rgb(0x000000), rgb(0xFF8A80), rgb(0x000000) };
    }
    return {};
}

Theme themeOf(const QPalette &systemPalette)
{
    return systemPalette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

double textScaleOf(const QFont &systemFont)
{
    return std::clamp(QFontInfo(systemFont).pointSizeF() / bodyPoints, 1.0, 3.0);
}

void applyStyle(QApplication &application, Theme theme, double textScale)
{
    loadFonts();
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(bodyPoints * textScale);
    const Colours colours = coloursOf(theme);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(colours));
    const QString sheet = QString::fromUtf8(resource(u":/style/homeward.qss"_s));
    application.setStyleSheet(filledIn(sheet, colours, textScale));
}

int grid(const QWidget *widget, double steps)
{
    const double step = QFontMetrics(widget->font()).height() * 8.0 / 20.0;
    return static_cast<int>(std::lround(step * steps));
}

QIcon lineIcon(const QString &name, const QPalette &palette, QPalette::ColorRole role)
{
    const QString ink = palette.color(role).name();
    QIcon icon;
    for (const int side : { 24, 48, 96 })
        icon.addPixmap(drawnOnce(name, ink, side));
    return icon;
}

void setRole(QWidget *widget, const QString &role)
{
    widget->setProperty("role", role);
    repolish(widget);
}

void setTone(QWidget *widget, const QString &tone)
{
    if (widget->property("tone").toString() == tone)
        return;
    widget->setProperty("tone", tone);
    repolish(widget);
}

int widestWord(const QFontMetrics &metrics, const QString &text)
{
    int widest = 0;
    for (const QString &word : text.split(u' '))
        widest = qMax(widest, metrics.horizontalAdvance(word));
    return widest;
}

QString withoutKey(QString text) { return text.replace(u'&', u"&&"_s); }

} // namespace homeward
