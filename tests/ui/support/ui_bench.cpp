// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/ui_bench.h"

#include "tests/support/key_of.h"

#include <QFile>

namespace homeward::test {

namespace {

QByteArray protocolBytes()
{
    QFile file(u":/protocols/oxfordshire.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Record::NewRecord childrensHome()
{
    Record::NewRecord wanted;
    wanted.setting.kind = Setting::Kind::ChildrensHome;
    wanted.setting.name = u"Ashdown House"_s;
    wanted.setting.nightNumber = u"01632 960100"_s;
    wanted.staffName = u"Aled M"_s;
    wanted.role = Staff::Role::Manager;
    wanted.protocolBytes = protocolBytes();
    wanted.passphrase = testSecret();
    wanted.cost = KeyCost::lowest();
    return wanted;
}

} // namespace

UiBench::UiBench(const QString &now)
    : clock(at(now))
{
    auto made = Record::create(m_folder.path(u"home.homeward"_s), childrensHome(), clock);
    REQUIRE_OK(made);
    m_record = std::move(made->record);
}

void UiBench::letGo()
{
    REQUIRE_OK(m_record->addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Manager));
    const auto other = Record::open(m_record->path(), keyOf(u"Jo Okoro"_s), clock);
    REQUIRE_OK(other);
    REQUIRE_OK((*other)->removeStaff(m_record->signedIn()->id));
}

EpisodeId UiBench::startNight(const QString &child)
{
    const auto id = m_record->addChild(child);
    REQUIRE_OK(id);
    const auto night = m_record->start({ { *id, {} } }, Moment::exactly(clock.now()), {});
    REQUIRE_OK(night);
    return night->first();
}

} // namespace homeward::test
