// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/option_row.h"

#include "ui/forms/flow_layout.h"
#include "ui/shell/style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QObject>

namespace homeward {

using namespace Qt::StringLiterals;

OptionRow::OptionRow(OptionButton::Mark mark, QWidget *parent)
    : QWidget(parent)
    , m_mark(mark)
    , m_flow(new FlowLayout(this, grid(this), grid(this)))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void OptionRow::add(const QString &code, const QString &words, OptionButton::Look look)
{
    auto *button = new OptionButton(words, m_mark, look, this);
    button->setObjectName(code);
    button->installEventFilter(this);
    m_flow->addWidget(button);
    const Option option { code, button, look == OptionButton::Look::Quiet };
    m_options << option;
    connect(button, &QPushButton::clicked, this, [this, option](bool isOn) { take(option, isOn); });
    updateTabStop();
}

void OptionRow::addAside(QWidget *widget) { m_flow->addWidget(widget); }

void OptionRow::clear()
{
    for (const Option &option : std::as_const(m_options)) {
        m_flow->removeWidget(option.button);
        option.button->hide();
        option.button->deleteLater();
    }
    m_options.clear();
}

QStringList OptionRow::chosen() const
{
    QStringList codes;
    for (const Option &option : m_options) {
        if (option.button->isChecked())
            codes << option.code;
    }
    return codes;
}

void OptionRow::choose(const QStringList &codes)
{
    for (const Option &option : std::as_const(m_options))
        option.button->setChecked(codes.contains(option.code));
    updateTabStop();
}

OptionButton *OptionRow::button(const QString &code) const
{
    for (const Option &option : m_options) {
        if (option.code == code)
            return option.button;
    }
    return nullptr;
}

void OptionRow::take(const Option &option, bool isOn)
{
    const bool isAlone = m_mark == OptionButton::Mark::One || option.isQuiet;
    for (const Option &other : std::as_const(m_options)) {
        if (isOn && other.button != option.button && (isAlone || other.isQuiet))
            other.button->setChecked(false);
    }
    updateTabStop();
    Q_EMIT chosenChanged();
}

void OptionRow::updateTabStop()
{
    QWidget *stop = m_options.isEmpty() ? nullptr : m_options.first().button;
    for (const Option &option : std::as_const(m_options)) {
        if (option.button->isChecked()) {
            stop = option.button;
            break;
        }
    }
    for (const Option &option : std::as_const(m_options))
        option.button->setFocusPolicy(option.button == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(stop);
}

qsizetype OptionRow::indexOf(const QObject *button) const
{
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        if (m_options.at(i).button == button)
            return i;
    }
    return -1;
}

void OptionRow::moveFocus(qsizetype from, qsizetype step)
{
    const qsizetype to = (from + step + m_options.size()) % m_options.size();
    m_options.at(to).button->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

bool OptionRow::handleKey(OptionButton *at, int key, const QString &text)
{
    const qsizetype here = indexOf(at);
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        moveFocus(here, 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
        moveFocus(here, -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        at->click();
        return true;
    default:
        break;
    }
    if (text.isEmpty() || !text.at(0).isLetterOrNumber())
        return false;
    for (qsizetype step = 1; step <= m_options.size(); ++step) {
        const qsizetype next = (here + step) % m_options.size();
        if (m_options.at(next).button->accessibleName().startsWith(text, Qt::CaseInsensitive)) {
            m_options.at(next).button->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

bool OptionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    auto *button = qobject_cast<OptionButton *>(watched);
    const Qt::KeyboardModifiers held
        = press->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (button == nullptr || held != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    return handleKey(button, press->key(), press->text());
}

} // namespace homeward
