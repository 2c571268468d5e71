// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/hand_over_send.h"

#include "core/exchange/hand_over_file.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/key_paper.h"
#include "ui/parts/line_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/show_in_page.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/problem.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

HandOverSend::HandOverSend(const UiContext &context, const ChildId &child, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_child(child)
    , m_whyNot(wrappedLabel({}, {}, this))
    , m_fields(new QWidget(this))
    , m_paper(new KeyPaper(
          context.prompts, u"handOverKey"_s, tr("I have written it down: &hide it"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = makeCard(tr("Hand this record over"),
        tr("The file cannot be called back once it has left. Other children's names are taken out "
           "of the logs; what an interview closes to you is not in it."),
        column, this);
    m_whyNot->setObjectName(u"hand-over/why-not"_s);
    card->addWidget(m_whyNot);
    card->addWidget(m_paper);
    m_paper->hide();
    card->addWidget(m_fields);
    auto *inner = new QVBoxLayout(m_fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(grid(this, 1.5));
    addFields(inner);
    connect(m_paper, &KeyPaper::finished, this, [this] {
        m_paper->forget();
        m_paper->hide();
        m_fields->show();
    });
}

void HandOverSend::addFields(QVBoxLayout *card)
{
    m_to = new LineField(u"hand-over/to"_s, tr("Who looks after the child next?"),
        tr("The home, and a name: it stands in both records."), this);
    m_purpose = new LineField(u"hand-over/purpose"_s, tr("Why is it handed over?"),
        tr("For example: the placement ends on 5 November."), this);
    m_passphrase = new LineField(u"hand-over/passphrase"_s, tr("Passphrase of the file"),
        tr("You may choose another one, of at least ten letters. Tell it by telephone, never in "
           "the same message as the file. It is kept nowhere."),
        this);
    m_passphrase->input()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_passphrase->setText(HandOver::proposedPassphrase());
    m_problem = wrappedLabel({}, u"problem"_s, this);
    m_problem->setObjectName(u"hand-over/problem"_s);
    m_problem->hide();
    m_manifest = wrappedLabel({}, {}, this);
    m_manifest->setObjectName(u"hand-over/manifest"_s);
    m_manifest->hide();
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, grid(this));
    auto *send
        = namedButton(u"hand-over/send"_s, tr("&Make the sealed file"), u"primary"_s, buttons);
    auto *look = namedButton(u"hand-over/look"_s, tr("&What will be in it"), {}, buttons);
    flow->addWidget(send);
    flow->addWidget(look);
    for (QWidget *part : { static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_purpose),
             static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_problem), buttons,
             static_cast<QWidget *>(m_manifest) })
        card->addWidget(part);
    connect(look, &QPushButton::clicked, this, &HandOverSend::look);
    connect(send, &QPushButton::clicked, this, &HandOverSend::send);
}

void HandOverSend::refresh()
{
    const Done may = HandOver(m_context.record).checkMayLeave(m_child);
    m_whyNot->setText(may ? QString() : may.error().message);
    m_whyNot->setVisible(!may);
    m_fields->setVisible(may.has_value() && m_paper->isHidden());
}

void HandOverSend::goTo() { m_to->input()->setFocus(Qt::OtherFocusReason); }

void HandOverSend::say(const QString &problem)
{
    if (problem.isEmpty())
        m_problem->hide();
    else
        showProblem(m_problem, problem);
}

void HandOverSend::look()
{
    const auto manifest
        = HandOver(m_context.record).preview(m_child, { m_to->text(), m_purpose->text() });
    say(manifest ? QString() : manifest.error().message);
    if (!manifest)
        return;
    QStringList lines;
    for (const auto &[what, said] : hand_over_manifest::inWords(*manifest)) {
        if (!said.isEmpty())
            lines << tr("%1: %2").arg(what, said);
    }
    m_manifest->setText(lines.join(u"\n"_s));
    m_manifest->show();
}

void HandOverSend::send()
{
    m_to->setProblem(
        m_to->text().isEmpty() ? tr("Write who looks after the child next.") : QString());
    m_purpose->setProblem(
        m_purpose->text().isEmpty() ? tr("Write why: it stands in both records.") : QString());
    for (LineField *field : { m_to, m_purpose }) {
        if (field->text().isEmpty()) {
            field->input()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    const QString folder = m_context.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    HandOver door(m_context.record);
    const QString typed = m_passphrase->text();
    const auto sent = hand_over_file::write(
        door, m_child, { m_to->text(), m_purpose->text() }, HandOver::passphrase(typed), folder);
    say(sent ? QString() : sent.error().message);
    if (!sent)
        return;
    m_context.saved.mark();
    m_to->clear();
    m_purpose->clear();
    m_manifest->hide();
    m_passphrase->clear();
    m_passphrase->setText(HandOver::proposedPassphrase());
    showPassphrase(typed, sent->path);
    Q_EMIT written();
}

void HandOverSend::showPassphrase(const QString &passphrase, const QString &path)
{
    m_context.messages.inform(tr("Saved, sealed: %1").arg(path));
    m_paper->showKey(tr("The passphrase of the hand-over file"),
        tr("Whoever looks after the child next needs it to open the file. Tell them by telephone, "
           "or give it to them on paper: not in the same message as the file. It is shown this "
           "once."),
        passphrase, [this] { return HandOver(m_context.record).noteKeyPrinted(m_child); });
    m_fields->hide();
    m_paper->show();
    m_paper->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, m_paper, [this] { showInPage(m_paper); });
}

} // namespace homeward
