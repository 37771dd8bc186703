"""Compiled by `python3 dev.py sql` from queries.py. Do not edit."""

READS = {'added_at_once': ('SELECT events.command, events.recorded_on, count(*) AS count, min(events.seq) AS seq, '
                   'min(commitments.number) AS first, max(commitments.number) AS last FROM events JOIN commitments '
                   'ON commitments.uid = events.subject_uid',
                   {'added': 'events.recorded_on BETWEEN %(since)s::DATE AND %(today)s::DATE AND events.action = '
                             "'add'",
                    'dated_by': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                                'due_terms.source_uid = %(due_source_uid)s::VARCHAR AND due_terms.retracted_on IS '
                                'NULL)',
                    'due_after': 'commitments.latest > %(due_after)s::DATE',
                    'due_before': 'commitments.latest < %(due_before)s::DATE',
                    'due_by': 'commitments.latest <= %(until)s::DATE',
                    'due_near': 'commitments.latest BETWEEN %(due_from)s::DATE AND %(due_to)s::DATE',
                    'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                               'due_terms.milestone_uid = %(milestone_uid)s::VARCHAR AND due_terms.retracted_on IS '
                               'NULL)',
                    'kept': 'commitments.retracted_on IS NULL',
                    'numbers': 'commitments.number = ANY(%(numbers)s)',
                    'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on "
                            'IS NULL',
                    'opening': 'commitments.earliest BETWEEN %(today)s::DATE AND %(until)s::DATE',
                    'owner': 'commitments.owner = %(owner)s::VARCHAR',
                    'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties '
                             'WHERE commitment_parties.party_uid = ANY(%(party_uids)s))',
                    'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                               'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND '
                               'follow_ups.planned_on <= %(until)s::DATE)',
                    'public': 'commitments.internal = 0',
                    'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                             'commitments.last_activity_on <= %(quiet_since)s::DATE',
                    'review_reached': 'commitments.review_on <= %(today)s::DATE',
                    'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid '
                              '= %(source_uid)s::VARCHAR AND quotes.retracted_on IS NULL)',
                    'stated_near': 'commitments.stated_on BETWEEN %(stated_from)s::DATE AND %(stated_to)s::DATE',
                    'statuses': 'commitments.status = ANY(%(statuses)s)',
                    'successor': 'commitments.successor_uid = ANY(%(successor_uids)s)',
                    'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = '
                           '%(tag)s::VARCHAR)',
                    'uids': 'commitments.uid = ANY(%(uids)s)',
                    'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = '
                                 'commitments.uid AND later.recorded_on > %(today)s::DATE))',
                    'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
                   ' GROUP BY events.command, events.recorded_on HAVING count(*) >= 5 ORDER BY min(events.seq)'),
 'assessments_of': ('SELECT assessments.uid, assessments.commitment_uid, assessments.n, assessments.status, '
                    'assessments.party_uid, assessments.as_of, assessments.author, assessments.rationale, '
                    'assessments.reason_code, assessments.confidence, assessments.reached, assessments.occurrence, '
                    'assessments.evidence_uid, assessments.retracted_on FROM assessments',
                    {'uids': 'assessments.commitment_uid = ANY(%(uids)s)'},
                    ' ORDER BY assessments.commitment_uid, assessments.n'),
 'brief': ('SELECT commitments.number, commitments.uid, commitments.summary, commitments.status, '
           'commitments.strength, commitments.stated_on, commitments.owner, commitments.settled_on, '
           'commitments.review_on, commitments.last_activity_on, commitments.kind, commitments.earliest, '
           'commitments.latest, commitments.brief FROM commitments',
           {'dated_by': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                        'due_terms.source_uid = %(due_source_uid)s::VARCHAR AND due_terms.retracted_on IS NULL)',
            'due_after': 'commitments.latest > %(due_after)s::DATE',
            'due_before': 'commitments.latest < %(due_before)s::DATE',
            'due_by': 'commitments.latest <= %(until)s::DATE',
            'due_near': 'commitments.latest BETWEEN %(due_from)s::DATE AND %(due_to)s::DATE',
            'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                       'due_terms.milestone_uid = %(milestone_uid)s::VARCHAR AND due_terms.retracted_on IS NULL)',
            'kept': 'commitments.retracted_on IS NULL',
            'numbers': 'commitments.number = ANY(%(numbers)s)',
            'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on IS NULL",
            'opening': 'commitments.earliest BETWEEN %(today)s::DATE AND %(until)s::DATE',
            'owner': 'commitments.owner = %(owner)s::VARCHAR',
            'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties WHERE '
                     'commitment_parties.party_uid = ANY(%(party_uids)s))',
            'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                       'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND follow_ups.planned_on <= '
                       '%(until)s::DATE)',
            'public': 'commitments.internal = 0',
            'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                     'commitments.last_activity_on <= %(quiet_since)s::DATE',
            'review_reached': 'commitments.review_on <= %(today)s::DATE',
            'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid = '
                      '%(source_uid)s::VARCHAR AND quotes.retracted_on IS NULL)',
            'stated_near': 'commitments.stated_on BETWEEN %(stated_from)s::DATE AND %(stated_to)s::DATE',
            'statuses': 'commitments.status = ANY(%(statuses)s)',
            'successor': 'commitments.successor_uid = ANY(%(successor_uids)s)',
            'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = %(tag)s::VARCHAR)',
            'uids': 'commitments.uid = ANY(%(uids)s)',
            'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = commitments.uid AND '
                         'later.recorded_on > %(today)s::DATE))',
            'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
           ''),
 'changed_later': ("SELECT DISTINCT coalesce(later.subject_uid, '') AS subject_uid FROM events AS later WHERE "
                   "later.recorded_on > %(today)s::DATE AND later.subject = 'commitment' AND (EXISTS (SELECT * FROM "
                   'events AS earlier WHERE earlier.subject_uid = later.subject_uid AND earlier.recorded_on <= '
                   '%(today)s::DATE))',
                   {},
                   ''),
 'commitments': ('SELECT commitments.uid, commitments.number, commitments.summary, commitments.strength, '
                 'commitments.stated_on, commitments.status, commitments.owner, commitments.settled_on, '
                 'commitments.reason, commitments.reason_code, commitments.successor_uid, commitments.target_amount, '
                 'commitments.target_unit, commitments.reached, commitments.last_heard_on, '
                 'commitments.last_heard_from_uid, commitments.review_on, commitments.retracted_on, '
                 'commitments.internal, commitments.kind, commitments.earliest, commitments.latest, '
                 'commitments.last_activity_on, commitments.version, commitments.brief FROM commitments',
                 {'dated_by': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                              'due_terms.source_uid = %(due_source_uid)s::VARCHAR AND due_terms.retracted_on IS '
                              'NULL)',
                  'due_after': 'commitments.latest > %(due_after)s::DATE',
                  'due_before': 'commitments.latest < %(due_before)s::DATE',
                  'due_by': 'commitments.latest <= %(until)s::DATE',
                  'due_near': 'commitments.latest BETWEEN %(due_from)s::DATE AND %(due_to)s::DATE',
                  'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                             'due_terms.milestone_uid = %(milestone_uid)s::VARCHAR AND due_terms.retracted_on IS '
                             'NULL)',
                  'kept': 'commitments.retracted_on IS NULL',
                  'numbers': 'commitments.number = ANY(%(numbers)s)',
                  'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on IS "
                          'NULL',
                  'opening': 'commitments.earliest BETWEEN %(today)s::DATE AND %(until)s::DATE',
                  'owner': 'commitments.owner = %(owner)s::VARCHAR',
                  'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties '
                           'WHERE commitment_parties.party_uid = ANY(%(party_uids)s))',
                  'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                             'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND '
                             'follow_ups.planned_on <= %(until)s::DATE)',
                  'public': 'commitments.internal = 0',
                  'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                           'commitments.last_activity_on <= %(quiet_since)s::DATE',
                  'review_reached': 'commitments.review_on <= %(today)s::DATE',
                  'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid = '
                            '%(source_uid)s::VARCHAR AND quotes.retracted_on IS NULL)',
                  'stated_near': 'commitments.stated_on BETWEEN %(stated_from)s::DATE AND %(stated_to)s::DATE',
                  'statuses': 'commitments.status = ANY(%(statuses)s)',
                  'successor': 'commitments.successor_uid = ANY(%(successor_uids)s)',
                  'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = '
                         '%(tag)s::VARCHAR)',
                  'uids': 'commitments.uid = ANY(%(uids)s)',
                  'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = commitments.uid '
                               'AND later.recorded_on > %(today)s::DATE))',
                  'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
                 ' ORDER BY commitments.number'),
 'count_commitments': ('SELECT commitments.status, count(*) AS count FROM commitments',
                       {'kept': 'commitments.retracted_on IS NULL',
                        'retracted': 'commitments.retracted_on IS NOT NULL'},
                       ' GROUP BY commitments.status ORDER BY commitments.status'),
 'count_events': ('SELECT count(*) AS count FROM events', {}, ''),
 'counters': ('SELECT counters.name, counters.value FROM counters',
              {'name': 'counters.name = %(name)s::VARCHAR'},
              ' ORDER BY counters.name'),
 'due_of': ('SELECT due_terms.uid, due_terms.commitment_uid, due_terms.n, due_terms.phrase, due_terms.kind, '
            'due_terms.earliest, due_terms.latest, due_terms.precision, due_terms.convention, due_terms.soft, '
            'due_terms.recurrence, due_terms.occurrence, due_terms.stated_on, due_terms.source_uid, '
            'due_terms.milestone_uid, due_terms.hangs, due_terms.reason, due_terms.retracted_on FROM due_terms',
            {'uids': 'due_terms.commitment_uid = ANY(%(uids)s)'},
            ' ORDER BY due_terms.commitment_uid, due_terms.n'),
 'events': ('SELECT events.uid, events.seq, events.command, events.n, events.subject, events.subject_uid, '
            'events.actor, events.recorded_at, events.recorded_on, events.action, events.text, events."old", '
            'events."new", events.internal, events.undoes FROM events',
            {'actor': 'events.actor = %(actor)s::VARCHAR',
             'after': 'events.seq > %(after)s::INTEGER',
             'apart': "events.subject = 'commitment' AND (events.action != 'add' OR NOT events.command = "
                      'ANY(%(commands)s))',
             'between': 'events.recorded_on BETWEEN %(since)s::DATE AND %(today)s::DATE',
             'by': 'events.recorded_on <= %(today)s::DATE',
             'command': 'events.command = %(command)s::VARCHAR',
             'since': 'events.recorded_on >= %(since)s::DATE AND events.seq >= (SELECT min(coalesce(earlier.seq, 0)) '
                      'AS min_1 FROM events AS earlier WHERE earlier.recorded_on >= %(since)s::DATE)',
             'subjects': 'events.subject_uid = ANY(%(uids)s)'},
            ' ORDER BY events.seq'),
 'every_assessments': ('SELECT assessments.uid, assessments.commitment_uid, assessments.n, assessments.status, '
                       'assessments.party_uid, assessments.as_of, assessments.author, assessments.rationale, '
                       'assessments.reason_code, assessments.confidence, assessments.reached, '
                       'assessments.occurrence, assessments.evidence_uid, assessments.retracted_on FROM assessments',
                       {},
                       ' ORDER BY assessments.uid COLLATE "C"'),
 'every_commitment_parties': ('SELECT commitment_parties.commitment_uid, commitment_parties.role, '
                              'commitment_parties.party_uid, commitment_parties.position FROM commitment_parties',
                              {},
                              ' ORDER BY commitment_parties.commitment_uid COLLATE "C", commitment_parties.role '
                              'COLLATE "C", commitment_parties.party_uid COLLATE "C"'),
 'every_commitments': ('SELECT commitments.uid, commitments.number, commitments.summary, commitments.strength, '
                       'commitments.stated_on, commitments.status, commitments.owner, commitments.settled_on, '
                       'commitments.reason, commitments.reason_code, commitments.successor_uid, '
                       'commitments.target_amount, commitments.target_unit, commitments.reached, '
                       'commitments.last_heard_on, commitments.last_heard_from_uid, commitments.review_on, '
                       'commitments.retracted_on, commitments.internal, commitments.kind, commitments.earliest, '
                       'commitments.latest, commitments.last_activity_on, commitments.version, commitments.brief '
                       'FROM commitments',
                       {},
                       ' ORDER BY commitments.number'),
 'every_counters': ('SELECT counters.name, counters.value FROM counters', {}, ' ORDER BY counters.name COLLATE "C"'),
 'every_due_terms': ('SELECT due_terms.uid, due_terms.commitment_uid, due_terms.n, due_terms.phrase, due_terms.kind, '
                     'due_terms.earliest, due_terms.latest, due_terms.precision, due_terms.convention, '
                     'due_terms.soft, due_terms.recurrence, due_terms.occurrence, due_terms.stated_on, '
                     'due_terms.source_uid, due_terms.milestone_uid, due_terms.hangs, due_terms.reason, '
                     'due_terms.retracted_on FROM due_terms',
                     {},
                     ' ORDER BY due_terms.uid COLLATE "C"'),
 'every_events': ('SELECT events.uid, events.seq, events.command, events.n, events.subject, events.subject_uid, '
                  'events.actor, events.recorded_at, events.recorded_on, events.action, events.text, events."old", '
                  'events."new", events.internal, events.undoes FROM events',
                  {},
                  ' ORDER BY events.seq'),
 'every_evidence': ('SELECT evidence.uid, evidence.commitment_uid, evidence.n, evidence.relation, evidence.url, '
                    'evidence.text, evidence.fact_on, evidence.quote, evidence.file, evidence.sha256, evidence.kept, '
                    'evidence.internal, evidence.retracted_on FROM evidence',
                    {},
                    ' ORDER BY evidence.uid COLLATE "C"'),
 'every_follow_ups': ('SELECT follow_ups.uid, follow_ups.commitment_uid, follow_ups.n, follow_ups.text, '
                      'follow_ups.planned_on, follow_ups.who, follow_ups.done_on, follow_ups.result, '
                      'follow_ups.internal, follow_ups.retracted_on FROM follow_ups',
                      {},
                      ' ORDER BY follow_ups.uid COLLATE "C"'),
 'every_milestones': ('SELECT milestones.uid, milestones.number, milestones.name, milestones.folded, '
                      'milestones.happens_on, milestones.retracted_on FROM milestones',
                      {},
                      ' ORDER BY milestones.number'),
 'every_parties': ('SELECT parties.uid, parties.number, parties.name, parties.country, parties.fiscal_year_start, '
                   'parties.retracted_on FROM parties',
                   {},
                   ' ORDER BY parties.number'),
 'every_party_names': ('SELECT party_names.folded, party_names.name, party_names.position, party_names.party_uid '
                       'FROM party_names',
                       {},
                       ' ORDER BY party_names.folded COLLATE "C"'),
 'every_quotes': ('SELECT quotes.uid, quotes.commitment_uid, quotes.source_uid, quotes.n, quotes.text, quotes.start, '
                  'quotes."end", quotes.match, quotes.phrase, quotes.kind, quotes.earliest, quotes.latest, '
                  'quotes.retracted_on FROM quotes',
                  {},
                  ' ORDER BY quotes.uid COLLATE "C"'),
 'every_sources': ('SELECT sources.uid, sources.number, sources.title, sources.publisher, sources.url, sources.lang, '
                   'sources.stated_on, sources.published_on, sources.read_on, sources.sha256, '
                   'sources.nothing_to_log, sources.retracted_on, sources.text FROM sources',
                   {},
                   ' ORDER BY sources.number'),
 'every_tags': ('SELECT tags.commitment_uid, tags.tag FROM tags',
                {},
                ' ORDER BY tags.commitment_uid COLLATE "C", tags.tag COLLATE "C"'),
 'evidence_of': ('SELECT evidence.uid, evidence.commitment_uid, evidence.n, evidence.relation, evidence.url, '
                 'evidence.text, evidence.fact_on, evidence.quote, evidence.file, evidence.sha256, evidence.kept, '
                 'evidence.internal, evidence.retracted_on FROM evidence',
                 {'uids': 'evidence.commitment_uid = ANY(%(uids)s)'},
                 ' ORDER BY evidence.commitment_uid, evidence.n'),
 'filed': ("SELECT rowid, array_to_string(tsvector_to_array(tokens), ' ') AS tokens FROM search_index ORDER BY rowid",
           {},
           ''),
 'follow_ups_of': ('SELECT follow_ups.uid, follow_ups.commitment_uid, follow_ups.n, follow_ups.text, '
                   'follow_ups.planned_on, follow_ups.who, follow_ups.done_on, follow_ups.result, '
                   'follow_ups.internal, follow_ups.retracted_on FROM follow_ups',
                   {'uids': 'follow_ups.commitment_uid = ANY(%(uids)s)'},
                   ' ORDER BY follow_ups.commitment_uid, follow_ups.n'),
 'highest': ('SELECT (SELECT max(events.seq) AS max_1 FROM events) AS events, (SELECT max(commitments.number) AS '
             'max_2 FROM commitments) AS commitments, (SELECT max(sources.number) AS max_3 FROM sources) AS sources, '
             '(SELECT max(parties.number) AS max_4 FROM parties) AS parties, (SELECT max(milestones.number) AS max_5 '
             'FROM milestones) AS milestones',
             {},
             ''),
 'last_command': ('SELECT events.command, events.seq FROM events WHERE events.seq = (SELECT max(events.seq) AS max_1 '
                  "FROM events WHERE events.actor = %(actor)s::VARCHAR AND coalesce(events.undoes, '') = '' AND NOT "
                  '(EXISTS (SELECT * FROM events AS undoing WHERE undoing.undoes = events.command)))',
                  {},
                  ''),
 'last_event': ('SELECT events.recorded_at FROM events WHERE events.seq = (SELECT max(events.seq) AS max_1 FROM '
                'events)',
                {},
                ''),
 'last_seq': ('SELECT max(events.seq) AS seq FROM events', {}, ''),
 'lines_assessments': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'assessments\' AS "table", '
                       'assessments.uid AS "uid", assessments.commitment_uid AS "commitment_uid", assessments.n AS '
                       '"n", assessments.status AS "status", assessments.party_uid AS "party_uid", assessments.as_of '
                       'AS "as_of", assessments.author AS "author", assessments.rationale AS "rationale", '
                       'assessments.reason_code AS "reason_code", assessments.confidence AS "confidence", '
                       'assessments.reached AS "reached", assessments.occurrence AS "occurrence", '
                       'assessments.evidence_uid AS "evidence_uid", assessments.retracted_on AS "retracted_on") AS '
                       "line) || chr(10), 'UTF8') AS anon_1 FROM assessments",
                       {},
                       ' ORDER BY assessments.uid COLLATE "C"'),
 'lines_commitment_parties': ("SELECT convert_to((SELECT row_to_json(line) FROM (SELECT 'commitment_parties' AS "
                              '"table", commitment_parties.commitment_uid AS "commitment_uid", '
                              'commitment_parties.role AS "role", commitment_parties.party_uid AS "party_uid", '
                              'commitment_parties.position AS "position") AS line) || chr(10), \'UTF8\') AS anon_1 '
                              'FROM commitment_parties',
                              {},
                              ' ORDER BY commitment_parties.commitment_uid COLLATE "C", commitment_parties.role '
                              'COLLATE "C", commitment_parties.party_uid COLLATE "C"'),
 'lines_commitments': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'commitments\' AS "table", '
                       'commitments.uid AS "uid", commitments.number AS "number", commitments.summary AS "summary", '
                       'commitments.strength AS "strength", commitments.stated_on AS "stated_on", commitments.status '
                       'AS "status", commitments.owner AS "owner", commitments.settled_on AS "settled_on", '
                       'commitments.reason AS "reason", commitments.reason_code AS "reason_code", '
                       'commitments.successor_uid AS "successor_uid", commitments.target_amount AS "target_amount", '
                       'commitments.target_unit AS "target_unit", commitments.reached AS "reached", '
                       'commitments.last_heard_on AS "last_heard_on", commitments.last_heard_from_uid AS '
                       '"last_heard_from_uid", commitments.review_on AS "review_on", commitments.retracted_on AS '
                       '"retracted_on", commitments.internal AS "internal", commitments.kind AS "kind", '
                       'commitments.earliest AS "earliest", commitments.latest AS "latest", '
                       'commitments.last_activity_on AS "last_activity_on", commitments.version AS "version", '
                       'commitments.brief AS "brief") AS line) || chr(10), \'UTF8\') AS anon_1 FROM commitments',
                       {},
                       ' ORDER BY commitments.number'),
 'lines_counters': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'counters\' AS "table", counters.name '
                    'AS "name", counters.value AS "value") AS line) || chr(10), \'UTF8\') AS anon_1 FROM counters',
                    {},
                    ' ORDER BY counters.name COLLATE "C"'),
 'lines_due_terms': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'due_terms\' AS "table", '
                     'due_terms.uid AS "uid", due_terms.commitment_uid AS "commitment_uid", due_terms.n AS "n", '
                     'due_terms.phrase AS "phrase", due_terms.kind AS "kind", due_terms.earliest AS "earliest", '
                     'due_terms.latest AS "latest", due_terms.precision AS "precision", due_terms.convention AS '
                     '"convention", due_terms.soft AS "soft", due_terms.recurrence AS "recurrence", '
                     'due_terms.occurrence AS "occurrence", due_terms.stated_on AS "stated_on", due_terms.source_uid '
                     'AS "source_uid", due_terms.milestone_uid AS "milestone_uid", due_terms.hangs AS "hangs", '
                     'due_terms.reason AS "reason", due_terms.retracted_on AS "retracted_on") AS line) || chr(10), '
                     "'UTF8') AS anon_1 FROM due_terms",
                     {},
                     ' ORDER BY due_terms.uid COLLATE "C"'),
 'lines_events': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'events\' AS "table", events.uid AS '
                  '"uid", events.seq AS "seq", events.command AS "command", events.n AS "n", events.subject AS '
                  '"subject", events.subject_uid AS "subject_uid", events.actor AS "actor", '
                  'to_char(events.recorded_at AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\') AS '
                  '"recorded_at", events.recorded_on AS "recorded_on", events.action AS "action", events.text AS '
                  '"text", events."old" AS "old", events."new" AS "new", events.internal AS "internal", '
                  'events.undoes AS "undoes") AS line) || chr(10), \'UTF8\') AS anon_1 FROM events',
                  {},
                  ' ORDER BY events.seq'),
 'lines_evidence': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'evidence\' AS "table", evidence.uid '
                    'AS "uid", evidence.commitment_uid AS "commitment_uid", evidence.n AS "n", evidence.relation AS '
                    '"relation", evidence.url AS "url", evidence.text AS "text", evidence.fact_on AS "fact_on", '
                    'evidence.quote AS "quote", evidence.file AS "file", evidence.sha256 AS "sha256", evidence.kept '
                    'AS "kept", evidence.internal AS "internal", evidence.retracted_on AS "retracted_on") AS line) '
                    "|| chr(10), 'UTF8') AS anon_1 FROM evidence",
                    {},
                    ' ORDER BY evidence.uid COLLATE "C"'),
 'lines_follow_ups': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'follow_ups\' AS "table", '
                      'follow_ups.uid AS "uid", follow_ups.commitment_uid AS "commitment_uid", follow_ups.n AS "n", '
                      'follow_ups.text AS "text", follow_ups.planned_on AS "planned_on", follow_ups.who AS "who", '
                      'follow_ups.done_on AS "done_on", follow_ups.result AS "result", follow_ups.internal AS '
                      '"internal", follow_ups.retracted_on AS "retracted_on") AS line) || chr(10), \'UTF8\') AS '
                      'anon_1 FROM follow_ups',
                      {},
                      ' ORDER BY follow_ups.uid COLLATE "C"'),
 'lines_milestones': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'milestones\' AS "table", '
                      'milestones.uid AS "uid", milestones.number AS "number", milestones.name AS "name", '
                      'milestones.folded AS "folded", milestones.happens_on AS "happens_on", milestones.retracted_on '
                      'AS "retracted_on") AS line) || chr(10), \'UTF8\') AS anon_1 FROM milestones',
                      {},
                      ' ORDER BY milestones.number'),
 'lines_parties': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'parties\' AS "table", parties.uid AS '
                   '"uid", parties.number AS "number", parties.name AS "name", parties.country AS "country", '
                   'parties.fiscal_year_start AS "fiscal_year_start", parties.retracted_on AS "retracted_on") AS '
                   "line) || chr(10), 'UTF8') AS anon_1 FROM parties",
                   {},
                   ' ORDER BY parties.number'),
 'lines_party_names': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'party_names\' AS "table", '
                       'party_names.folded AS "folded", party_names.name AS "name", party_names.position AS '
                       '"position", party_names.party_uid AS "party_uid") AS line) || chr(10), \'UTF8\') AS anon_1 '
                       'FROM party_names',
                       {},
                       ' ORDER BY party_names.folded COLLATE "C"'),
 'lines_quotes': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'quotes\' AS "table", quotes.uid AS '
                  '"uid", quotes.commitment_uid AS "commitment_uid", quotes.source_uid AS "source_uid", quotes.n AS '
                  '"n", quotes.text AS "text", quotes.start AS "start", quotes."end" AS "end", quotes.match AS '
                  '"match", quotes.phrase AS "phrase", quotes.kind AS "kind", quotes.earliest AS "earliest", '
                  'quotes.latest AS "latest", quotes.retracted_on AS "retracted_on") AS line) || chr(10), \'UTF8\') '
                  'AS anon_1 FROM quotes',
                  {},
                  ' ORDER BY quotes.uid COLLATE "C"'),
 'lines_sources': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'sources\' AS "table", sources.uid AS '
                   '"uid", sources.number AS "number", sources.title AS "title", sources.publisher AS "publisher", '
                   'sources.url AS "url", sources.lang AS "lang", sources.stated_on AS "stated_on", '
                   'sources.published_on AS "published_on", sources.read_on AS "read_on", sources.sha256 AS '
                   '"sha256", sources.nothing_to_log AS "nothing_to_log", sources.retracted_on AS "retracted_on", '
                   'sources.text AS "text") AS line) || chr(10), \'UTF8\') AS anon_1 FROM sources',
                   {},
                   ' ORDER BY sources.number'),
 'lines_tags': ('SELECT convert_to((SELECT row_to_json(line) FROM (SELECT \'tags\' AS "table", tags.commitment_uid '
                'AS "commitment_uid", tags.tag AS "tag") AS line) || chr(10), \'UTF8\') AS anon_1 FROM tags',
                {},
                ' ORDER BY tags.commitment_uid COLLATE "C", tags.tag COLLATE "C"'),
 'mailings': ('SELECT mailings.uid, mailings.address, mailings.report_on, mailings.actor, mailings.recorded_at FROM '
              'mailings',
              {'addresses': 'mailings.address = ANY(%(addresses)s)', 'on': 'mailings.report_on = %(on)s::DATE'},
              ' ORDER BY mailings.address'),
 'milestones': ('SELECT milestones.uid, milestones.number, milestones.name, milestones.folded, '
                'milestones.happens_on, milestones.retracted_on FROM milestones',
                {'folded': 'milestones.folded = %(folded)s::VARCHAR',
                 'kept': 'milestones.retracted_on IS NULL',
                 'number': 'milestones.number = %(number)s::INTEGER',
                 'uids': 'milestones.uid = ANY(%(uids)s)'},
                ' ORDER BY milestones.number'),
 'orphans': ('SELECT DISTINCT events.subject, events.subject_uid FROM events',
             {'gone': '(events.subject_uid NOT IN (SELECT commitments.uid FROM commitments)) AND (events.subject_uid '
                      'NOT IN (SELECT sources.uid FROM sources)) AND (events.subject_uid NOT IN (SELECT parties.uid '
                      'FROM parties)) AND (events.subject_uid NOT IN (SELECT milestones.uid FROM milestones))'},
             ' ORDER BY events.subject, events.subject_uid'),
 'parties': ('SELECT parties.uid, parties.number, parties.name, parties.country, parties.fiscal_year_start, '
             'parties.retracted_on FROM parties',
             {'kept': 'parties.retracted_on IS NULL',
              'number': 'parties.number = %(number)s::INTEGER',
              'uids': 'parties.uid = ANY(%(uids)s)'},
             ' ORDER BY parties.number'),
 'parties_of': ('SELECT commitment_parties.commitment_uid, commitment_parties.role, commitment_parties.party_uid, '
                'commitment_parties.position FROM commitment_parties',
                {'uids': 'commitment_parties.commitment_uid = ANY(%(uids)s)'},
                ' ORDER BY commitment_parties.commitment_uid, commitment_parties.role, commitment_parties.position'),
 'party_names': ('SELECT party_names.folded, party_names.name, party_names.position, party_names.party_uid FROM '
                 'party_names',
                 {'folded': 'party_names.folded = ANY(%(folded)s)', 'uids': 'party_names.party_uid = ANY(%(uids)s)'},
                 ' ORDER BY party_names.party_uid, party_names.position'),
 'planned': ('SELECT follow_ups.uid, follow_ups.commitment_uid, follow_ups.n, follow_ups.text, '
             'follow_ups.planned_on, follow_ups.who, follow_ups.done_on, follow_ups.result, follow_ups.internal, '
             'follow_ups.retracted_on FROM follow_ups WHERE follow_ups.done_on IS NULL AND follow_ups.retracted_on '
             'IS NULL AND follow_ups.planned_on <= %(until)s::DATE',
             {},
             ''),
 'quoted_sources': ('SELECT quotes.source_uid, count(DISTINCT quotes.commitment_uid) AS count FROM quotes JOIN '
                    'commitments ON commitments.uid = quotes.commitment_uid',
                    {'kept': 'commitments.retracted_on IS NULL AND quotes.retracted_on IS NULL',
                     'sources': 'quotes.source_uid = ANY(%(source_uids)s)'},
                    ' GROUP BY quotes.source_uid ORDER BY quotes.source_uid'),
 'quotes_of': ('SELECT quotes.uid, quotes.commitment_uid, quotes.source_uid, quotes.n, quotes.text, quotes.start, '
               'quotes."end", quotes.match, quotes.phrase, quotes.kind, quotes.earliest, quotes.latest, '
               'quotes.retracted_on FROM quotes',
               {'uids': 'quotes.commitment_uid = ANY(%(uids)s)'},
               ' ORDER BY quotes.commitment_uid, quotes.n'),
 'quoting': ('SELECT quotes.commitment_uid, quotes.source_uid FROM quotes',
             {'kept': 'quotes.retracted_on IS NULL', 'sources': 'quotes.source_uid = ANY(%(source_uids)s)'},
             ' ORDER BY quotes.commitment_uid, quotes.n'),
 'search': ('SELECT DISTINCT events.subject, events.subject_uid FROM events',
            {'words': 'events.seq IN (SELECT search_index.rowid / 65536 AS anon_1 FROM search_index WHERE '
                      'search_index.tokens @@ CAST(%(words)s AS tsquery))'},
            ' ORDER BY events.subject_uid'),
 'sizes': ('SELECT (SELECT count(*) AS count_1 FROM counters) AS counters, (SELECT count(*) AS count_2 FROM events) '
           'AS events, (SELECT count(*) AS count_3 FROM milestones) AS milestones, (SELECT count(*) AS count_4 FROM '
           'parties) AS parties, (SELECT count(*) AS count_5 FROM sources) AS sources, (SELECT count(*) AS count_6 '
           'FROM commitments) AS commitments, (SELECT count(*) AS count_7 FROM party_names) AS party_names, (SELECT '
           'count(*) AS count_8 FROM commitment_parties) AS commitment_parties, (SELECT count(*) AS count_9 FROM '
           'due_terms) AS due_terms, (SELECT count(*) AS count_10 FROM evidence) AS evidence, (SELECT count(*) AS '
           'count_11 FROM follow_ups) AS follow_ups, (SELECT count(*) AS count_12 FROM quotes) AS quotes, (SELECT '
           'count(*) AS count_13 FROM tags) AS tags, (SELECT count(*) AS count_14 FROM assessments) AS assessments',
           {},
           ''),
 'source_text': ('SELECT sources.uid, sources.text FROM sources', {'uids': 'sources.uid = ANY(%(uids)s)'}, ''),
 'sources': ('SELECT sources.uid, sources.number, sources.title, sources.publisher, sources.url, sources.lang, '
             'sources.stated_on, sources.published_on, sources.read_on, sources.sha256, sources.nothing_to_log, '
             'sources.retracted_on FROM sources',
             {'kept': 'sources.retracted_on IS NULL',
              'lang': 'sources.lang = %(lang)s::VARCHAR',
              'number': 'sources.number = %(number)s::INTEGER',
              'said_near': 'sources.stated_on BETWEEN %(stated_from)s::DATE AND %(stated_to)s::DATE',
              'sha256': 'sources.sha256 = %(sha256)s::VARCHAR',
              'uids': 'sources.uid = ANY(%(uids)s)',
              'url': 'sources.url = %(url)s::VARCHAR'},
             ' ORDER BY sources.number'),
 'tags': ('SELECT tags.tag, count(*) AS count FROM tags JOIN commitments ON commitments.uid = tags.commitment_uid '
          'WHERE commitments.retracted_on IS NULL GROUP BY tags.tag',
          {},
          ' ORDER BY tags.tag'),
 'tags_of': ('SELECT tags.commitment_uid, tags.tag FROM tags',
             {'uids': 'tags.commitment_uid = ANY(%(uids)s)'},
             ' ORDER BY tags.commitment_uid, tags.tag'),
 'unordered': ('SELECT commitments.uid, commitments.number, commitments.summary, commitments.strength, '
               'commitments.stated_on, commitments.status, commitments.owner, commitments.settled_on, '
               'commitments.reason, commitments.reason_code, commitments.successor_uid, commitments.target_amount, '
               'commitments.target_unit, commitments.reached, commitments.last_heard_on, '
               'commitments.last_heard_from_uid, commitments.review_on, commitments.retracted_on, '
               'commitments.internal, commitments.kind, commitments.earliest, commitments.latest, '
               'commitments.last_activity_on, commitments.version, commitments.brief FROM commitments',
               {'dated_by': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                            'due_terms.source_uid = %(due_source_uid)s::VARCHAR AND due_terms.retracted_on IS NULL)',
                'due_after': 'commitments.latest > %(due_after)s::DATE',
                'due_before': 'commitments.latest < %(due_before)s::DATE',
                'due_by': 'commitments.latest <= %(until)s::DATE',
                'due_near': 'commitments.latest BETWEEN %(due_from)s::DATE AND %(due_to)s::DATE',
                'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                           'due_terms.milestone_uid = %(milestone_uid)s::VARCHAR AND due_terms.retracted_on IS NULL)',
                'kept': 'commitments.retracted_on IS NULL',
                'numbers': 'commitments.number = ANY(%(numbers)s)',
                'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on IS "
                        'NULL',
                'opening': 'commitments.earliest BETWEEN %(today)s::DATE AND %(until)s::DATE',
                'owner': 'commitments.owner = %(owner)s::VARCHAR',
                'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties WHERE '
                         'commitment_parties.party_uid = ANY(%(party_uids)s))',
                'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                           'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND follow_ups.planned_on '
                           '<= %(until)s::DATE)',
                'public': 'commitments.internal = 0',
                'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                         'commitments.last_activity_on <= %(quiet_since)s::DATE',
                'review_reached': 'commitments.review_on <= %(today)s::DATE',
                'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid = '
                          '%(source_uid)s::VARCHAR AND quotes.retracted_on IS NULL)',
                'stated_near': 'commitments.stated_on BETWEEN %(stated_from)s::DATE AND %(stated_to)s::DATE',
                'statuses': 'commitments.status = ANY(%(statuses)s)',
                'successor': 'commitments.successor_uid = ANY(%(successor_uids)s)',
                'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = %(tag)s::VARCHAR)',
                'uids': 'commitments.uid = ANY(%(uids)s)',
                'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = commitments.uid '
                             'AND later.recorded_on > %(today)s::DATE))',
                'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
               '')}

CHANGES = {'clear_commitment_parties': 'DELETE FROM commitment_parties WHERE commitment_parties.commitment_uid = '
                             '%(uid)s::VARCHAR',
 'clear_party_names': 'DELETE FROM party_names WHERE party_names.party_uid = %(uid)s::VARCHAR',
 'clear_search_index': 'DELETE FROM search_index',
 'clear_tags': 'DELETE FROM tags WHERE tags.commitment_uid = %(uid)s::VARCHAR',
 'forget_mailing': 'DELETE FROM mailings WHERE mailings.uid = %(uid)s::VARCHAR',
 'insert_assessments': 'INSERT INTO assessments (uid, commitment_uid, n, status, party_uid, as_of, author, '
                       'rationale, reason_code, confidence, reached, occurrence, evidence_uid, retracted_on) VALUES '
                       '(%(uid)s::VARCHAR, %(commitment_uid)s::VARCHAR, %(n)s::INTEGER, %(status)s::VARCHAR, '
                       '%(party_uid)s::VARCHAR, %(as_of)s::DATE, %(author)s::VARCHAR, %(rationale)s::VARCHAR, '
                       '%(reason_code)s::VARCHAR, %(confidence)s::VARCHAR, %(reached)s::VARCHAR, '
                       '%(occurrence)s::INTEGER, %(evidence_uid)s::VARCHAR, %(retracted_on)s::DATE)',
 'insert_commitment_parties': 'INSERT INTO commitment_parties (commitment_uid, role, party_uid, position) VALUES '
                              '(%(commitment_uid)s::VARCHAR, %(role)s::VARCHAR, %(party_uid)s::VARCHAR, '
                              '%(position)s::INTEGER)',
 'insert_commitments': 'INSERT INTO commitments (uid, number, summary, strength, stated_on, status, owner, '
                       'settled_on, reason, reason_code, successor_uid, target_amount, target_unit, reached, '
                       'last_heard_on, last_heard_from_uid, review_on, retracted_on, internal, kind, earliest, '
                       'latest, last_activity_on, version, brief) VALUES (%(uid)s::VARCHAR, %(number)s::INTEGER, '
                       '%(summary)s::VARCHAR, %(strength)s::VARCHAR, %(stated_on)s::DATE, %(status)s::VARCHAR, '
                       '%(owner)s::VARCHAR, %(settled_on)s::DATE, %(reason)s::VARCHAR, %(reason_code)s::VARCHAR, '
                       '%(successor_uid)s::VARCHAR, %(target_amount)s::VARCHAR, %(target_unit)s::VARCHAR, '
                       '%(reached)s::VARCHAR, %(last_heard_on)s::DATE, %(last_heard_from_uid)s::VARCHAR, '
                       '%(review_on)s::DATE, %(retracted_on)s::DATE, %(internal)s::SMALLINT, %(kind)s::VARCHAR, '
                       '%(earliest)s::DATE, %(latest)s::DATE, %(last_activity_on)s::DATE, %(version)s::INTEGER, '
                       '%(brief)s::VARCHAR)',
 'insert_counters': 'INSERT INTO counters (name, value) VALUES (%(name)s::VARCHAR, %(value)s::INTEGER)',
 'insert_due_terms': 'INSERT INTO due_terms (uid, commitment_uid, n, phrase, kind, earliest, latest, precision, '
                     'convention, soft, recurrence, occurrence, stated_on, source_uid, milestone_uid, hangs, reason, '
                     'retracted_on) VALUES (%(uid)s::VARCHAR, %(commitment_uid)s::VARCHAR, %(n)s::INTEGER, '
                     '%(phrase)s::VARCHAR, %(kind)s::VARCHAR, %(earliest)s::DATE, %(latest)s::DATE, '
                     '%(precision)s::VARCHAR, %(convention)s::VARCHAR, %(soft)s::SMALLINT, %(recurrence)s::VARCHAR, '
                     '%(occurrence)s::INTEGER, %(stated_on)s::DATE, %(source_uid)s::VARCHAR, '
                     '%(milestone_uid)s::VARCHAR, %(hangs)s::VARCHAR, %(reason)s::VARCHAR, %(retracted_on)s::DATE)',
 'insert_events': 'INSERT INTO events (uid, seq, command, n, subject, subject_uid, actor, recorded_at, recorded_on, '
                  'action, text, "old", "new", internal, undoes) VALUES (%(uid)s::VARCHAR, %(seq)s::INTEGER, '
                  '%(command)s::VARCHAR, %(n)s::INTEGER, %(subject)s::VARCHAR, %(subject_uid)s::VARCHAR, '
                  '%(actor)s::VARCHAR, %(recorded_at)s::TIMESTAMP WITH TIME ZONE, %(recorded_on)s::DATE, '
                  '%(action)s::VARCHAR, %(text)s::VARCHAR, %(old)s::VARCHAR, %(new)s::VARCHAR, '
                  '%(internal)s::SMALLINT, %(undoes)s::VARCHAR)',
 'insert_evidence': 'INSERT INTO evidence (uid, commitment_uid, n, relation, url, text, fact_on, quote, file, '
                    'sha256, kept, internal, retracted_on) VALUES (%(uid)s::VARCHAR, %(commitment_uid)s::VARCHAR, '
                    '%(n)s::INTEGER, %(relation)s::VARCHAR, %(url)s::VARCHAR, %(text)s::VARCHAR, %(fact_on)s::DATE, '
                    '%(quote)s::VARCHAR, %(file)s::VARCHAR, %(sha256)s::VARCHAR, %(kept)s::SMALLINT, '
                    '%(internal)s::SMALLINT, %(retracted_on)s::DATE)',
 'insert_follow_ups': 'INSERT INTO follow_ups (uid, commitment_uid, n, text, planned_on, who, done_on, result, '
                      'internal, retracted_on) VALUES (%(uid)s::VARCHAR, %(commitment_uid)s::VARCHAR, '
                      '%(n)s::INTEGER, %(text)s::VARCHAR, %(planned_on)s::DATE, %(who)s::VARCHAR, %(done_on)s::DATE, '
                      '%(result)s::VARCHAR, %(internal)s::SMALLINT, %(retracted_on)s::DATE)',
 'insert_mailings': 'INSERT INTO mailings (uid, address, report_on, actor, recorded_at) VALUES (%(uid)s::VARCHAR, '
                    '%(address)s::VARCHAR, %(report_on)s::DATE, %(actor)s::VARCHAR, %(recorded_at)s::TIMESTAMP WITH '
                    'TIME ZONE)',
 'insert_milestones': 'INSERT INTO milestones (uid, number, name, folded, happens_on, retracted_on) VALUES '
                      '(%(uid)s::VARCHAR, %(number)s::INTEGER, %(name)s::VARCHAR, %(folded)s::VARCHAR, '
                      '%(happens_on)s::DATE, %(retracted_on)s::DATE)',
 'insert_parties': 'INSERT INTO parties (uid, number, name, country, fiscal_year_start, retracted_on) VALUES '
                   '(%(uid)s::VARCHAR, %(number)s::INTEGER, %(name)s::VARCHAR, %(country)s::VARCHAR, '
                   '%(fiscal_year_start)s::VARCHAR, %(retracted_on)s::DATE)',
 'insert_party_names': 'INSERT INTO party_names (folded, name, position, party_uid) VALUES (%(folded)s::VARCHAR, '
                       '%(name)s::VARCHAR, %(position)s::INTEGER, %(party_uid)s::VARCHAR)',
 'insert_quotes': 'INSERT INTO quotes (uid, commitment_uid, source_uid, n, text, start, "end", match, phrase, kind, '
                  'earliest, latest, retracted_on) VALUES (%(uid)s::VARCHAR, %(commitment_uid)s::VARCHAR, '
                  '%(source_uid)s::VARCHAR, %(n)s::INTEGER, %(text)s::VARCHAR, %(start)s::INTEGER, %(end)s::INTEGER, '
                  '%(match)s::VARCHAR, %(phrase)s::VARCHAR, %(kind)s::VARCHAR, %(earliest)s::DATE, %(latest)s::DATE, '
                  '%(retracted_on)s::DATE)',
 'insert_search_index': 'INSERT INTO search_index (rowid, tokens) VALUES (%(rowid)s::BIGINT, %(tokens)s)',
 'insert_sources': 'INSERT INTO sources (uid, number, title, publisher, url, lang, stated_on, published_on, read_on, '
                   'sha256, nothing_to_log, retracted_on, text) VALUES (%(uid)s::VARCHAR, %(number)s::INTEGER, '
                   '%(title)s::VARCHAR, %(publisher)s::VARCHAR, %(url)s::VARCHAR, %(lang)s::VARCHAR, '
                   '%(stated_on)s::DATE, %(published_on)s::DATE, %(read_on)s::DATE, %(sha256)s::VARCHAR, '
                   '%(nothing_to_log)s::SMALLINT, %(retracted_on)s::DATE, %(text)s::VARCHAR)',
 'insert_tags': 'INSERT INTO tags (commitment_uid, tag) VALUES (%(commitment_uid)s::VARCHAR, %(tag)s::VARCHAR)',
 'list_search_words': 'SELECT 1',
 'point_successor': 'UPDATE commitments SET successor_uid=%(successor_uid)s::VARCHAR WHERE commitments.uid = '
                    '%(at_uid)s::VARCHAR',
 'raise_counter': 'UPDATE counters SET value=(counters.value + 1) WHERE counters.name = %(at_name)s::VARCHAR',
 'set_counter': 'UPDATE counters SET value=%(value)s::INTEGER WHERE counters.name = %(at_name)s::VARCHAR',
 'take_turn': 'UPDATE counters SET value=counters.value WHERE counters.name = %(at_name)s::VARCHAR',
 'update_assessments': 'UPDATE assessments SET commitment_uid=%(commitment_uid)s::VARCHAR, n=%(n)s::INTEGER, '
                       'status=%(status)s::VARCHAR, party_uid=%(party_uid)s::VARCHAR, as_of=%(as_of)s::DATE, '
                       'author=%(author)s::VARCHAR, rationale=%(rationale)s::VARCHAR, '
                       'reason_code=%(reason_code)s::VARCHAR, confidence=%(confidence)s::VARCHAR, '
                       'reached=%(reached)s::VARCHAR, occurrence=%(occurrence)s::INTEGER, '
                       'evidence_uid=%(evidence_uid)s::VARCHAR, retracted_on=%(retracted_on)s::DATE WHERE '
                       'assessments.uid = %(at_uid)s::VARCHAR',
 'update_commitments': 'UPDATE commitments SET number=%(number)s::INTEGER, summary=%(summary)s::VARCHAR, '
                       'strength=%(strength)s::VARCHAR, stated_on=%(stated_on)s::DATE, status=%(status)s::VARCHAR, '
                       'owner=%(owner)s::VARCHAR, settled_on=%(settled_on)s::DATE, reason=%(reason)s::VARCHAR, '
                       'reason_code=%(reason_code)s::VARCHAR, successor_uid=%(successor_uid)s::VARCHAR, '
                       'target_amount=%(target_amount)s::VARCHAR, target_unit=%(target_unit)s::VARCHAR, '
                       'reached=%(reached)s::VARCHAR, last_heard_on=%(last_heard_on)s::DATE, '
                       'last_heard_from_uid=%(last_heard_from_uid)s::VARCHAR, review_on=%(review_on)s::DATE, '
                       'retracted_on=%(retracted_on)s::DATE, internal=%(internal)s::SMALLINT, '
                       'kind=%(kind)s::VARCHAR, earliest=%(earliest)s::DATE, latest=%(latest)s::DATE, '
                       'last_activity_on=%(last_activity_on)s::DATE, version=%(version)s::INTEGER, '
                       'brief=%(brief)s::VARCHAR WHERE commitments.uid = %(at_uid)s::VARCHAR AND commitments.version '
                       '= %(at_version)s::INTEGER',
 'update_due_terms': 'UPDATE due_terms SET commitment_uid=%(commitment_uid)s::VARCHAR, n=%(n)s::INTEGER, '
                     'phrase=%(phrase)s::VARCHAR, kind=%(kind)s::VARCHAR, earliest=%(earliest)s::DATE, '
                     'latest=%(latest)s::DATE, precision=%(precision)s::VARCHAR, convention=%(convention)s::VARCHAR, '
                     'soft=%(soft)s::SMALLINT, recurrence=%(recurrence)s::VARCHAR, '
                     'occurrence=%(occurrence)s::INTEGER, stated_on=%(stated_on)s::DATE, '
                     'source_uid=%(source_uid)s::VARCHAR, milestone_uid=%(milestone_uid)s::VARCHAR, '
                     'hangs=%(hangs)s::VARCHAR, reason=%(reason)s::VARCHAR, retracted_on=%(retracted_on)s::DATE '
                     'WHERE due_terms.uid = %(at_uid)s::VARCHAR',
 'update_evidence': 'UPDATE evidence SET commitment_uid=%(commitment_uid)s::VARCHAR, n=%(n)s::INTEGER, '
                    'relation=%(relation)s::VARCHAR, url=%(url)s::VARCHAR, text=%(text)s::VARCHAR, '
                    'fact_on=%(fact_on)s::DATE, quote=%(quote)s::VARCHAR, file=%(file)s::VARCHAR, '
                    'sha256=%(sha256)s::VARCHAR, kept=%(kept)s::SMALLINT, internal=%(internal)s::SMALLINT, '
                    'retracted_on=%(retracted_on)s::DATE WHERE evidence.uid = %(at_uid)s::VARCHAR',
 'update_follow_ups': 'UPDATE follow_ups SET commitment_uid=%(commitment_uid)s::VARCHAR, n=%(n)s::INTEGER, '
                      'text=%(text)s::VARCHAR, planned_on=%(planned_on)s::DATE, who=%(who)s::VARCHAR, '
                      'done_on=%(done_on)s::DATE, result=%(result)s::VARCHAR, internal=%(internal)s::SMALLINT, '
                      'retracted_on=%(retracted_on)s::DATE WHERE follow_ups.uid = %(at_uid)s::VARCHAR',
 'update_milestones': 'UPDATE milestones SET number=%(number)s::INTEGER, name=%(name)s::VARCHAR, '
                      'folded=%(folded)s::VARCHAR, happens_on=%(happens_on)s::DATE, '
                      'retracted_on=%(retracted_on)s::DATE WHERE milestones.uid = %(at_uid)s::VARCHAR',
 'update_parties': 'UPDATE parties SET number=%(number)s::INTEGER, name=%(name)s::VARCHAR, '
                   'country=%(country)s::VARCHAR, fiscal_year_start=%(fiscal_year_start)s::VARCHAR, '
                   'retracted_on=%(retracted_on)s::DATE WHERE parties.uid = %(at_uid)s::VARCHAR',
 'update_quotes': 'UPDATE quotes SET commitment_uid=%(commitment_uid)s::VARCHAR, source_uid=%(source_uid)s::VARCHAR, '
                  'n=%(n)s::INTEGER, text=%(text)s::VARCHAR, start=%(start)s::INTEGER, "end"=%(end)s::INTEGER, '
                  'match=%(match)s::VARCHAR, phrase=%(phrase)s::VARCHAR, kind=%(kind)s::VARCHAR, '
                  'earliest=%(earliest)s::DATE, latest=%(latest)s::DATE, retracted_on=%(retracted_on)s::DATE WHERE '
                  'quotes.uid = %(at_uid)s::VARCHAR',
 'update_sources': 'UPDATE sources SET number=%(number)s::INTEGER, title=%(title)s::VARCHAR, '
                   'publisher=%(publisher)s::VARCHAR, url=%(url)s::VARCHAR, lang=%(lang)s::VARCHAR, '
                   'stated_on=%(stated_on)s::DATE, published_on=%(published_on)s::DATE, read_on=%(read_on)s::DATE, '
                   'sha256=%(sha256)s::VARCHAR, nothing_to_log=%(nothing_to_log)s::SMALLINT, '
                   'retracted_on=%(retracted_on)s::DATE WHERE sources.uid = %(at_uid)s::VARCHAR'}
