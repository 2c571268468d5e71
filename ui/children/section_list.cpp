// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/section_list.h"

#include "ui/forms/flow_layout.h"
#include "ui/parts/card_button.h"
#include "ui/shell/style.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QObject>
#include <QString>
#include <QStringList>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnLetters = 30;

/// A part of the profile, as a screen reader says it: a tab, chosen or not.
class SectionTab : public CardButton
{
public:
    using CardButton::CardButton;
};

class SpokenTab : public QAccessibleWidget
{
public:
    explicit SpokenTab(SectionTab *tab)
        : QAccessibleWidget(tab, QAccessible::PageTab)
        , m_tab(tab)
    {
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_tab->isChecked();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList { pressAction() } + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            m_tab->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    SectionTab *m_tab;
};

QAccessibleInterface *spoken(const QString &, QObject *object)
{
    if (auto *tab = dynamic_cast<SectionTab *>(object))
        return new SpokenTab(tab);
    if (auto *list = qobject_cast<SectionList *>(object))
        return new QAccessibleWidget(list, QAccessible::PageTabList);
    return nullptr;
}

void beSpoken()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(spoken);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace

SectionList::SectionList(QWidget *parent)
    : QWidget(parent)
{
    beSpoken();
    setObjectName(u"sections"_s);
    setAccessibleName(tr("Parts of the profile"));
    auto *flow = new FlowLayout(this, grid(this, 0.5));
    flow->setContentsMargins(0, 0, 0, 0);
}

void SectionList::add(const QString &id, const QString &title)
{
    auto *button = new SectionTab(u"section/"_s + id, this);
    button->setCompact();
    button->setAutoExclusive(true);
    button->showWords({ .title = title });
    layout()->addWidget(button);
    m_items << Item { id, title, button };
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void SectionList::setMissing(const QString &id, const QString &words)
{
    for (const Item &item : std::as_const(m_items)) {
        if (item.id != id)
            continue;
        item.button->showWords({ .title = item.title, .hint = words });
    }
}

void SectionList::setCurrent(const QString &id)
{
    for (const Item &item : std::as_const(m_items)) {
        item.button->setChecked(item.id == id);
        if (item.id == id) {
            QAccessibleEvent chosen(item.button, QAccessible::Selection);
            QAccessible::updateAccessibility(&chosen);
        }
    }
}

void SectionList::setNarrow(bool isNarrow)
{
    const int width = fontMetrics().averageCharWidth() * columnLetters;
    setMinimumWidth(isNarrow ? 0 : width);
    setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : width);
    for (const Item &item : std::as_const(m_items)) {
        item.button->setMinimumWidth(isNarrow ? 0 : width);
        item.button->setHintBeside(!isNarrow);
    }
}

} // namespace homeward
