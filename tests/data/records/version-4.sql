-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 4 added is left empty: a sealed part is sealed under a key of its own, which no SQL can make.
