// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library holds only compiled-in files; this gives the linker something to name.
namespace homeward {
}
