-- SPDX-FileCopyrightText: 2026 Homeward contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What version 7 added: everything that the children of version 1 are found by.

INSERT INTO search_terms (number, child, owner_kind, owner, kind, text, folded, same)
VALUES
    (1, 'c0000000-0000-4000-8000-000000000001', 'child', 'c0000000-0000-4000-8000-000000000001',
        'name', 'Ada Lark', '  ada  lark', NULL),
    (2, 'c0000000-0000-4000-8000-000000000001', 'child', 'c0000000-0000-4000-8000-000000000001',
        'other-name', 'Addy', '  addy', 'name:addy'),
    (3, 'c0000000-0000-4000-8000-000000000002', 'child', 'c0000000-0000-4000-8000-000000000002',
        'name', 'Bènjamin “Ben” Lark', '  benjamin  ben  lark', NULL),
    (1099511627777, 'c0000000-0000-4000-8000-000000000001', 'contact', 'd0000000-0000-4000-8000-000000000001',
        'name', 'Jo Lark', '  jo  lark', NULL),
    (1099511627778, 'c0000000-0000-4000-8000-000000000001', 'contact', 'd0000000-0000-4000-8000-000000000001',
        'former-name', 'Jo Larke', '  jo  larke', NULL),
    (1099511627779, 'c0000000-0000-4000-8000-000000000001', 'place', 'd0000000-0000-4000-8000-000000000002',
        'name', 'The skate park', '  the  skate  park', NULL),
    (1099511627780, 'c0000000-0000-4000-8000-000000000001', 'place', 'd0000000-0000-4000-8000-000000000002',
        'former-name', 'Skate park', '  skate  park', NULL),
    (1099511627781, 'c0000000-0000-4000-8000-000000000001', 'placement', 'd0000000-0000-4000-8000-000000000003',
        'name', 'The Elms', '  the  elms', NULL),
    (2199023255553, 'c0000000-0000-4000-8000-000000000001', 'contact', 'd0000000-0000-4000-8000-000000000001',
        'phone', '01632 960011', '  01632960011', 'phone:01632960011'),
    (2199023255554, 'c0000000-0000-4000-8000-000000000001', 'place', 'd0000000-0000-4000-8000-000000000002',
        'address', 'Mill Lane, Newtown', '  mill  lane  newtown', 'address:mill lane newtown');
UPDATE search_state SET folding = 1;
