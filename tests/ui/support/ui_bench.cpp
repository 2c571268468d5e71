// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/ui_bench.h"

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
    wanted.role = Staff::Role::Carer;
    wanted.protocolBytes = protocolBytes();
    return wanted;
}

} // namespace

UiBench::UiBench(const QString &now)
    : clock(at(now))
{
    auto made = Record::create(m_folder.path(u"home.homeward"_s), childrensHome(), clock);
    REQUIRE_OK(made);
    m_record = std::move(*made);
    if (m_record->signedIn() == nullptr) {
        const auto staff = m_record->staff();
        REQUIRE_OK(staff);
        REQUIRE_OK(m_record->signIn(staff->first().id));
    }
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
