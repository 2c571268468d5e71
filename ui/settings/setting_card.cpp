// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/setting_card.h"

#include "core/record/record.h"
#include "ui/parts/line_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QVBoxLayout>

#include <chrono>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SettingCard::SettingCard(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card
        = makeCard(tr("This place"), inWords(context.record.setting().kind), column, this);
    m_name = new LineField(u"setting/name"_s, tr("Name"), {}, this);
    m_address
        = new LineField(u"setting/address"_s, tr("Address"), tr("Given to the police only."), this);
    m_night = new LineField(
        u"setting/night-number"_s, nightNumberLabel(context.record.setting().kind), {}, this);
    m_later.setSingleShot(true);
    m_later.setInterval(900ms);
    for (const Line &each : lines()) {
        LineField *field = each.field;
        card->addWidget(field);
        connect(field, &LineField::left, this, &SettingCard::save);
        connect(field, &LineField::edited, this, [this] { m_later.start(); });
    }
    connect(&m_later, &QTimer::timeout, this, &SettingCard::flush);
    refresh();
}

QList<SettingCard::Line> SettingCard::lines() const
{
    return { { m_name, &Setting::name }, { m_address, &Setting::address },
        { m_night, &Setting::nightNumber } };
}

void SettingCard::refresh()
{
    if (m_later.isActive())
        return;
    m_shown = m_context.record.setting();
    for (const Line &line : lines())
        line.field->setText(m_shown.*line.value);
}

bool SettingCard::take(const Line &line, Setting &setting)
{
    const QString typed = line.field->text();
    const QString theirs = setting.*line.value;
    if (typed == m_shown.*line.value || typed == theirs)
        return true;
    if (theirs == m_shown.*line.value) {
        setting.*line.value = typed;
        return true;
    }
    m_shown.*line.value = theirs;
    m_isContested = true;
    line.field->setProblem(
        tr("Somebody else wrote “%1” here in the meantime. What you typed is kept: leave the line "
           "once more to put it in the place of theirs.")
            .arg(theirs));
    return false;
}

void SettingCard::flush()
{
    m_later.stop();
    if (!m_isContested)
        save();
}

void SettingCard::save()
{
    m_later.stop();
    m_isContested = false;
    const Setting before = m_context.record.setting();
    Setting setting = before;
    m_name->setProblem(m_name->text().isEmpty()
            ? tr("Write a name. Until then it stays %1.").arg(before.name)
            : QString());
    for (const Line &line : lines()) {
        const bool isNameless = line.field == m_name && m_name->text().isEmpty();
        if (!isNameless && !take(line, setting))
            return;
    }
    if (setting == before)
        return;
    if (const Done r = m_context.record.changeSetting(setting); !r) {
        m_context.messages.show(r.error());
        return;
    }
    m_shown = setting;
    m_context.saved.mark();
}

} // namespace homeward
