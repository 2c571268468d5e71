// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/copies_card.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/beside_window.h"
#include "ui/shell/copy_watch.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/notices.h"
#include "ui/shell/problem.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 5;
const QString yes = u"yes"_s;
const QString no = u"no"_s;

QString lineOf(const CopyLine &copy)
{
    const QString when = local_time::full(copy.madeAt);
    if (!copy.problem.isEmpty())
        return CopiesCard::tr("%1: do not rely on it. %2").arg(when, copy.problem);
    return copy.provedAt.isValid()
        ? CopiesCard::tr("%1: proved on %2").arg(when, local_time::full(copy.provedAt))
        : CopiesCard::tr("%1: not looked into yet").arg(when);
}

QString totalOf(const QList<CopyLine> &copies)
{
    qint64 bytes = 0;
    for (const CopyLine &copy : copies)
        bytes += qMax<qint64>(0, copy.bytes);
    const QString size
        = QLocale(QLocale::English, QLocale::UnitedKingdom)
              .formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
    const QString count = copies.size() == 1 ? CopiesCard::tr("1 copy")
                                             : CopiesCard::tr("%1 copies").arg(copies.size());
    // Nobody has looked at the folder yet.
    return bytes == 0
        ? CopiesCard::tr("%1. Homeward never deletes one.").arg(count)
        : CopiesCard::tr("%1, %2 in all. Homeward never deletes one.").arg(count, size);
}

} // namespace

CopiesCard::CopiesCard(const UiContext &context, CopyWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_watch(watch)
    , m_age(wrappedLabel({}, u"strong"_s, this))
    , m_folder(wrappedLabel({}, {}, this))
    , m_distance(wrappedLabel({}, u"hint"_s, this))
    , m_work(wrappedLabel({}, u"hint"_s, this))
    , m_problem(wrappedLabel({}, u"problem"_s, this))
    , m_list(wrappedLabel({}, {}, this))
    , m_total(wrappedLabel({}, u"hint"_s, this))
{
    setObjectName(u"copies"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("Copies"),
        tr("A copy is sealed as the record is, and opens with the same passphrases. Keep copies "
           "where this computer is not: on a stick in a safe, or in a folder of your organisation. "
           "To use one, choose “Open a copy” on the first page."),
        column, this);
    m_age->setObjectName(u"copies/age"_s);
    m_folder->setObjectName(u"copies/folder"_s);
    m_distance->setObjectName(u"copies/distance"_s);
    m_work->setObjectName(u"copies/work"_s);
    m_problem->setObjectName(u"copies/problem"_s);
    m_list->setObjectName(u"copies/list"_s);
    m_total->setObjectName(u"copies/total"_s);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QWidget *buttons = makeButtons();
    m_onClosing
        = new ChoiceField(u"copies/on-closing"_s, tr("Make a copy each time the record is closed?"),
            {}, { { yes, tr("Yes") }, { no, tr("No") } }, this);
    const QList<QWidget *> parts { m_age, m_folder, m_distance, buttons, m_onClosing, m_work,
        m_problem, m_list, m_total };
    for (QWidget *part : parts)
        card->addWidget(part);
    m_problem->hide();
    connect(m_onClosing, &ChoiceField::chosen, this, &CopiesCard::keepOnClosing);
    connect(&m_watch, &CopyWatch::changed, this, &CopiesCard::refresh);
}

QWidget *CopiesCard::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this));
    m_now = namedButton(u"copies/now"_s, tr("Make a copy n&ow"), {}, buttons);
    m_choose = namedButton(u"copies/choose"_s, tr("Choose the &folder"), {}, buttons);
    m_stop = namedButton(u"copies/stop"_s, tr("Stop looking into copies"), u"quiet"_s, buttons);
    for (QPushButton *button : { m_now, m_choose, m_stop })
        flow->addWidget(button);
    connect(m_now, &QPushButton::clicked, this, &CopiesCard::copyNow);
    connect(m_choose, &QPushButton::clicked, this, &CopiesCard::chooseFolder);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_watch.stop();
        m_now->setFocus(Qt::OtherFocusReason);
    });
    return buttons;
}

void CopiesCard::refresh()
{
    const auto plan = m_context.record.copyPlan();
    const auto copies = m_context.record.copies();
    const auto newest = m_context.record.newestProvedCopy();
    if (!plan || !copies || !newest) {
        m_context.messages.show(!plan ? plan.error() : !copies ? copies.error() : newest.error());
        return;
    }
    m_age->setText(copyAgeInWords(*newest, m_context.record.now()));
    showPlan(*plan);
    showCopies(*copies);
    showWork();
}

void CopiesCard::showPlan(const CopyPlan &plan)
{
    m_known = plan;
    const bool isPlanned = !plan.folder.isEmpty();
    const bool mayPlan = m_context.record.may(Action::KeepSetting);
    m_folder->setText(isPlanned ? tr("Copies go to %1").arg(QDir::toNativeSeparators(plan.folder))
                                : tr("Nobody has chosen a folder for copies yet: none are made."));
    QString distance;
    if (isPlanned && m_context.record.copyDistance(plan.folder) == CopyDistance::SameFolder)
        distance = tr("That is the folder of the record itself. A copy there helps after a "
                      "mistake, and not when the computer is lost or broken.");
    else if (isPlanned && m_context.record.copyDistance(plan.folder) == CopyDistance::SameDisk)
        distance = tr("That is on the same disk as the record: lost with it, when the computer is "
                      "lost or broken.");
    m_distance->setText(distance);
    m_distance->setVisible(!distance.isEmpty());
    m_choose->setVisible(mayPlan);
    m_now->setVisible(isPlanned);
    m_onClosing->setVisible(mayPlan && isPlanned);
    m_onClosing->choose(plan.isOnClosing ? yes : no);
}

void CopiesCard::showCopies(const QList<CopyLine> &copies)
{
    QStringList lines;
    for (const CopyLine &copy : copies.mid(0, mostShown))
        lines << lineOf(copy);
    if (copies.size() > mostShown)
        lines << tr("… and older ones");
    m_list->setText(lines.join(u'\n'));
    m_list->setVisible(!copies.isEmpty());
    m_total->setText(totalOf(copies));
    m_total->setVisible(!copies.isEmpty());
}

void CopiesCard::showWork()
{
    m_work->setText(m_watch.proving().isEmpty()
            ? tr("Looking for copies …")
            : tr("Looking into %1: every page of it is read. You can go on working.")
                  .arg(m_watch.proving()));
    m_work->setVisible(m_watch.isAtWork());
    if (m_stop->hasFocus() && !m_watch.isAtWork())
        m_now->setFocus(Qt::OtherFocusReason);
    m_stop->setVisible(m_watch.isAtWork() && !m_watch.proving().isEmpty());
    if (!m_watch.isAtWork() || !m_watch.problem().isEmpty())
        showProblem(m_problem, m_watch.problem());
}

void CopiesCard::chooseFolder()
{
    const CopyPlan before = m_known;
    const QString folder = m_context.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    // Who chooses a folder the first time wants copies to be made.
    plan({ folder, before.folder.isEmpty() || before.isOnClosing }, before);
    m_watch.look();
}

void CopiesCard::keepOnClosing() { plan({ m_known.folder, m_onClosing->code() == yes }, m_known); }

void CopiesCard::plan(const CopyPlan &plan, const CopyPlan &known)
{
    tellSaved(m_context, m_context.record.planCopies(plan, known));
    refresh();
}

void CopiesCard::copyNow()
{
    m_context.messages.inform(tr("A copy is being made …"));
    const auto made
        = m_context.record.copyNow([](const auto &work) { return onDriveBesideWindow(work); });
    if (!made) {
        m_context.messages.show(made.error());
        return;
    }
    m_context.saved.mark();
    m_context.messages.inform(tr("A copy is made."));
    refresh();
    m_watch.look();
}

} // namespace homeward
