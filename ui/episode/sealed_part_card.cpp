// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/sealed_part_card.h"

#include "core/forms/catalogue.h"
#include "core/guide/interview_privacy.h"
#include "core/record/interview_pack.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/forms/disclosure.h"
#include "ui/forms/form_view.h"
#include "ui/parts/key_paper.h"
#include "ui/parts/line_field.h"
#include "ui/parts/show_in_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/problem.h"
#include "ui/shell/style.h"

#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

SealedPartCard::SealedPartCard(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(context.ui.record, context.episode, *forms::find(u"sealed-part"_s), {},
          FormSession::Commit::Together)
    , m_parts(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    column->addWidget(wrappedLabel(
        tr("It is sealed under a key of its own. Nobody who works here can open it, nor see that "
           "it is there. Tell the responsible authority and the designated officer for "
           "allegations (LADO) at once, and the police if it may be a crime: give them the sealed "
           "file, and the key another way."),
        {}, this));
    addWriting(column);
    m_paper = new KeyPaper(
        m_context.ui.prompts, u"partKey"_s, tr("I have it on paper: &hide the key"), this);
    m_paper->hide();
    column->addWidget(m_paper);
    m_parts->setSpacing(grid(this, 1));
    column->addLayout(m_parts);
    connect(m_paper, &KeyPaper::finished, this, [this] {
        m_paper->forget();
        m_paper->hide();
    });
}

SealedPartCard::~SealedPartCard() = default;

void SealedPartCard::addWriting(QVBoxLayout *column)
{
    if (const Done loaded = m_session.load(); !loaded)
        m_context.ui.messages.show(loaded.error());
    m_view = std::make_unique<FormView>(m_session, m_context.ui, this);
    column->addWidget(m_view.get());
    m_problem = wrappedLabel({}, u"problem"_s, this);
    m_problem->setObjectName(u"part/problem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *button = namedButton(u"part/seal"_s, tr("&Seal this part"), {}, this);
    column->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &SealedPartCard::seal);
}

bool SealedPartCard::keepDraft() { return m_view->flush(); }

void SealedPartCard::seal()
{
    m_problem->hide();
    if (!m_view->flush())
        return;
    auto sealed = m_context.ui.record.sealPart(
        m_context.episode, m_view->answers(), UsedDrafts { m_session.form().id });
    if (!sealed) {
        showProblem(m_problem, sealed.error().message);
        return;
    }
    if (const Done loaded = m_session.load(); !loaded)
        m_context.ui.messages.show(loaded.error());
    m_view->reload();
    m_context.ui.saved.mark();
    m_paper->showKey(tr("The key of the sealed part"),
        tr("It is shown this once and is not in the computer. Without it nobody can open the part. "
           "Write it down or print it, and give it to the responsible authority or the LADO "
           "yourself: not in the same message as the file."),
        sealed->key.text(),
        [this] { return m_context.ui.record.notePackKeyPrinted(m_context.episode); });
    m_paper->show();
    m_paper->setFocus(Qt::OtherFocusReason);
    // Once it has its place, the page goes there: the key is shown this once.
    QTimer::singleShot(0, m_paper, [this] { showInPage(m_paper); });
    Q_EMIT written();
}

void SealedPartCard::showFacts(const EpisodeFacts &facts)
{
    QList<Entry> sealed;
    for (const Entry &line : facts.log) {
        if (line.kind == Entry::Kind::Interview && line.subject == interview_privacy::sealedPart)
            sealed << line;
    }
    QString shown;
    for (const Entry &line : std::as_const(sealed))
        shown += line.id.toStorage();
    if (shown == m_shown)
        return;
    m_shown = shown;
    empty(m_parts);
    for (const Entry &line : std::as_const(sealed))
        addPart(line);
}

void SealedPartCard::addPart(const Entry &line)
{
    m_parts->addWidget(wrappedLabel(
        tr("A part sealed on %1.").arg(local_time::full(line.written)), u"strong"_s, this));
    auto *give = namedButton(u"part/give"_s, tr("Save the sealed &file to give it out"), {}, this);
    m_parts->addWidget(give, 0, Qt::AlignLeft);
    auto *inner = new QWidget(this);
    auto *fold = new Disclosure(tr("Open it with its key"), inner, this);
    fold->setObjectName(u"part/fold"_s);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    auto *key = new LineField(u"part/key"_s, tr("The key of this part"),
        tr("Eight groups of letters and numbers."), inner);
    QLabel *words = wrappedLabel({}, {}, inner);
    words->setObjectName(u"part/words"_s);
    words->hide();
    column->addWidget(key);
    column->addWidget(words);
    m_parts->addWidget(fold, 0, Qt::AlignLeft);
    m_parts->addWidget(inner);
    connect(give, &QPushButton::clicked, this, [this, id = line.id] { this->give(id); });
    connect(key, &LineField::entered, this, [this, id = line.id, key, words] {
        key->setProblem({});
        const Result<RecoveryKey> parsed = RecoveryKey::parse(key->text());
        if (!parsed)
            key->setProblem(parsed.error().message);
        else if (open(id, *parsed, words))
            key->clear();
    });
}

bool SealedPartCard::open(const EntryId &part, const RecoveryKey &key, QLabel *words)
{
    const auto opened = m_context.ui.record.openPart(part, key);
    QString text = opened ? QString() : opened.error().message;
    if (opened) {
        for (const auto &[question, answer] : interview_pack::inWords(*opened))
            text += question + u'\n' + answer + u"\n\n"_s;
    }
    words->setText(text.trimmed());
    words->show();
    return opened.has_value();
}

void SealedPartCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    for (QLabel *words : findChildren<QLabel *>(u"part/words"_s)) {
        words->clear();
        words->hide();
    }
}

void SealedPartCard::give(const EntryId &part)
{
    const QString folder = m_context.ui.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const auto path = m_context.ui.record.givePart(part, folder);
    if (!path) {
        m_context.ui.messages.show(path.error());
        return;
    }
    m_context.ui.saved.mark();
    m_context.ui.messages.inform(tr("Saved, sealed: %1").arg(*path));
}

} // namespace homeward
