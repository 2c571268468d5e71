// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/log_line.h"

#include "core/forms/catalogue.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "core/time/time_box.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <chrono>

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
    , m_reading(new QLabel(this))
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
    m_text->setObjectName(u"logLine"_s);
    m_text->setAccessibleName(tr("Add to the log"));
    m_when->setObjectName(u"logWhen"_s);
    m_when->setAccessibleName(tr("When it happened; empty is now"));
    m_when->setPlaceholderText(tr("happened now"));
    setRole(m_reading, u"reading"_s);
    m_reading->hide();
    m_forAll->hide();
    m_keep.setSingleShot(true);
    m_keep.setInterval(400ms);
    connect(&m_keep, &QTimer::timeout, this, qOverload<>(&LogLine::keepSoon));
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
    if (m_whenAnswer.isAnswered())
        showReading(local_time::spoken(m_whenAnswer.toMoment(), m_context.ui.record.now()));
    else
        readWhen();
}

Answer LogLine::text() const
{
    return m_text->text().isEmpty() ? Answer() : Answer::text(m_text->text());
}

bool LogLine::isKept(const QString &field, const Answer &answer, const QString &typed) const
{
    return !m_isHeldUp && typed == m_session.typed(field)
        && answer == m_session.answers().value(field);
}

bool LogLine::keep(const QString &field, const Answer &answer, const QString &typed)
{
    if (isKept(field, answer, typed))
        return true;
    if (const Done r = m_session.keepDraft(field, answer, typed); !r) {
        m_context.ui.messages.show(r.error());
        return false;
    }
    m_context.ui.saved.mark();
    return true;
}

// Whoever types does not wait for the disk.
void LogLine::keepSoon(const QString &field, const Answer &answer, const QString &typed)
{
    if (isKept(field, answer, typed))
        return;
    m_session.keepDraftSoon(
        field, answer, typed, [line = QPointer<LogLine>(this)](const Done &kept) {
            if (!line)
                return;
            line->m_isHeldUp = !kept;
            if (kept) {
                line->m_context.ui.saved.mark();
                return;
            }
            line->m_context.ui.messages.show(kept.error());
            line->m_keep.start();
        });
}

void LogLine::keepSoon()
{
    keepSoon(u"note.text"_s, text(), m_text->text());
    keepSoon(m_session.whenField(), m_whenAnswer, m_when->text());
}

bool LogLine::keepDraft()
{
    m_context.ui.record.waitForDrafts();
    m_keep.stop();
    const bool isTextKept = keep(u"note.text"_s, text(), m_text->text());
    m_isHeldUp
        = !(keep(m_session.whenField(), m_whenAnswer, m_when->text()) && isTextKept);
    return !m_isHeldUp;
}

void LogLine::readWhen()
{
    m_whenAnswer = Answer();
    if (m_when->text().trimmed().isEmpty()) {
        showReading({});
        return;
    }
    const auto reading = TimeBox::read(m_when->text(), m_context.ui.record.now());
    if (reading)
        m_whenAnswer = Answer::moment(reading->moment);
    showReading(reading ? reading->spoken : reading.error().message);
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
        m_when->setFocus();
        return;
    }
    if (!keepDraft())
        return;
    const auto r = m_session.commit(*when, {}, {}, m_forAll->isChecked());
    if (!r) {
        m_context.ui.messages.show(r.error());
        return;
    }
    m_text->clear();
    m_when->clear();
    readWhen();
    m_forAll->setChecked(false);
    m_context.ui.saved.mark();
    Q_EMIT written();
}

} // namespace homeward
