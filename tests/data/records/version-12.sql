-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 12 added: the record of a return interview service.

UPDATE setting SET kind = 'return-interview-service';
