// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_page.h"

#include "core/record/record.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/words.h"
#include "ui/settings/copies_card.h"
#include "ui/settings/keys_card.h"
#include "ui/settings/people_card.h"
#include "ui/settings/protocol_card.h"
#include "ui/settings/setting_card.h"
#include "ui/shell/idle_time.h"
#include "ui/shell/style.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString asDesktop = u"desktop"_s;

QList<Choice> themes()
{
    return { { asDesktop, SettingsPage::tr("As the desktop") },
        { toStorage(Theme::Light), SettingsPage::tr("Light") },
        { toStorage(Theme::Dark), SettingsPage::tr("Dark") },
        { toStorage(Theme::HighContrast), SettingsPage::tr("High contrast") } };
}

QList<Choice> sizes()
{
    QList<Choice> choices { { asDesktop, SettingsPage::tr("As the desktop") } };
    for (const int percent : { 100, 125, 150, 175, 200 })
        choices << Choice { QString::number(percent), u"%1 %"_s.arg(percent) };
    return choices;
}

} // namespace

SettingsPage::SettingsPage(
    const UiContext &context, QSettings &settings, Actions actions, QWidget *parent)
    : ScrollPage(tr("Settings"), parent)
    , m_context(context)
    , m_settings(settings)
    , m_actions(std::move(actions))
    , m_setting(new SettingCard(context, content()))
    , m_people(new PeopleCard(context, content()))
    , m_keys(new KeysCard(context, content()))
    , m_copies(m_actions.copies != nullptr ? new CopiesCard(context, *m_actions.copies, content())
                                           : nullptr)
    , m_protocol(new ProtocolCard(context, content()))
{
    setObjectName(u"settingsPage"_s);
    column()->addWidget(m_setting);
    column()->addWidget(m_people);
    column()->addWidget(m_keys);
    if (m_copies != nullptr)
        column()->addWidget(m_copies);
    column()->addWidget(m_protocol);
    addLook();
    addLocking();
    addFile();
}

void SettingsPage::addLook()
{
    QVBoxLayout *card = addCard(tr("How it looks"), tr("On this computer, for you."));
    m_theme = new ChoiceField(u"look/theme"_s, tr("Colours"), {}, themes(), this);
    m_size = new ChoiceField(u"look/size"_s, tr("Size of the text"), {}, sizes(), this);
    card->addWidget(m_theme);
    card->addWidget(m_size);
    const Appearance look = Appearance::read(m_settings);
    m_theme->choose(look.theme ? toStorage(*look.theme) : asDesktop);
    m_size->choose(look.percent > 0 ? QString::number(look.percent) : asDesktop);
    connect(m_theme, &ChoiceField::chosen, this, &SettingsPage::keepLook);
    connect(m_size, &ChoiceField::chosen, this, &SettingsPage::keepLook);
}

void SettingsPage::addLocking()
{
    QList<Choice> times;
    for (const std::chrono::minutes time : idle_time::choices())
        times << Choice { QString::number(time.count()), tr("%n minutes", "", int(time.count())) };
    QVBoxLayout *card = addCard(tr("Locking"), tr("On this computer, for everybody."));
    auto *time = new ChoiceField(u"lock/after"_s, tr("Lock when nobody has touched anything for"),
        tr("Ctrl+L locks at once. While checks, a report or the call card are open, it waits "
           "thirty minutes."),
        times, this);
    card->addWidget(time);
    const auto chosen = idle_time::chosen(m_settings).value_or(idle_time::usual);
    time->choose(QString::number(chosen.count()));
    connect(time, &ChoiceField::chosen, this, [this, time] {
        idle_time::choose(m_settings, std::chrono::minutes(time->code().toInt()));
    });
}

void SettingsPage::addFile()
{
    QVBoxLayout *card = addCard(tr("This file"));
    QLabel *where = wrappedLabel(
        tr("The record is kept in %1").arg(QDir::toNativeSeparators(m_context.record.path())), {},
        this);
    where->setObjectName(u"file/where"_s);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->addWidget(where);
    card->addWidget(wrappedLabel(
        tr("It is sealed: without a passphrase, nobody can read it."), u"hint"_s, this));
    auto *close = namedButton(u"file/close"_s, tr("&Close this record"), {}, this);
    card->addWidget(close, 0, Qt::AlignLeft);
    connect(close, &QPushButton::clicked, this, [this] { m_actions.close(); });
}

void SettingsPage::keepLook()
{
    const Appearance look { themeFromStorage(m_theme->code()), m_size->code().toInt() };
    look.write(m_settings);
    m_actions.look();
}

void SettingsPage::refresh()
{
    m_setting->refresh();
    m_people->refresh();
    m_keys->refresh();
    if (m_copies != nullptr)
        m_copies->refresh();
    m_protocol->refresh();
}

void SettingsPage::flush()
{
    m_setting->flush();
    m_people->flush();
}

} // namespace homeward
