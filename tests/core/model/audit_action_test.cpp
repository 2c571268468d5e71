// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/audit_action.h"
#include "tests/support/support.h"

#include <QSet>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Audit actions: every one has a row of its own, a word and a sentence", "[model][audit]")
{
    QSet<QString> words;
    QList<AuditAction> all;
    for (const AuditKind kind : auditKinds())
        all << actionsOf(kind);
    // The last one in the header: a name without a row would leave a gap.
    REQUIRE(all.size() == static_cast<qsizetype>(AuditAction::ActionRefused) + 1);
    for (const AuditAction action : std::as_const(all)) {
        const QString word = toStorage(action);
        CAPTURE(word.toStdString());
        CHECK_FALSE(word.isEmpty());
        CHECK_FALSE(words.contains(word));
        CHECK(auditActionFromStorage(word) == action);
        CHECK(QString::fromUtf8(factsOf(action).sentence).front().isUpper());
        words << word;
    }
    CHECK_FALSE(auditActionFromStorage(u"flown-away"));
}

TEST_CASE("Audit kinds: each is stored as a word and comes back", "[model][audit]")
{
    for (const AuditKind kind : auditKinds())
        CHECK(auditKindFromStorage(toStorage(kind)) == kind);
    CHECK(auditKinds().size() == 5);
    CHECK_FALSE(auditKindFromStorage(u""));
}
