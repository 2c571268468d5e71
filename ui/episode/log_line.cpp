// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/log_line.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "core/time/time_box.h"
#include "ui/forms/option_row.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"
#include "ui/shell/tell_saved.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int lettersWithLog = 80;

} // namespace

LogLine::LogLine(const EpisodeContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(context.ui.record, context.episode, *forms::find(u"note"_s), {},
          FormSession::Commit::Together)
    , m_text(new QLineEdit(this))
    , m_when(new QLineEdit(this))
    , m_reading(wrappedLabel({}, u"reading"_s, this))
    , m_which(new OptionRow(OptionButton::Mark::One, this))
    , m_forAll(new QCheckBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 0.5));
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Add to the log"), this);
    label->setBuddy(m_text);
    auto *add = namedButton(u"logAdd"_s, tr("Add"), {}, this);
    row->addWidget(label);
    row->addWidget(m_text, 3);
    row->addWidget(m_when, 1);
    row->addWidget(m_forAll);
    row->addWidget(add);
    auto *log = namedButton(u"openLog"_s, tr("Correct a line"), u"link"_s, this);
    log->setToolTip(
        tr("The whole log (%1)").arg(QKeySequence(u"Ctrl+G"_s).toString(QKeySequence::NativeText)));
    row->addWidget(log);
    m_openLog = log;
    connect(log, &QPushButton::clicked, this, &LogLine::logWanted);
    column->addLayout(row);
    column->addWidget(m_reading);
    column->addWidget(m_which);
    m_reading->setObjectName(u"logReading"_s);
    m_which->setObjectName(u"logWhich"_s);
    m_which->hide();
    m_text->setObjectName(u"logLine"_s);
    m_text->setAccessibleName(tr("Add to the log"));
    m_when->setObjectName(u"logWhen"_s);
    m_when->setAccessibleName(tr("When it happened; empty is now"));
    m_when->setPlaceholderText(tr("happened now"));
    m_reading->hide();
    m_forAll->hide();
    m_keep.setSingleShot(true);
    m_keep.setInterval(400ms);
    connect(&m_keep, &QTimer::timeout, this, &LogLine::keepSoon);
    const auto keepLater = [this] {
        if (!m_keep.isActive())
            m_keep.start();
    };
    connect(m_text, &QLineEdit::textEdited, this, keepLater);
    connect(m_when, &QLineEdit::textEdited, this, &LogLine::readWhen);
    connect(m_when, &QLineEdit::textEdited, this, keepLater);
    connect(m_text, &QLineEdit::returnPressed, this, &LogLine::commit);
    connect(m_when, &QLineEdit::returnPressed, this, &LogLine::commit);
    connect(add, &QPushButton::clicked, this, &LogLine::commit);
    connect(m_which, &OptionRow::chosenChanged, this, &LogLine::takeWhich);
    reload();
}

void LogLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a small window what is typed needs the room; the key and step 4 are left.
    m_openLog->setVisible(width() >= fontMetrics().averageCharWidth() * lettersWithLog);
}

void LogLine::setLinked(const QStringList &names)
{
    m_forAll->setText(tr("for %1 too").arg(names.join(u", "_s)));
    m_forAll->setVisible(!names.isEmpty());
}

void LogLine::reload()
{
    if (m_text->hasFocus() || m_when->hasFocus() || m_keep.isActive())
        return;
    if (const Done r = m_session.load(); !r)
        m_context.ui.messages.show(r.error());
    const Answers kept = m_session.answers();
    m_text->setText(kept.value(u"note.text"_s).value());
    m_when->setText(m_session.typed(m_session.whenField()));
    m_whenAnswer = kept.value(m_session.whenField());
    m_which->setHidden(m_whenAnswer.isAnswered() || m_which->isEmpty());
    if (m_whenAnswer.isAnswered())
        showReading(local_time::spoken(m_whenAnswer.toMoment(), m_context.ui.record.now()));
    else
        readWhen();
}

QList<LogLine::Part> LogLine::parts() const
{
    const QString text = m_text->text();
    return { { u"note.text"_s, text.isEmpty() ? Answer() : Answer::text(text), text },
        { m_session.whenField(), m_whenAnswer, m_when->text() } };
}

bool LogLine::isKept(const Part &part) const
{
    return part.typed == m_session.typed(part.field)
        && part.answer == m_session.answers().value(part.field);
}

// Whoever types does not wait for the disk.
void LogLine::keepSoon()
{
    const bool wasHeldUp = std::exchange(m_isHeldUp, false);
    for (const Part &part : parts()) {
        if (!wasHeldUp && isKept(part))
            continue;
        m_session.keepDraftSoon(
            part.field, part.answer, part.typed, tellSavedLater(m_context.ui, this, [this] {
                m_isHeldUp = true;
                m_keep.start();
            }));
    }
}

bool LogLine::keepDraft()
{
    m_context.ui.record.waitForDrafts();
    m_keep.stop();
    const bool wasHeldUp = std::exchange(m_isHeldUp, false);
    for (const Part &part : parts()) {
        if (!wasHeldUp && isKept(part))
            continue;
        if (!tellSaved(m_context.ui, m_session.keepDraft(part.field, part.answer, part.typed)))
            m_isHeldUp = true;
    }
    return !m_isHeldUp;
}

void LogLine::readWhen()
{
    m_whenAnswer = Answer();
    m_which->clear();
    m_which->hide();
    if (m_when->text().trimmed().isEmpty()) {
        showReading({});
        return;
    }
    const auto reading = TimeBox::read(m_when->text(), m_context.ui.record.now());
    if (reading && reading->candidates.size() > 1) {
        askWhich(reading->candidates);
        return;
    }
    if (reading)
        m_whenAnswer = Answer::moment(reading->moment);
    showReading(reading ? reading->spoken : reading.error().message);
}

void LogLine::askWhich(const QList<Moment> &candidates)
{
    showReading(tr("The clocks went back that night, so this time came twice. Which was it?"));
    for (const Moment &moment : candidates)
        m_which->add(moment.toStorage(), local_time::full(moment), OptionButton::Look::Plain);
    m_which->show();
}

void LogLine::takeWhich()
{
    const QStringList chosen = m_which->chosen();
    const auto moment
        = chosen.isEmpty() ? Result<Moment>(Moment()) : Moment::fromStorage(chosen.first());
    m_whenAnswer = moment && moment->isKnown() ? Answer::moment(*moment) : Answer();
    m_keep.start();
}

void LogLine::showReading(const QString &words)
{
    m_reading->setText(words);
    m_reading->setVisible(!words.isEmpty());
}

std::optional<Moment> LogLine::happened() const
{
    if (m_when->text().trimmed().isEmpty())
        return Moment::exactly(m_context.ui.record.now());
    return m_whenAnswer.isSettled() ? std::optional(m_whenAnswer.toMoment()) : std::nullopt;
}

void LogLine::commit()
{
    if (m_text->text().trimmed().isEmpty())
        return;
    const std::optional<Moment> when = happened();
    if (!when) {
        (m_which->isVisible() ? static_cast<QWidget *>(m_which) : m_when)->setFocus();
        return;
    }
    if (!keepDraft())
        return;
    const auto r = m_session.commit(*when, {}, {}, m_forAll->isChecked());
    if (!tellSaved(m_context.ui, r))
        return;
    m_text->clear();
    m_when->clear();
    readWhen();
    m_forAll->setChecked(false);
    Q_EMIT written();
}

} // namespace homeward
