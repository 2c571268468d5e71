// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/episode_context.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace homeward {

class OptionRow;

/// The line that is always there: type, press Enter, and it is in the log. The time is now unless
/// another is typed.
class LogLine : public QWidget
{
    Q_OBJECT

public:
    explicit LogLine(const EpisodeContext &context, QWidget *parent = nullptr);

    void setLinked(const QStringList &names);
    /// Keeps what is typed, text and time. False when that failed; the message bar says why.
    bool keepDraft();
    void reload();

Q_SIGNALS:
    void written();
    /// Somebody wants to read what is in the log.
    void logWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A field as it stands there.
    struct Part
    {
        QString field;
        Answer answer;
        QString typed;
    };

    void commit();
    void readWhen();
    void askWhich(const QList<Moment> &candidates);
    void takeWhich();
    void showReading(const QString &words);
    [[nodiscard]] std::optional<Moment> happened() const;
    [[nodiscard]] QList<Part> parts() const;
    [[nodiscard]] bool isKept(const Part &part) const;
    void keepSoon();

    EpisodeContext m_context;
    FormSession m_session;
    QTimer m_keep;
    bool m_isHeldUp = false; ///< what was typed could not be written
    QLineEdit *m_text;
    QLineEdit *m_when;
    Answer m_whenAnswer; ///< as it was understood when it was typed
    QLabel *m_reading;
    OptionRow *m_which; ///< where the clock showed that time twice
    QCheckBox *m_forAll;
    QWidget *m_openLog = nullptr;
};

} // namespace homeward
