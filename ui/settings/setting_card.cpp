// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/setting_card.h"

#include "core/record/record.h"
#include "ui/parts/line_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QLabel>
#include <QVBoxLayout>

#include <chrono>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SettingCard::SettingCard(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_lines(new QWidget(this))
    , m_words(wrappedLabel({}, {}, this))
    , m_hint(wrappedLabel(onlyToRead(context.record.setting().kind), u"hint"_s, this))
{
    const Setting::Kind kind = context.record.setting().kind;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("This place"), homeward::inWords(kind), column, this);
    m_words->setObjectName(u"setting/words"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget *part :
        { static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_hint), m_lines })
        card->addWidget(part);
    QVBoxLayout *lineColumn = makeColumn(m_lines);
    m_name = new LineField(u"setting/name"_s, tr("Name"), {}, m_lines);
    m_address = new LineField(
        u"setting/address"_s, tr("Address"), tr("Given to the police only."), m_lines);
    m_night = new LineField(u"setting/night-number"_s, nightNumberLabel(kind), {}, m_lines);
    m_later.setSingleShot(true);
    m_later.setInterval(900ms);
    for (const Line &each : lines()) {
        LineField *field = each.field;
        lineColumn->addWidget(field);
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
    const bool mayChange = m_context.record.may(Action::KeepSetting);
    m_lines->setVisible(mayChange);
    m_words->setVisible(!mayChange);
    m_hint->setVisible(!mayChange);
    m_words->setText(inWords(m_shown));
}

QString SettingCard::inWords(const Setting &setting) const
{
    QStringList words { setting.name };
    if (!setting.address.isEmpty())
        words << tr("Address: %1").arg(setting.address);
    if (!setting.nightNumber.isEmpty())
        words << tr("%1: %2").arg(nightNumberLabel(setting.kind), setting.nightNumber);
    return words.join(u'\n');
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
    if (tellSaved(m_context, m_context.record.changeSetting(setting)))
        m_shown = setting;
}

} // namespace homeward
