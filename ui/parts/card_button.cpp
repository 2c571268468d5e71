// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/card_button.h"

#include "ui/parts/photo_view.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// The box of a card that can be ticked.
class TickBox : public QWidget
{
public:
    explicit TickBox(QPushButton *card)
        : QWidget(card)
        , m_card(card)
    {
        const int side = grid(this, 2.5);
        setFixedSize(side, side);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        connect(card, &QPushButton::toggled, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QPalette colours = QApplication::palette();
        const QColor chosen = colours.color(QPalette::Link);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_card->isChecked() ? chosen : colours.color(QPalette::Mid), 1.5));
        painter.setBrush(m_card->isChecked() ? chosen : colours.color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
        if (!m_card->isChecked())
            return;
        painter.setPen(QPen(colours.color(QPalette::HighlightedText), width() / 8.0, Qt::SolidLine,
            Qt::RoundCap, Qt::RoundJoin));
        const double side = width();
        painter.drawPolyline(QPolygonF({ QPointF(side * 0.25, side * 0.52),
            QPointF(side * 0.43, side * 0.70), QPointF(side * 0.75, side * 0.32) }));
    }

private:
    QPushButton *m_card;
};

} // namespace

CardButton::CardButton(const QString &id, QWidget *parent)
    : QPushButton(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_column(new QVBoxLayout)
    , m_title(wrappedLabel({}, u"strong"_s, this))
    , m_lines(wrappedLabel({}, {}, this))
    , m_hint(wrappedLabel({}, u"hint"_s, this))
    , m_notice(wrappedLabel({}, u"strong"_s, this))
{
    setObjectName(id);
    setAutoDefault(true);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const int margin = grid(this, 1.5);
    m_row->setContentsMargins(margin, margin, margin, margin);
    m_row->setSpacing(grid(this, 1.5));
    m_column->setSpacing(grid(this, 0.5));
    m_row->addLayout(m_column, 1);
    for (QLabel *label : { m_title, m_lines, m_hint }) {
        m_column->addWidget(label);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        // Room for a letter that reaches to the left.
        label->setIndent(grid(this, 0.25));
        label->hide();
    }
    m_column->addWidget(m_notice, 0, Qt::AlignLeft);
    m_notice->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_notice->hide();
}

void CardButton::showWords(const Words &words)
{
    if (words == m_words)
        return;
    m_words = words;
    m_title->setText(words.title);
    m_lines->setText(words.lines.join(u'\n'));
    m_hint->setText(words.hint);
    m_notice->setText(words.notice);
    for (QLabel *label : { m_title, m_lines, m_hint, m_notice })
        label->setVisible(!label->text().isEmpty());
    setTone(m_notice, words.tone);
    // The room around the words comes with the tone.
    QEvent restyled(QEvent::StyleChange);
    QApplication::sendEvent(m_notice, &restyled);
    QStringList spoken { words.title };
    spoken << words.lines << words.hint << words.notice;
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u", "_s));
    if (m_isHintBeside)
        placeHint();
    placeNotice();
    updateGeometry();
}

void CardButton::showPhoto(const Record &record, const QString &hash, const QString &name)
{
    if (m_photo == nullptr) {
        m_photo = new PhotoView(6, this);
        m_row->insertWidget(m_tick != nullptr ? 1 : 0, m_photo, 0, Qt::AlignTop);
    }
    m_photo->showPhoto(record, hash, name);
}

void CardButton::setTickable()
{
    setCheckable(true);
    m_tick = new TickBox(this);
    m_row->insertWidget(0, m_tick, 0, Qt::AlignTop);
}

void CardButton::setCompact()
{
    m_isCompact = true;
    setCheckable(true);
    m_row->setContentsMargins(grid(this), grid(this, 0.5), grid(this), grid(this, 0.5));
    m_column->setSpacing(0);
}

void CardButton::setHintBeside(bool isBeside)
{
    if (isBeside == m_isHintBeside)
        return;
    m_isHintBeside = isBeside;
    placeHint();
}

void CardButton::placeHint()
{
    m_hint->ensurePolished();
    m_title->ensurePolished();
    const QMargins around = m_row->contentsMargins();
    int room = width() - around.left() - around.right() - m_row->spacing();
    for (const QLabel *label : { m_title, m_hint })
        room -= label->fontMetrics().horizontalAdvance(label->text()) + label->indent();
    const bool isBeside = m_isHintBeside && room >= 0;
    m_row->removeWidget(m_hint);
    m_column->removeWidget(m_hint);
    m_hint->setWordWrap(!isBeside);
    if (isBeside)
        m_row->addWidget(m_hint, 0, Qt::AlignRight | Qt::AlignVCenter);
    else
        m_column->insertWidget(m_column->indexOf(m_lines) + 1, m_hint);
}

void CardButton::placeNotice()
{
    // Beside the words where there is room for both, else beneath them.
    const int letters = fontMetrics().averageCharWidth();
    const bool isWide = width() > letters * 70;
    m_column->removeWidget(m_notice);
    m_row->removeWidget(m_notice);
    if (isWide)
        m_row->addWidget(m_notice, 0, Qt::AlignTop | Qt::AlignRight);
    else
        m_column->addWidget(m_notice, 0, Qt::AlignLeft);
    // As wide as its words; narrower only where it takes all the room there is, so that its height
    // is right.
    m_notice->ensurePolished();
    m_notice->setMinimumWidth(0);
    m_notice->setWordWrap(false);
    const int oneLine = m_notice->sizeHint().width();
    m_notice->setWordWrap(true);
    const QMargins around = m_row->contentsMargins();
    int room = width() - around.left() - around.right();
    for (const QWidget *beside : { m_tick, static_cast<QWidget *>(m_photo) })
        room -= beside != nullptr ? beside->width() + m_row->spacing() : 0;
    m_notice->setFixedWidth(qMin(oneLine, isWide ? letters * 30 : qMax(room, letters * 10)));
}

QSize CardButton::sizeHint() const { return m_row->totalSizeHint(); }

QSize CardButton::minimumSizeHint() const { return m_row->totalMinimumSize(); }

int CardButton::heightForWidth(int width) const { return m_row->totalHeightForWidth(width); }

void CardButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    if (event->oldSize().width() == width())
        return;
    if (m_isHintBeside)
        placeHint();
    placeNotice();
}

void CardButton::paintEvent(QPaintEvent *)
{
    const QPalette colours = QApplication::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = underMouse() || isDown() || isChecked();
    const QColor ground = m_isCompact ? Qt::transparent : colours.color(QPalette::Base);
    painter.setBrush(isLit ? colours.color(QPalette::Light) : ground);
    const bool isMarked = hasFocus() || isChecked();
    const double line = hasFocus() ? 2 : 1;
    const bool hasLine = hasFocus() || !m_isCompact;
    painter.setPen(hasLine
            ? QPen(colours.color(isMarked ? QPalette::Link : QPalette::Midlight), line)
            : QPen(Qt::NoPen));
    const double radius = grid(this, 1);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
}

} // namespace homeward
