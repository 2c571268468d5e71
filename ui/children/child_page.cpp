// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/child_page.h"

#include "core/forms/catalogue.h"
#include "core/model/contact_facts.h"
#include "core/time/local_time.h"
#include "ui/children/child_header.h"
#include "ui/children/episodes_section.h"
#include "ui/children/form_section.h"
#include "ui/children/hand_over_section.h"
#include "ui/children/keep_section.h"
#include "ui/children/papers_section.h"
#include "ui/children/photo_section.h"
#include "ui/children/ready_section.h"
#include "ui/children/rows_section.h"
#include "ui/children/section_list.h"
#include "ui/children/shared_card.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Narrower than this many letters, the sections stand above the page.
constexpr int lettersBesideSections = 84;

const QString readyId = u"ready"_s;
const QString people = u"contact"_s;
const QString places = u"place"_s;
const QString placements = u"placement"_s;
const QString photoId = u"photo"_s;
const QString papersId = u"papers"_s;
const QString episodesId = u"episodes"_s;
const QString handOverId = u"hand-over"_s;
const QString keepId = u"keep"_s;
const QKeySequence allRightKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_A);

} // namespace

ChildPage::ChildPage(const UiContext &context, const ChildId &child, QWidget *parent)
    : ScrollPage({}, parent)
    , m_context(context)
    , m_child(child)
    , m_header(new ChildHeader(content()))
    , m_shared(new SharedCard(context, child, content()))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_list(new SectionList(content()))
    , m_place(new QVBoxLayout)
{
    setObjectName(u"childPage"_s);
    column()->addWidget(m_header);
    column()->addWidget(m_shared);
    m_body->setSpacing(grid(this, 3));
    m_body->addWidget(m_list, 0, Qt::AlignTop);
    m_body->addLayout(m_place, 1);
    column()->addLayout(m_body);
    addSections();
    connect(m_list, &SectionList::chosen, this, &ChildPage::goToSection);
    auto *next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown), this);
    auto *last = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp), this);
    for (QShortcut *key : { next, last })
        key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, [this] { step(1); });
    connect(last, &QShortcut::activated, this, [this] { step(-1); });
    auto *allRight = new QShortcut(allRightKeys, this);
    allRight->setContext(Qt::WidgetWithChildrenShortcut);
    connect(allRight, &QShortcut::activated, this, &ChildPage::confirmAll);
    if (const auto opened = m_context.record.openProfile(child); !opened)
        m_context.messages.show(opened.error());
    showSection(m_ids.first());
}

void ChildPage::addSections()
{
    const auto add = [this](const QString &id, const QString &title) {
        m_ids << id;
        m_list->add(id, title);
    };
    add(readyId, tr("Ready"));
    for (const QString &form : forms::childForms())
        add(form, forms::find(form)->title);
    add(people, tr("People"));
    add(places, tr("Places"));
    add(placements, tr("Where they live"));
    add(photoId, tr("Photos"));
    add(papersId, tr("Papers"));
    add(episodesId, tr("Absences"));
    add(handOverId, tr("Hand over"));
    add(keepId, tr("How long it is kept"));
}

QList<Page::Shortcut> ChildPage::shortcuts() const
{
    return { { allRightKeys, tr("All that may be out of date is still right") },
        { QKeySequence(Qt::CTRL | Qt::Key_PageDown), tr("The next part of the profile") },
        { QKeySequence(Qt::CTRL | Qt::Key_PageUp), tr("The part before") } };
}

ReadySection *ChildPage::makeReady()
{
    auto *section = new ReadySection(m_context, m_child, content());
    connect(section, &ReadySection::partWanted, this, [this](const QString &part) {
        goToSection(part);
        m_sections.value(m_current)->goTo();
    });
    connect(section, &ReadySection::gapWanted, this, &ChildPage::goToGap);
    return section;
}

void ChildPage::confirmAll()
{
    showSection(readyId);
    qobject_cast<ReadySection *>(m_sections.value(readyId))->confirmAll();
}

ChildSection *ChildPage::make(const QString &id)
{
    if (id == readyId)
        return makeReady();
    if (id == people)
        return new RowsSection(m_context, m_child, peopleKind(), content());
    if (id == places)
        return new RowsSection(m_context, m_child, placesKind(), content());
    if (id == placements)
        return new RowsSection(m_context, m_child, placementsKind(), content());
    if (id == photoId)
        return new PhotoSection(m_context, m_child, content());
    if (id == papersId)
        return new PapersSection(m_context, m_child, content());
    if (id == episodesId)
        return new EpisodesSection(m_context, m_child, content());
    if (id == handOverId) {
        auto *section = new HandOverSection(m_context, m_child, content());
        connect(section, &HandOverSection::deleted, this, [this] { m_context.go.showChildren(); });
        return section;
    }
    if (id == keepId) {
        auto *section = new KeepSection(m_context, m_child, content());
        connect(section, &KeepSection::deleted, this, [this] { m_context.go.showChildren(); });
        return section;
    }
    return new FormSection(m_context, m_child, id, id == u"child.about", content());
}

void ChildPage::showSection(const QString &id)
{
    if (!m_ids.contains(id))
        return;
    if (ChildSection *before = m_sections.value(m_current); before != nullptr && m_current != id) {
        before->flush();
        before->hide();
    }
    m_current = id;
    m_list->setCurrent(id);
    ChildSection *&section = m_sections[id];
    if (section == nullptr) {
        section = make(id);
        m_place->addWidget(section);
        connect(section, &ChildSection::written, this, &ChildPage::refresh);
    }
    setFocusProxy(section);
    refresh();
    // Shown once it is filled in; and before the page itself is shown, with it: else it is laid
    // out for nothing.
    if (isVisible() || section->testAttribute(Qt::WA_WState_ExplicitShowHide))
        section->show();
}

void ChildPage::goToSection(const QString &id)
{
    showSection(id);
    QTimer::singleShot(0, this, [this] {
        const bool isNarrow = m_body->direction() == QBoxLayout::TopToBottom;
        const int top = isNarrow ? m_sections.value(m_current)->y() : m_list->y();
        QScrollBar *bar = area()->verticalScrollBar();
        if (isNarrow || bar->value() > top)
            bar->setValue(top - grid(this, 2));
    });
}

void ChildPage::goToGap(const ReadyGap &gap)
{
    goToSection(gap.part);
    ChildSection *section = m_sections.value(m_current);
    if (auto *rows = qobject_cast<RowsSection *>(section))
        rows->open(gap.row, gap.field);
    else
        section->goTo();
}

void ChildPage::showFound(const SearchHit &hit)
{
    static const QMap<SearchTerm::Owner, QString> sections {
        { SearchTerm::Owner::Contact, people },
        { SearchTerm::Owner::Place, places },
        { SearchTerm::Owner::Placement, placements },
    };
    const QString id = sections.value(hit.owner);
    if (id.isEmpty())
        return;
    goToSection(id);
    qobject_cast<RowsSection *>(m_sections.value(id))->open(hit.ownerId);
}

void ChildPage::step(int by)
{
    const qsizetype to = m_ids.indexOf(m_current) + by;
    if (to < 0 || to >= m_ids.size())
        return;
    goToSection(m_ids.at(to));
    m_sections.value(m_current)->goTo();
}

void ChildPage::refresh()
{
    const auto profile = m_context.record.profile(m_child);
    if (!profile) {
        m_context.messages.show(profile.error());
        return;
    }
    m_header->showProfile(m_context.record, *profile);
    // What cannot be read of the absences takes nothing of the profile away.
    if (const auto absences = m_context.record.episodes(m_child))
        m_header->showNotices(*absences);
    else
        m_context.messages.show(absences.error());
    m_shared->refresh();
    const auto readiness = m_context.record.readiness(*profile);
    if (!readiness) {
        m_context.messages.show(readiness.error());
        return;
    }
    if (auto *ready = qobject_cast<ReadySection *>(m_sections.value(m_current)))
        ready->setReadiness(*readiness);
    showMissing(*profile, *readiness);
    m_sections.value(m_current)->showProfile(*profile);
}

void ChildPage::flush()
{
    for (ChildSection *section : std::as_const(m_sections))
        section->flush();
}

void ChildPage::showMissing(const Profile &profile, const Readiness &readiness)
{
    const Child child = contact_facts::filledIn(profile.child, profile.contacts);
    for (const QString &form : forms::childForms()) {
        Answers known;
        for (const auto &[id, fact] : child.facts.asKeyValueRange())
            known.insert(id, fact.answer);
        const QList<Field> asked = forms::find(form)->visible(known);
        const auto open = std::count_if(asked.cbegin(), asked.cend(),
            [&](const Field &field) { return field.isMain && !known.value(field.id).isSettled(); });
        m_list->setMissing(form,
            open == 0       ? tr("filled in")
                : open == 1 ? tr("1 still to ask")
                            : tr("%1 still to ask").arg(open));
    }
    const qsizetype open = readiness.missing.size();
    const int stale = readiness.staleCount();
    m_list->setMissing(readyId,
        stale > 0      ? tr("%1 may be out of date").arg(stale)
            : open > 0 ? tr("%1 still to fill in").arg(open)
                       : tr("ready"));
    const auto written = [](qsizetype count) {
        return count == 0 ? tr("none yet") : tr("%1 written down").arg(count);
    };
    m_list->setMissing(people, written(profile.contacts.size()));
    m_list->setMissing(places, written(profile.places.size()));
    const QDate today = local_time::dateOf(m_context.record.now());
    m_list->setMissing(
        placements, profile.homeOn(today) ? tr("written down") : tr("not known yet"));
    const qsizetype photos = profile.photos.size();
    m_list->setMissing(photoId,
        photos == 0       ? tr("none yet")
            : photos == 1 ? tr("1 photo")
                          : tr("%1 photos").arg(photos));
}

void ChildPage::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * lettersBesideSections;
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_list->setNarrow(isNarrow);
}

} // namespace homeward
