// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/children_page.h"

#include "core/documents/police_report.h"
#include "core/documents/profile_papers.h"
#include "core/record/record.h"
#include "ui/children/take_over_card.h"
#include "ui/parts/card_button.h"
#include "ui/parts/child_words.h"
#include "ui/parts/document_panel.h"
#include "ui/parts/kept_lines.h"
#include "ui/parts/known_children.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <memory>

namespace homeward {

using namespace Qt::StringLiterals;

ChildrenPage::ChildrenPage(const UiContext &context, QWidget *parent)
    : ScrollPage(tr("Children"), parent)
    , m_context(context)
    , m_list(new QVBoxLayout)
{
    setObjectName(u"childrenPage"_s);
    m_search = new LineField(u"children/search"_s, tr("Find a child"), {}, content());
    column()->addWidget(m_search);
    m_list->setSpacing(grid(this));
    column()->addLayout(m_list);
    m_empty = wrappedLabel({}, u"hint"_s, content());
    m_empty->setObjectName(u"children/empty"_s);
    column()->addWidget(m_empty);
    QVBoxLayout *card = addCard(tr("Add a child"));
    m_name = new LineField(u"children/new-name"_s, tr("Name"),
        tr("What the child is called every day. Everything else can wait."), this);
    m_known = new KnownChildren(u"children/known"_s, m_context.record, m_name,
        tr("There already? Open instead of adding:"), this);
    auto *add = namedButton(u"children/add"_s, tr("&Add this child"), {}, this);
    card->addWidget(m_name);
    card->addWidget(m_known);
    card->addWidget(add, 0, Qt::AlignLeft);
    addListIntake();
    setFocusProxy(m_search);
    m_kept = new KeptLines(m_context, u"new-child"_s, this);
    m_kept->follow(m_name);
    if (m_context.record.may(Action::Exchange)) {
        auto *arriving = new TakeOverCard(m_context, content());
        column()->addWidget(arriving);
        connect(arriving, &TakeOverCard::written, this, &ChildrenPage::refresh);
    }
    addBlankPapers();
    m_known->look();
    connect(m_known, &KnownChildren::chosen, this, [this](const ChildId &child) {
        m_kept->throwAway();
        m_name->clear();
        m_known->look();
        m_context.go.showChild(child);
    });
    connect(m_search, &LineField::edited, this, &ChildrenPage::narrow);
    connect(m_name, &LineField::entered, this, &ChildrenPage::addChild);
    connect(add, &QPushButton::clicked, this, &ChildrenPage::addChild);
}

void ChildrenPage::addListIntake()
{
    if (!m_context.record.may(Action::TakeInList))
        return;
    auto *list = namedButton(u"children/list"_s, tr("Take in a &list …"), {}, this);
    addCard(tr("Many children at once"),
        tr("A list from a spreadsheet or from the school’s system. You see what will happen before "
           "anything is taken in."))
        ->addWidget(list, 0, Qt::AlignLeft);
    connect(list, &QPushButton::clicked, this, [this] { m_context.go.showListIntake(); });
}

void ChildrenPage::addBlankPapers()
{
    Record &record = m_context.record;
    QVBoxLayout *card = addCard(tr("On paper"),
        tr("The questions with room to write, to be filled in by hand: part one in calm times, "
           "part two when a child is missing. Each copy has a number of its own, so that none is "
           "lost "
           "sight of."));
    card->addWidget(
        new DocumentPanel(m_context, u"blank-profile"_s, tr("Part one: make a &blank copy"),
            blankPaper(u"blank-profile"_s,
                [&record](int number) -> Result<Document> {
                    return blankProfile(record.setting(), number, record.now());
                }),
            this));
    card->addWidget(
        new DocumentPanel(m_context, u"blank-police-report"_s, tr("Part two: make a blank cop&y"),
            blankPaper(u"blank-police-report"_s,
                [&record](int number) -> Result<Document> {
                    const auto protocol = record.protocol(record.setting().protocolHash);
                    if (!protocol)
                        return tl::unexpected(protocol.error());
                    return blankPoliceReport(
                        record.setting(), **protocol, record.now(), number);
                }),
            this));
}

DocumentSource ChildrenPage::blankPaper(
    const QString &kind, const std::function<Result<Document>(int number)> &draw)
{
    Record &record = m_context.record;
    const auto number = std::make_shared<int>(); // of the copy that was drawn last
    return {
        .content = [&record, number, draw]() -> Result<Document> {
            const Result<int> next = record.nextBlankNumber();
            if (!next)
                return tl::unexpected(next.error());
            *number = *next;
            return draw(*number);
        },
        .give =
            [&record, number, kind](const OutgoingPaper &paper, const QString &folder) {
                return record.giveBlank(*number, paper.document, kind, paper.bytes, folder);
            },
        .notePrinted
        = [&record, number, kind](const Document &,
              const QByteArray &pdf) { return record.noteBlankPrinted(*number, kind, pdf); },
        .ways = { .hasPassword = false },
    };
}

void ChildrenPage::refresh()
{
    const auto lines = m_context.record.children();
    if (!lines) {
        m_context.messages.show(lines.error());
        return;
    }
    m_lines = *lines;
    QList<QWidget *> order { m_search->input() };
    for (const ChildLine &line : std::as_const(m_lines)) {
        CardButton *&card = m_cards[line.id.toStorage()];
        if (card == nullptr) {
            card = new CardButton(u"child/"_s + line.name, content());
            connect(card, &QPushButton::clicked, this,
                [this, id = line.id] { m_context.go.showChild(id); });
        }
        m_list->removeWidget(card);
        m_list->addWidget(card);
        order << card;
        card->showPhoto(m_context.record, line.photoHash, line.name);
    }
    chain(order << m_name->input());
    narrow();
}

void ChildrenPage::flush() { m_kept->flush(); }

void ChildrenPage::narrow()
{
    int shown = 0;
    const auto found = foundByName(m_context.record, m_search->text());
    for (const ChildLine &line : std::as_const(m_lines)) {
        const bool isShown
            = found.contains(line.id) || line.name.contains(m_search->text(), Qt::CaseInsensitive);
        CardButton *card = m_cards.value(line.id.toStorage());
        card->setVisible(isShown);
        if (isShown)
            showWords(*card, line, found.value(line.id));
        shown += isShown ? 1 : 0;
    }
    m_search->setVisible(!m_lines.isEmpty());
    m_empty->setVisible(shown == 0);
    m_empty->setText(m_lines.isEmpty()
            ? tr("There are no children in this record yet. Add the first one below.")
            : tr("Nobody on the record has this in their name."));
}

void ChildrenPage::showWords(CardButton &card, const ChildLine &line, const QString &foundBy)
{
    QStringList lines { foundBy };
    lines.removeAll(QString());
    card.showWords({ .title = line.name,
        .lines = lines,
        .hint = lineOf(line, m_context.record.now()),
        .notice = line.openEpisodes > 0 ? tr("Has an open absence") : QString(),
        .tone = u"due"_s });
}

void ChildrenPage::addChild()
{
    if (m_name->text().isEmpty()) {
        m_name->setProblem(tr("Write a name, even if it is only a first name."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto child = m_context.record.addChild(m_name->text(), m_kept->used());
    if (!child) {
        m_name->setProblem(child.error().message);
        return;
    }
    m_kept->wereUsed();
    m_name->clear();
    m_known->look();
    m_context.saved.mark();
    m_context.go.showChild(*child);
}

} // namespace homeward
