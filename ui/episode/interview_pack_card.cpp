// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/interview_pack_card.h"

#include "core/record/interview_pack.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/parts/key_paper.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/show_in_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString stateWords(const QList<InterviewPackState> &packs)
{
    if (packs.isEmpty())
        return InterviewPackCard::tr("Nothing was sent yet.");
    const InterviewPackState &newest = packs.first();
    if (newest.isReceived) {
        return newest.returnedAt.isValid()
            ? InterviewPackCard::tr("Sent back %1. If you correct it, seal it and send it back "
                                    "again: they keep both.")
                  .arg(local_time::full(newest.returnedAt))
            : InterviewPackCard::tr("When you have held it and written it down below, seal it and "
                                    "send it back.");
    }
    const QString sent
        = InterviewPackCard::tr("Sent out %1.").arg(local_time::full(newest.beganAt));
    return newest.returnedAt.isValid()
        ? InterviewPackCard::tr("%1 Came back %2.").arg(sent, local_time::full(newest.returnedAt))
        : InterviewPackCard::tr("%1 It has not come back yet.").arg(sent);
}

} // namespace

InterviewPackCard::InterviewPackCard(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("The interviewer works elsewhere"),
        tr("What they have to know leaves in a sealed file, and the interview comes back in one. "
           "What the child said stays sealed here: you read when it was held, and what it says "
           "for you."),
        column, this);
    m_state = wrappedLabel({}, {}, this);
    m_state->setObjectName(u"pack/state"_s);
    m_send = namedButton(u"pack/send"_s, tr("Make the sealed file for the &interviewer"), {}, this);
    m_takeIn = namedButton(u"pack/take-in"_s, tr("It has come &back: choose the file"), {}, this);
    m_sendBack = namedButton(
        u"pack/send-back"_s, tr("&Seal the interview and send it back"), u"primary"_s, this);
    m_paper = new KeyPaper(
        m_context.ui.prompts, u"packKey"_s, tr("I have it on paper: &hide the key"), this);
    m_paper->hide();
    for (QWidget *part : { static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_paper) })
        card->addWidget(part);
    for (QPushButton *button : { m_send, m_takeIn, m_sendBack })
        card->addWidget(button, 0, Qt::AlignLeft);
    connect(m_send, &QPushButton::clicked, this, &InterviewPackCard::send);
    connect(m_takeIn, &QPushButton::clicked, this, &InterviewPackCard::takeIn);
    connect(m_sendBack, &QPushButton::clicked, this, &InterviewPackCard::sendBack);
    connect(m_paper, &KeyPaper::finished, this, [this] {
        m_paper->forget();
        m_paper->hide();
    });
}

void InterviewPackCard::showFacts(const EpisodeFacts &facts)
{
    const auto packs = m_context.ui.record.interviewPacks(m_context.episode);
    if (!packs) {
        m_context.ui.messages.show(packs.error());
        return;
    }
    const bool isReceived = std::any_of(packs->cbegin(), packs->cend(),
        [](const InterviewPackState &pack) { return pack.isReceived; });
    const auto isSent = [](const InterviewPackState &pack) { return !pack.isReceived; };
    const bool isAwaited = std::any_of(packs->cbegin(), packs->cend(),
        [&](const InterviewPackState &pack) { return isSent(pack) && !pack.returnedAt.isValid(); });
    setVisible(interview_pack::areSentFrom(facts.setting.kind) || !packs->isEmpty());
    m_state->setText(stateWords(*packs));
    m_send->setVisible(!isReceived);
    // Whoever held it may correct it, and send it once more.
    m_takeIn->setVisible(std::any_of(packs->cbegin(), packs->cend(), isSent));
    m_takeIn->setText(isAwaited ? tr("It has come &back: choose the file")
                                : tr("It has come &back once more: choose the file"));
    m_sendBack->setVisible(isReceived);
}

void InterviewPackCard::showKey(
    const Record::GivenPack &pack, const QString &title, const QString &how)
{
    m_context.ui.saved.mark();
    m_context.ui.messages.inform(tr("Saved, sealed: %1").arg(pack.path));
    m_paper->showKey(title, how, pack.key.text(),
        [this] { return m_context.ui.record.notePackKeyPrinted(m_context.episode); });
    m_paper->show();
    m_paper->setFocus(Qt::OtherFocusReason);
    // Once it has its place, the page goes there: the key is shown this once.
    QTimer::singleShot(0, m_paper, [this] { showInPage(m_paper); });
    Q_EMIT written();
}

void InterviewPackCard::send()
{
    const QString folder = m_context.ui.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const auto pack = m_context.ui.record.sendInterview(m_context.episode, folder);
    if (!pack) {
        m_context.ui.messages.show(pack.error());
        return;
    }
    showKey(*pack, tr("The key for the interviewer"),
        tr("The interviewer needs it to open the file. Tell them by telephone, or give it to them "
           "on paper: not in the same message as the file."));
}

void InterviewPackCard::sendBack()
{
    const QString folder = m_context.ui.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const auto pack = m_context.ui.record.sendBackInterview(m_context.episode, folder);
    if (!pack) {
        m_context.ui.messages.show(pack.error());
        return;
    }
    showKey(*pack, tr("The key to what the child said"),
        tr("The carers do not get this one. Keep it with the authority: it opens the child's words "
           "in the record they keep. It is shown this once."));
}

void InterviewPackCard::takeIn()
{
    const QString path = m_context.ui.prompts.openPackPath();
    if (path.isEmpty())
        return;
    const Result<QByteArray> pack = interview_pack::readFile(path);
    if (!pack) {
        m_context.ui.messages.show(pack.error());
        return;
    }
    const auto taken = m_context.ui.record.takeInInterview(m_context.episode, *pack);
    if (!tellSaved(m_context.ui, taken))
        return;
    m_context.ui.messages.inform(tr("The interview is in the record, sealed."));
    Q_EMIT written();
}

} // namespace homeward
