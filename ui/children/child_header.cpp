// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/child_header.h"

#include "core/forms/catalogue.h"
#include "core/guide/dose_harm.h"
#include "core/time/local_time.h"
#include "ui/parts/child_words.h"
#include "ui/parts/photo_view.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

struct AtOnce
{
    QString field;
    QString words;
};

QList<AtOnce> seenAtOnce()
{
    return {
        { u"health.medicine"_s, ChildHeader::tr("Medicine: %1") },
        { u"health.medicine-due"_s, ChildHeader::tr("Usual times: %1") },
        // With the medicine and who said so.
        { u"health.hours-until-harm"_s, u"%1"_s },
        { u"health.harm-if-missed"_s, ChildHeader::tr("If missed: %1") },
        { u"health.allergies"_s, ChildHeader::tr("Allergies: %1") },
        { u"health.self-harm"_s, ChildHeader::tr("Self-harm: %1") },
        { u"risk.assessment"_s, ChildHeader::tr("Risk: %1") },
    };
}

} // namespace

ChildHeader::ChildHeader(QWidget *parent)
    : QWidget(parent)
    , m_photo(new PhotoView(8, this))
    , m_name(wrappedLabel({}, u"title"_s, this))
    , m_where(wrappedLabel({}, {}, this))
    , m_notices(wrappedLabel({}, u"strong"_s, this))
    , m_atOnce(wrappedLabel({}, {}, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(grid(this, 1.5));
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(this, 2));
    row->addWidget(m_photo, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid(this, 0.5));
    column->addStretch(1);
    column->addWidget(m_name);
    column->addWidget(m_where);
    column->addStretch(1);
    row->addLayout(column, 1);
    whole->addLayout(row);
    whole->addWidget(m_notices);
    m_notices->hide();
    QVBoxLayout *card = makeCard({}, {}, whole, this);
    card->setContentsMargins(grid(this, 1.5), grid(this), grid(this, 1.5), grid(this));
    card->addWidget(m_atOnce);
    m_card = card->parentWidget();
    // Room for a letter that reaches to the left.
    m_name->setIndent(grid(this, 0.25));
    m_where->setIndent(grid(this, 0.25));
    m_name->setObjectName(u"child/name"_s);
    m_where->setObjectName(u"child/where"_s);
    m_atOnce->setObjectName(u"child/at-once"_s);
    m_notices->setObjectName(u"child/notices"_s);
}

void ChildHeader::showNotices(const QList<EpisodeLine> &absences)
{
    QStringList notices;
    bool isOpen = false;
    for (const EpisodeLine &absence : absences) {
        const AuthorityNotice notice = authorityNotice(absence.light);
        if (notice.sentences.isEmpty() || absence.summary.state == EpisodeSummary::State::Closed)
            continue;
        notices << notice.sentences.join(u' ');
        isOpen = isOpen || notice.isOpen;
    }
    m_notices->setText(notices.join(u'\n'));
    setTone(m_notices, isOpen ? u"due"_s : QString());
    m_notices->setVisible(!notices.isEmpty());
}

void ChildHeader::showProfile(const Record &record, const Profile &profile)
{
    const Child &child = profile.child;
    m_photo->showPhoto(record, child.photoHash, child.name);
    m_name->setText(child.name);
    ChildLine line { child.id, child.name, child.dateOfBirth(), {}, {}, 0 };
    if (const Placement *placement = profile.homeOn(local_time::dateOf(record.now()))) {
        const Answer provider = placement->answers.value(u"placement.provider"_s);
        line.placedWith = provider.isAnswered()
            ? provider.value()
            : placement->answers.value(u"placement.address"_s).value().section(u'\n', 0, 0);
    }
    m_where->setText(lineOf(line, record.now()));
    m_where->setVisible(!m_where->text().isEmpty());
    QStringList atOnce;
    for (const AtOnce &fact : seenAtOnce()) {
        const Answer answer = child.answer(fact.field);
        if (answer.isAnswered())
            atOnce << fact.words.arg(fact.field == u"health.hours-until-harm"
                    ? doseHarm(child)
                    : readable(*forms::field(fact.field), answer));
    }
    m_atOnce->setText(atOnce.join(u'\n'));
    m_card->setVisible(!atOnce.isEmpty());
}

} // namespace homeward
