// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/wait_box.h"

#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QEventLoop>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenPictures = 40ms;
constexpr int letters = 44;

} // namespace

WaitBox::WaitBox(const QString &words, QWidget *parent, std::chrono::milliseconds patience)
    : QDialog(parent)
    , m_bar(new QProgressBar(this))
    , m_patience(patience)
{
    setObjectName(u"waitBox"_s);
    setWindowTitle(words);
    setModal(true);
    // The window leaves the record alone while this is there: a change is half-way.
    setProperty("holds-record", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(this, 3), grid(this, 3), grid(this, 3), grid(this, 3));
    column->setSpacing(grid(this, 2));
    column->addWidget(wrappedLabel(words, u"heading"_s, this));
    m_bar->setObjectName(u"waitBox/bar"_s);
    m_bar->setAccessibleName(words);
    m_bar->setRange(0, 100);
    column->addWidget(m_bar);
    column->addWidget(wrappedLabel(tr("If you stop, nothing is taken in."), u"hint"_s, this));
    auto *stop = namedButton(u"waitBox/stop"_s, tr("&Stop"), {}, this);
    column->addWidget(stop, 0, Qt::AlignLeft);
    connect(stop, &QPushButton::clicked, this, &WaitBox::reject);
    setMinimumWidth(fontMetrics().averageCharWidth() * letters);
    m_since.start();
}

bool WaitBox::goOn(int percent)
{
    if (m_isStopped)
        return false;
    const std::chrono::milliseconds wait = isVisible() ? betweenPictures : m_patience;
    if (std::chrono::milliseconds(m_since.elapsed()) < wait)
        return true;
    m_bar->setValue(percent);
    if (!isVisible())
        show();
    // A loop of its own: whoever would close the record waits until it has ended.
    QEventLoop loop;
    QTimer::singleShot(0, &loop, &QEventLoop::quit);
    loop.exec();
    m_since.restart();
    return !m_isStopped;
}

void WaitBox::reject()
{
    m_isStopped = true;
    QDialog::reject();
}

} // namespace homeward
