// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/take_over_card.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/children/receipt_file.h"
#include "ui/children/take_over_model.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/row_table.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/problem.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Stands for a child who is not on the record yet.
const QString newChild = u"new"_s;
constexpr int rowsInSight = 8;

} // namespace

TakeOverCard::TakeOverCard(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_problem(wrappedLabel({}, u"problem"_s, this))
    , m_model(new TakeOverModel(this))
{
    setObjectName(u"take-over"_s);
    QVBoxLayout *card = makeCard(tr("A child comes from another home"),
        tr("Their carer sent a sealed file and told you its passphrase another way. Nothing here "
           "is "
           "written over: where you know something else, you see both."),
        makeColumn(this), this);
    auto *button
        = namedButton(u"take-over/choose"_s, tr("Take in a &hand-over: choose the file"), {}, this);
    card->addWidget(button, 0, Qt::AlignLeft);
    m_problem->setObjectName(u"take-over/problem"_s);
    m_problem->hide();
    card->addWidget(m_problem);
    addOpening(card);
    addComparing(card);
    addReceipt(card);
    connect(button, &QPushButton::clicked, this, &TakeOverCard::choose);
}

void TakeOverCard::addOpening(QVBoxLayout *card)
{
    m_opening = new QWidget(this);
    QVBoxLayout *column = makeColumn(m_opening);
    m_fileName = wrappedLabel({}, u"strong"_s, m_opening);
    m_passphrase = new PassphraseField(u"take-over/passphrase"_s,
        tr("The passphrase that belongs to it"),
        tr("As it was told to you. Capital or small letters and dashes do not matter where it is "
           "four groups of letters and digits."),
        m_opening);
    auto *open = namedButton(u"take-over/open"_s, tr("&Open it"), u"primary"_s, m_opening);
    column->addWidget(m_fileName);
    column->addWidget(m_passphrase);
    column->addWidget(open, 0, Qt::AlignLeft);
    card->addWidget(m_opening);
    m_opening->hide();
    connect(m_passphrase, &LineField::entered, this, &TakeOverCard::open);
    connect(open, &QPushButton::clicked, this, &TakeOverCard::open);
}

void TakeOverCard::addComparing(QVBoxLayout *card)
{
    m_comparing = new QWidget(this);
    QVBoxLayout *column = makeColumn(m_comparing);
    m_manifest = wrappedLabel({}, {}, m_comparing);
    m_manifest->setObjectName(u"take-over/manifest"_s);
    m_who = new ChoiceField(u"take-over/who"_s, tr("Who is this child here?"), {}, {}, m_comparing);
    m_notThem = wrappedLabel({}, u"hint"_s, m_comparing);
    m_notThem->setObjectName(u"take-over/not-them"_s);
    m_summary = wrappedLabel({}, u"strong"_s, m_comparing);
    m_summary->setObjectName(u"take-over/summary"_s);
    m_table = new QTableView(m_comparing);
    setUpRowTable(m_table, u"take-over/table"_s, tr("What is new or differs"), m_model);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *buttons = new QWidget(m_comparing);
    auto *flow = new FlowLayout(buttons, grid(this));
    auto *take = namedButton(u"take-over/take"_s, tr("&Take it in"), u"primary"_s, buttons);
    auto *leave = namedButton(u"take-over/leave"_s, tr("Not now: close it again"), {}, buttons);
    flow->addWidget(take);
    flow->addWidget(leave);
    for (QWidget *part : { static_cast<QWidget *>(m_manifest), static_cast<QWidget *>(m_who),
             static_cast<QWidget *>(m_notThem), static_cast<QWidget *>(m_summary),
             static_cast<QWidget *>(m_table), buttons })
        column->addWidget(part);
    card->addWidget(m_comparing);
    m_comparing->hide();
    connect(m_who, &ChoiceField::chosen, this, &TakeOverCard::compare);
    connect(take, &QPushButton::clicked, this, &TakeOverCard::takeIn);
    connect(leave, &QPushButton::clicked, this, &TakeOverCard::forget);
}

void TakeOverCard::addReceipt(QVBoxLayout *card)
{
    m_done = new QWidget(this);
    QVBoxLayout *column = makeColumn(m_done);
    column->addWidget(
        wrappedLabel(tr("It is taken in. Give them the receipt"), u"heading"_s, m_done));
    column->addWidget(wrappedLabel(
        tr("Ring whoever sent the file and read this code out, or send them the receipt file. Then "
           "they know that you have everything. You find the code on the child's page, too."),
        {}, m_done));
    m_receipt = wrappedLabel({}, u"key"_s, m_done);
    m_receipt->setObjectName(u"take-over/receipt"_s);
    column->addWidget(m_receipt);
    auto *buttons = new QWidget(m_done);
    auto *flow = new FlowLayout(buttons, grid(this));
    auto *go = namedButton(u"take-over/show"_s, tr("Show the &child"), u"primary"_s, buttons);
    auto *save
        = namedButton(u"take-over/save-receipt"_s, tr("&Save the receipt as a file"), {}, buttons);
    flow->addWidget(go);
    flow->addWidget(save);
    column->addWidget(buttons);
    card->addWidget(m_done);
    m_done->hide();
    connect(save, &QPushButton::clicked, this,
        [this] { saveReceipt(m_context, m_taken.child, m_taken.handOver); });
    connect(go, &QPushButton::clicked, this, [this] {
        m_done->hide();
        m_context.go.showChild(m_taken.child);
    });
}

void TakeOverCard::choose()
{
    const QString path = m_context.prompts.openPackPath();
    if (!path.isEmpty())
        begin(path);
}

void TakeOverCard::begin(const QString &path)
{
    forget();
    m_done->hide();
    const Result<QByteArray> file = hand_over_file::read(path);
    if (!file) {
        showProblem(m_problem, file.error().message);
        return;
    }
    m_file = *file;
    m_fileName->setText(QFileInfo(path).fileName());
    m_opening->show();
    m_passphrase->input()->setFocus(Qt::OtherFocusReason);
}

void TakeOverCard::forget()
{
    m_file.clear();
    m_arrived.reset();
    m_model->show({}, {});
    m_passphrase->clear();
    m_passphrase->setProblem({});
    m_manifest->clear();
    for (QWidget *part : { static_cast<QWidget *>(m_problem), m_opening, m_comparing })
        part->hide();
}

void TakeOverCard::open()
{
    HandOver door(m_context.record);
    auto arrived = hand_over_file::open(door, m_file, HandOver::passphrase(m_passphrase->text()));
    m_passphrase->setProblem(arrived ? QString() : arrived.error().message);
    if (!arrived)
        return;
    m_arrived.emplace(std::move(*arrived));
    m_passphrase->clear();
    m_opening->hide();
    showArrived();
}

void TakeOverCard::showArrived()
{
    const HandOverManifest &manifest = m_arrived->opened.manifest;
    const auto matches = HandOver(m_context.record).matches(manifest);
    if (!matches) {
        showProblem(m_problem, matches.error().message);
        return;
    }
    QStringList lines;
    for (const auto &[what, said] : hand_over_manifest::inWords(manifest))
        lines << tr("%1: %2").arg(what, said);
    m_manifest->setText(lines.join(u'\n'));
    QList<Choice> choices;
    QStringList notThem;
    QString chosen = newChild;
    bool isKnownById = false;
    bool hasNamesake = false;
    for (const HandOver::Match &match : *matches) {
        if (!match.whyNot.isEmpty()) {
            notThem << tr("%1: %2").arg(match.name, match.whyNot);
            hasNamesake = hasNamesake || match.isNamesake;
            continue;
        }
        const QString born = match.dateOfBirth.isValid()
            ? tr("born %1").arg(local_time::day(match.dateOfBirth))
            : tr("date of birth not known");
        choices << Choice { match.child.toStorage(), tr("%1, %2").arg(match.name, born) };
        if (match.isSame && chosen == newChild)
            chosen = match.child.toStorage();
        isKnownById = isKnownById || match.child == manifest.child;
    }
    if (!isKnownById)
        choices << Choice { newChild,
            hasNamesake ? tr("Somebody else: a child who is new here")
                        : tr("A child who is new here") };
    const bool isAsked = choices.size() > 1 || hasNamesake;
    // One mistyped birthday would make two children of one: nobody says it by saying nothing.
    if (hasNamesake && chosen == newChild)
        chosen.clear();
    m_who->setChoices(choices);
    m_who->setVisible(isAsked);
    m_who->choose(chosen);
    m_who->setProblem({});
    m_notThem->setText(notThem.join(u'\n'));
    m_notThem->setVisible(!notThem.isEmpty());
    m_comparing->show();
    compare(chosen);
    if (isAsked)
        m_who->goTo();
    else if (m_table->isHidden())
        findChild<QPushButton *>(u"take-over/take"_s)->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void TakeOverCard::compare(const QString &child)
{
    m_problem->hide();
    m_model->show({}, {});
    const bool isNew = child == newChild || child.isEmpty();
    const HandOver door(m_context.record);
    const auto differences = door.differences(m_arrived->opened.manifest, m_arrived->content,
        isNew ? ChildId() : ChildId::fromStorage(child));
    if (!differences) {
        showProblem(m_problem, differences.error().message);
        return;
    }
    QSet<QString> takenOut;
    for (const HandOverDifference &each : *differences) {
        const auto was = door.wasTakenOut(each);
        if (was && *was)
            takenOut.insert(each.id);
    }
    m_model->show(*differences, takenOut);
    m_summary->setText(isNew
            ? tr("Everything in the file is taken in.")
            : tr("The same in both: %1. What is new is ticked. What differs stays as it is here, "
                 "unless you tick it; what stood here is then kept in the history.")
                  .arg(m_model->same()));
    m_table->setVisible(!isNew && m_model->rowCount() > 0);
    fitTable();
}

void TakeOverCard::fitTable()
{
    m_table->resizeRowsToContents();
    int height = m_table->horizontalHeader()->sizeHint().height() + grid(this);
    const int rows = std::min(m_model->rowCount(), rowsInSight);
    for (int row = 0; row < rows; ++row)
        height += m_table->rowHeight(row);
    m_table->setMinimumHeight(std::min(height, grid(this, 60)));
    m_table->setCurrentIndex(m_model->index(0, TakeOverModel::What));
}

void TakeOverCard::takeIn()
{
    if (!m_arrived)
        return;
    const QString who = m_who->code();
    if (who.isEmpty()) {
        m_who->setProblem(
            tr("A child of this name is here already, with another birthday. If one of "
               "the days is wrong, put it right first. If this is somebody else, say "
               "so here."));
        m_who->goTo();
        return;
    }
    const bool isNew = who == newChild;
    const auto taken = HandOver(m_context.record)
                           .takeIn(m_arrived->opened, m_arrived->content,
                               { isNew ? ChildId() : ChildId::fromStorage(who), m_model->wanted(),
                                   m_model->shown() });
    if (!taken) {
        // Somebody wrote here meanwhile: what there is now stands there to be looked at.
        if (taken.error().code == Error::Code::Changed)
            compare(who);
        showProblem(m_problem, taken.error().message);
        return;
    }
    m_context.saved.mark();
    forget();
    showReceipt(*taken);
    Q_EMIT written();
}

void TakeOverCard::showReceipt(const HandOver::Taken &taken)
{
    m_taken = taken;
    m_receipt->setText(QString(taken.receiptCode).replace(u'-', u"  "_s));
    m_receipt->setAccessibleName(taken.receiptCode);
    m_done->show();
    m_done->findChild<QPushButton *>(u"take-over/show"_s)->setFocus(Qt::OtherFocusReason);
}

} // namespace homeward
