// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/receipt_file.h"

#include "core/record/hand_over.h"
#include "core/record/record.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>

namespace homeward {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptFile)
};

} // namespace

void saveReceipt(const UiContext &context, const ChildId &child, const QString &handOver)
{
    const QString folder = context.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const Result<QString> path = HandOver(context.record).giveReceipt(child, handOver, folder);
    if (path)
        context.messages.inform(Text::tr("The receipt is %1.").arg(*path));
    else
        context.messages.show(path.error());
}

} // namespace homeward
