// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/pack_page.h"

#include "ui/parts/line_field.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/problem.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

PackPage::PackPage(const StartPlace &place, Made made, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_made(std::move(made))
    , m_title(wrappedLabel({}, u"title"_s, this))
{
    setObjectName(u"packPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 2));
    column->addWidget(m_title);
    QVBoxLayout *card = makeCard({},
        tr("Somebody sent you a sealed file of a return interview. It opens with the key that they "
           "gave you another way."),
        column, this);
    addKey(card);
    addHolding(card);
    auto *back = namedButton(u"pack/back"_s, tr("&Back"), u"quiet"_s, this);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, [this] {
        forget();
        Q_EMIT cancelled();
    });
}

void PackPage::addKey(QVBoxLayout *card)
{
    m_key = new LineField(u"pack/key"_s, tr("The key that belongs to it"),
        tr("Eight groups of letters and numbers."), this);
    auto *button = namedButton(u"pack/open"_s, tr("&Open it"), u"primary"_s, this);
    m_words = wrappedLabel({}, {}, this);
    m_words->setObjectName(u"pack/words"_s);
    m_words->hide();
    card->addWidget(m_key);
    card->addWidget(button, 0, Qt::AlignLeft);
    card->addWidget(m_words);
    connect(m_key, &LineField::entered, this, &PackPage::open);
    connect(button, &QPushButton::clicked, this, &PackPage::open);
}

void PackPage::addHolding(QVBoxLayout *card)
{
    m_holding = new QWidget(this);
    auto *column = new QVBoxLayout(m_holding);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    m_name = new LineField(u"pack/name"_s, tr("Your own name"),
        tr("You hold the interview. Every line says who wrote it."), m_holding);
    m_passphrase = new NewPassphrase(u"pack/passphrase"_s, tr("Your passphrase"), m_holding);
    m_problem = wrappedLabel({}, u"problem"_s, m_holding);
    m_problem->setObjectName(u"pack/problem"_s);
    m_problem->hide();
    auto *button
        = namedButton(u"pack/make"_s, tr("Make a sealed record for this interview"), {}, m_holding);
    for (QWidget *part : { static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_passphrase),
             static_cast<QWidget *>(m_problem) })
        column->addWidget(part);
    column->addWidget(button, 0, Qt::AlignLeft);
    card->addWidget(m_holding);
    m_holding->hide();
    connect(m_passphrase, &NewPassphrase::entered, this, &PackPage::makeRecord);
    connect(button, &QPushButton::clicked, this, &PackPage::makeRecord);
}

void PackPage::showPack(const QString &path)
{
    forget();
    m_path = path;
    m_title->setText(tr("Open %1").arg(QFileInfo(path).fileName()));
}

void PackPage::goTo() { m_key->setFocus(Qt::OtherFocusReason); }

void PackPage::forget()
{
    m_request.reset();
    m_words->clear();
    m_words->hide();
    m_holding->hide();
    m_problem->hide();
    m_key->clear();
    m_key->setProblem({});
    m_passphrase->clear();
}

void PackPage::open()
{
    m_words->hide();
    m_holding->hide();
    const Result<RecoveryKey> key = RecoveryKey::parse(m_key->text());
    const Result<QByteArray> pack = interview_pack::readFile(m_path);
    if (!key || !pack) {
        m_key->setProblem(key ? pack.error().message : key.error().message);
        return;
    }
    const Result<interview_pack::Content> content
        = doSlowly(m_place.slowly, [&] { return interview_pack::open(*pack, *key); });
    m_key->setProblem(content ? QString() : content.error().message);
    if (!content)
        return;
    if (const auto *words = std::get_if<InterviewWords>(&*content)) {
        showWords(*words);
    } else if (const auto *request = std::get_if<InterviewRequest>(&*content)) {
        m_request = *request;
        m_words->setText(tr("An interview to hold, asked for by %1 (absence %2).")
                             .arg(request->setting.name, request->number));
        m_words->show();
        m_holding->show();
        m_name->setFocus(Qt::OtherFocusReason);
    } else {
        m_key->setProblem(tr("This is an interview that came back. Open the record it belongs to, "
                             "go to the interview of that absence, and choose it there."));
    }
}

void PackPage::showWords(const InterviewWords &words)
{
    QString text = interview_pack::heading(words);
    for (const auto &[question, answer] : interview_pack::inWords(words))
        text += u"\n\n"_s + question + u'\n' + answer;
    m_words->setText(text);
    m_words->show();
}

void PackPage::makeRecord()
{
    m_problem->hide();
    m_name->setProblem(m_name->text().isEmpty() ? tr("Write your name.") : QString());
    if (m_name->text().isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_request || !m_passphrase->check())
        return;
    const QString path = m_place.prompts.newRecordPath();
    const Result<RecoveryKey> key = RecoveryKey::parse(m_key->text());
    // It may have been put away while somebody chose a name for the file.
    if (path.isEmpty() || !key || !m_request)
        return;
    auto made = Record::receiveInterview(path, InterviewRequest(*m_request), *key,
        { KeyHolder::Kind::Staff, m_name->text(), m_passphrase->secret() }, m_place.time,
        m_place.cost, m_place.slowly);
    if (!made) {
        showProblem(m_problem, made.error().message);
        return;
    }
    forget();
    m_made(std::move(*made));
}

} // namespace homeward
