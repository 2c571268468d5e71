// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/answer.h"
#include "core/model/entry.h"
#include "core/model/setting.h"
#include "core/record/record.h"
#include "core/vault/sealed_pack.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace homeward {

/// What leaves a record for an interviewer elsewhere: what happened, and the rules of the area. No
/// other child is in it, as far as the record knows their names.
struct InterviewRequest
{
    QString pack = {}; ///< id of this pack
    QString number = {}; ///< of the absence, where it was written down
    Setting setting = {};
    QByteArray protocol = {};
    QString childName = {};
    Answers childFacts = {}; ///< of the profile: what an interviewer has to know beforehand
    Moment noticed = {};
    Answers noticedAnswers = {};
    QList<NewEntry> lines = {}; ///< with who said it
    /// The rules of the other area, of a child placed out of area; empty: none.
    QByteArray secondProtocol = {};

    friend bool operator==(const InterviewRequest &a, const InterviewRequest &b);
};

/// What comes back: that it was held, what carers may know, and the child's words, sealed under a
/// key that the interviewer keeps.
struct InterviewReply
{
    QString pack = {}; ///< of the request
    QString number = {};
    Moment held = {};
    QString interviewer = {};
    Answers open = {}; ///< interview_privacy::openFields alone
    QByteArray sealed = {}; ///< a sealed pack; to be opened with the interviewer's key alone

    friend bool operator==(const InterviewReply &, const InterviewReply &) = default;
};

/// A part of an interview, or a whole one, in words, for whoever has its key.
struct InterviewWords
{
    QString number = {};
    QString setting = {};
    QString childName = {};
    QString writtenBy = {};
    QDateTime madeAt = {}; ///< UTC
    Answers answers = {}; ///< of the forms "sealed-part" or "interview"

    friend bool operator==(const InterviewWords &, const InterviewWords &) = default;
};

/// The content of sealed packs that belong to an interview, as JSON (docs/file-format.md).
namespace interview_pack {

using Content = std::variant<InterviewRequest, InterviewReply, InterviewWords>;

/// How the names of such files end.
inline constexpr QLatin1String suffix("homeward-pack");
/// No such file is larger: as much as a sealed pack may hold, 64 MiB, and room for its head.
constexpr qint64 mostFileBytes = sealed_pack::mostBytes + 4096;

/// Whether a setting of this kind sends interviews to be held elsewhere. A school offers none: the
/// authority does, and the school writes down what it was told. A return interview service holds
/// them itself.
[[nodiscard]] bool areSentFrom(Setting::Kind kind);

/// The bytes of a pack as they came, not opened. Fails with NotFound, Io (it may not be read),
/// NotAStore (there is nothing in it) or Refused (more than `mostFileBytes`), each in a sentence
/// that names the file.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);

[[nodiscard]] QByteArray toJson(const Content &content);
/// Fails with Malformed when it is something else, or a newer program wrote it.
[[nodiscard]] Result<Content> fromJson(const QByteArray &json);

/// Opens a pack with its key and reads it. Fails as sealed_pack::open and fromJson do.
[[nodiscard]] Result<Content> open(const QByteArray &pack, const RecoveryKey &key);

/// What stands above the words: whose they are, of which absence, and who wrote them when.
[[nodiscard]] QString heading(const InterviewWords &words);
/// What somebody with the key reads: each answered question and its answer, in the order of the
/// form.
[[nodiscard]] QList<std::pair<QString, QString>> inWords(const InterviewWords &words);

} // namespace interview_pack

} // namespace homeward
