// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/shared_card.h"

#include "core/record/record.h"
#include "core/record/search_hit.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString inWords(const SharedThing &thing)
{
    if (thing.others == 0)
        return SharedCard::tr("%1: %2. For %3: %4.")
            .arg(thing.text, thing.here, thing.otherName, thing.there);
    return SharedCard::tr("%1: %2. This one name is known for %3 other children: too many to say "
                          "that it is one person. Find (Ctrl+F) shows who they are.")
        .arg(thing.text, thing.here)
        .arg(thing.others);
}

} // namespace

SharedCard::SharedCard(const UiContext &context, const ChildId &child, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_child(child)
    , m_things(new QFrame(this))
    , m_list(new QVBoxLayout(m_things))
{
    setRole(m_things, u"card"_s);
    m_things->setObjectName(u"child/shared-things"_s);
    m_line = new Disclosure({}, m_things, this);
    m_line->setObjectName(u"child/shared"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this));
    column->addWidget(m_line, 0, Qt::AlignLeft);
    column->addWidget(m_things);
    const int space = grid(this, 2);
    m_list->setContentsMargins(space, space, space, space);
    m_list->setSpacing(grid(this));
    hide();
}

void SharedCard::refresh()
{
    QList<SharedThing> things;
    if (m_context.record.may(Action::SeeShared)) {
        if (const auto shared = m_context.record.alsoKnownFor(m_child))
            things = *shared;
    }
    QString shown;
    QStringList names;
    for (const SharedThing &thing : std::as_const(things)) {
        shown += thing.other.toStorage() + inWords(thing);
        const QString name = thing.others == 0 ? thing.otherName : tr("many others");
        if (!names.contains(name))
            names << name;
    }
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_list);
    m_line->setText(tr("Also known for %1").arg(names.join(u", "_s)));
    m_line->setAccessibleName(m_line->text());
    if (!things.isEmpty())
        m_list->addWidget(wrappedLabel(tr("Only whoever runs this record sees this. It may be "
                                          "chance: ask before you act on it."),
            u"hint"_s, m_things));
    for (const SharedThing &thing : std::as_const(things))
        m_list->addWidget(wrappedLabel(inWords(thing), {}, m_things));
    QStringList offered;
    QList<QWidget *> order { m_line };
    for (const SharedThing &thing : std::as_const(things)) {
        if (thing.others > 0 || offered.contains(thing.other.toStorage()))
            continue;
        offered << thing.other.toStorage();
        auto *open = namedButton(u"child/shared/"_s + thing.otherName,
            tr("Open %1").arg(thing.otherName), u"link"_s, m_things);
        connect(open, &QPushButton::clicked, this,
            [this, other = thing.other] { m_context.go.showChild(other); });
        m_list->addWidget(open, 0, Qt::AlignLeft);
        order << open;
    }
    chain(order);
    setVisible(!things.isEmpty());
}

} // namespace homeward
