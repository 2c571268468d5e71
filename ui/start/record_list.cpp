// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/record_list.h"

#include "ui/parts/ask_button.h"
#include "ui/parts/card_button.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include "ui/start/recent_records.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

RecordList::RecordList(const StartPlace &place, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_recent(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    QVBoxLayout *records = makeCard(tr("Your records"), {}, column, this);
    m_recent->setSpacing(grid(this));
    records->addLayout(m_recent);
    auto *another = namedButton(u"openAnother"_s, tr("&Open a record"), {}, this);
    m_another = another;
    auto *copy = namedButton(u"openCopy"_s, tr("Open a &copy"), {}, this);
    m_copy = copy;
    m_new = namedButton(u"newRecord"_s, tr("Start a &new record"), {}, this);
    records->addWidget(another, 0, Qt::AlignLeft);
    records->addWidget(copy, 0, Qt::AlignLeft);
    records->addWidget(m_new, 0, Qt::AlignLeft);
    auto *pack = namedButton(
        u"openPack"_s, tr("I was sent a sealed file of an &interview"), u"quiet"_s, this);
    records->addWidget(pack, 0, Qt::AlignLeft);

    QVBoxLayout *practice = makeCard(tr("Practise"),
        tr("A made-up home with made-up children. Try everything; nothing in it is real."), column,
        this);
    auto *open = namedButton(u"openPractice"_s, tr("Open the practice &home"), {}, this);
    practice->addWidget(open, 0, Qt::AlignLeft);
    m_throwAway = new AskButton(u"throwAway"_s, tr("Throw the practice home away"),
        tr("Throw away everything tried in the practice home? Next time it starts afresh."),
        tr("Yes, throw it away"), tr("No, keep it"), this);
    practice->addWidget(m_throwAway);
    column->addStretch(1);

    connect(another, &QPushButton::clicked, this, &RecordList::openAnother);
    connect(copy, &QPushButton::clicked, this, &RecordList::copyWanted);
    connect(static_cast<QPushButton *>(m_new), &QPushButton::clicked, this,
        &RecordList::newRecordWanted);
    connect(open, &QPushButton::clicked, this, &RecordList::practiceWanted);
    connect(pack, &QPushButton::clicked, this, [this] {
        if (const QString path = m_place.prompts.openPackPath(); !path.isEmpty())
            Q_EMIT packChosen(path);
    });
    connect(m_throwAway, &AskButton::agreed, this, [this] {
        QDir(m_place.practiceFolder).removeRecursively();
        refresh();
        Q_EMIT practiceThrownAway();
    });
    refresh();
}

void RecordList::refresh()
{
    empty(m_recent);
    QList<QWidget *> order;
    const QStringList paths = RecentRecords(m_place.settings).paths();
    if (paths.isEmpty()) {
        m_recent->addWidget(
            wrappedLabel(tr("No record was opened on this computer yet."), u"hint"_s, this));
    }
    for (const QString &path : paths) {
        auto *card = new CardButton(u"recent/"_s + path, this);
        const QFileInfo file(path);
        card->showWords({ .title = file.completeBaseName(),
            .hint = QDir::toNativeSeparators(file.absolutePath()) });
        connect(card, &QPushButton::clicked, this, [this, path] { Q_EMIT recordChosen(path); });
        m_recent->addWidget(card);
        order << card;
    }
    chain(order << m_another << m_copy << m_new);
    m_throwAway->setVisible(QFileInfo::exists(practicePath(m_place)));
}

void RecordList::goTo()
{
    const auto cards = findChildren<CardButton *>();
    for (CardButton *card : cards) {
        if (!card->isHidden()) {
            card->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_new->setFocus(Qt::OtherFocusReason);
}

void RecordList::openAnother()
{
    if (const QString path = m_place.prompts.openRecordPath(); !path.isEmpty())
        Q_EMIT recordChosen(path);
}

QString practicePath(const StartPlace &place)
{
    return QDir(place.practiceFolder).filePath(u"practice.homeward"_s);
}

} // namespace homeward
