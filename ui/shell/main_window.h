// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/record/search_hit.h"
#include "ui/shell/beside_window.h"
#include "ui/shell/page.h"

#include <QList>
#include <QMainWindow>
#include <QTimer>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace homeward {

class MessageBar;
class PageMenu;
class Record;
class Saved;
class SavedIndicator;
class SearchBox;
class ShortcutPage;

/// The frame: what is always there, and one page at a time. Pages are made when they are first
/// shown, after the frame itself is on the screen. It looks for changes every two seconds and once
/// a minute has the page in sight read again, without taking the focus from anyone.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the frame's own buttons do. A button with nothing to do is not shown.
    struct Actions
    {
        std::function<void()> childMissing = {};
        std::function<void()> thisIsReal = {}; ///< in the practice home only
        std::function<void()> lock = {}; ///< takes every name and photo off the screen
        std::function<void()> keepKeys = {}; ///< where keys are proved and renewed
        std::function<void(const SearchHit &)> openFound = {}; ///< what was searched for
        /// How the copy on closing is waited for.
        DriveWork onDrive = [](const auto &work) { return onDriveBesideWindow(work); };
    };
    /// A page. With a title it is in the menu; without, it is reached from other pages, and `under`
    /// says which menu entry it belongs to.
    struct PageEntry
    {
        QString id;
        QString title = {};
        QString icon = {}; ///< name of a drawing in resources/icons
        QString under = {};
        std::function<Page *()> make;
    };

    MainWindow(Record &record, Actions actions, QWidget *parent = nullptr);

    void addPage(const PageEntry &entry);
    void addPage(
        const QString &id, const QString &title, const QString &icon, std::function<Page *()> make);
    /// Leaves the page in sight, with its drafts kept, and shows another. Unknown ids are ignored.
    void showPage(const QString &id);
    [[nodiscard]] const QString &currentPage() const { return m_current; }
    /// The page in sight; null before there is one.
    [[nodiscard]] const Page *shownPage() const;
    /// Made if it was not yet; null for an unknown id.
    [[nodiscard]] Page *page(const QString &id);

    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] Saved &saved();

    /// Takes every name and photo off the screen while the record cannot be let go of yet.
    void cover();

    /// Reads the record again: name, person and the page in sight.
    void refresh();
    /// Keeps the drafts of every page; not while somebody else has the record (isRecordHeld).
    void flush();
    /// Before the record is closed: keeps the drafts, and makes the copy that is wanted then. False
    /// when that failed, once: the window says so, and the next time it may close. False also while
    /// somebody else has the record.
    [[nodiscard]] bool mayClose();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// Of the whole program: the key that locks, where a dialog stands in front.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Slot
    {
        PageEntry entry;
        Page *page = nullptr;
    };

    [[nodiscard]] QWidget *makeTopBar();
    [[nodiscard]] QWidget *makePracticeBand();
    [[nodiscard]] QWidget *makeKeyBand();
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QWidget *makeBottomBar();
    void addKeys();
    void updateFrame();
    void updateKeyBand();
    void updateOthers();
    void passMinute();
    void placeMenu();
    void placeTopBar(bool isNarrow);
    void lookForChanges();
    void bringUp();
    void refreshPage();
    void showShortcuts();
    [[nodiscard]] Slot *slot(const QString &id);
    [[nodiscard]] QList<Page::Shortcut> shortcuts();

    Record &m_record;
    Actions m_actions;
    QList<Slot> m_slots;
    QString m_current;
    QString m_beforeShortcuts;
    qint64 m_seen = -1;
    bool m_isLocking = false;
    bool m_isCopying = false; ///< the copy on closing is being made
    bool m_isCopied = false; ///< the copy on closing is made
    bool m_isCopyMissed = false; ///< it was tried in vain, and that was said
    QTimer m_changes;
    QTimer m_minute;

    QHBoxLayout *m_topRow = nullptr;
    QHBoxLayout *m_secondRow = nullptr; ///< empty but in a narrow window
    SearchBox *m_search = nullptr;
    QLabel *m_settingName = nullptr;
    QPushButton *m_childMissing = nullptr;
    QLabel *m_childMissingKey = nullptr;
    QLabel *m_person = nullptr;
    QLabel *m_others = nullptr;
    QPushButton *m_lock = nullptr;
    QWidget *m_band = nullptr;
    QWidget *m_keyBand = nullptr;
    QLabel *m_keyWords = nullptr;
    QBoxLayout *m_body = nullptr;
    PageMenu *m_menu = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    ShortcutPage *m_shortcutPage = nullptr;
    SavedIndicator *m_saved = nullptr;
};

} // namespace homeward
