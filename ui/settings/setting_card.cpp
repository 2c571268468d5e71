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
    for (LineField *field : { m_name, m_address, m_night }) {
        card->addWidget(field);
        connect(field, &LineField::left, this, &SettingCard::save);
        connect(field, &LineField::edited, this, [this] { m_later.start(); });
    }
    connect(&m_later, &QTimer::timeout, this, &SettingCard::save);
}

void SettingCard::refresh()
{
    if (m_later.isActive())
        return;
    const Setting &setting = m_context.record.setting();
    m_name->setText(setting.name);
    m_address->setText(setting.address);
    m_night->setText(setting.nightNumber);
}

void SettingCard::save()
{
    m_later.stop();
    const Setting before = m_context.record.setting();
    Setting setting = before;
    setting.address = m_address->text();
    setting.nightNumber = m_night->text();
    if (!m_name->text().isEmpty())
        setting.name = m_name->text();
    m_name->setProblem(m_name->text().isEmpty()
            ? tr("Write a name. Until then it stays %1.").arg(before.name)
            : QString());
    if (setting == before)
        return;
    if (const Done r = m_context.record.changeSetting(setting); !r) {
        m_context.messages.show(r.error());
        return;
    }
    m_context.saved.mark();
}

} // namespace homeward
