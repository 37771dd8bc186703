"""Compiled by `python3 dev.py sql` from queries.py. Do not edit."""

READS = {'added_at_once': ('SELECT events.command, events.recorded_on, count(*) AS count, min(events.seq) AS seq, '
                   'min(commitments.number) AS first, max(commitments.number) AS last FROM events JOIN commitments '
                   'ON commitments.uid = events.subject_uid',
                   {'added': "events.recorded_on BETWEEN :since AND :today AND events.action = 'add'",
                    'dated_by': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                                'due_terms.source_uid = :due_source_uid AND due_terms.retracted_on IS NULL)',
                    'due_after': 'commitments.latest > :due_after',
                    'due_before': 'commitments.latest < :due_before',
                    'due_by': 'commitments.latest <= :until',
                    'due_near': 'commitments.latest BETWEEN :due_from AND :due_to',
                    'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                               'due_terms.milestone_uid = :milestone_uid AND due_terms.retracted_on IS NULL)',
                    'kept': 'commitments.retracted_on IS NULL',
                    'numbers': 'commitments.number IN (SELECT value FROM json_each(:numbers))',
                    'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on "
                            'IS NULL',
                    'opening': 'commitments.earliest BETWEEN :today AND :until',
                    'owner': 'commitments.owner = :owner',
                    'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties '
                             'WHERE commitment_parties.party_uid IN (SELECT value FROM json_each(:party_uids)))',
                    'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                               'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND '
                               'follow_ups.planned_on <= :until)',
                    'public': 'commitments.internal = 0',
                    'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                             'commitments.last_activity_on <= :quiet_since',
                    'review_reached': 'commitments.review_on <= :today',
                    'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid '
                              '= :source_uid AND quotes.retracted_on IS NULL)',
                    'stated_near': 'commitments.stated_on BETWEEN :stated_from AND :stated_to',
                    'statuses': 'commitments.status IN (SELECT value FROM json_each(:statuses))',
                    'successor': 'commitments.successor_uid IN (SELECT value FROM json_each(:successor_uids))',
                    'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = :tag)',
                    'uids': 'commitments.uid IN (SELECT value FROM json_each(:uids))',
                    'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = '
                                 'commitments.uid AND later.recorded_on > :today))',
                    'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
                   ' GROUP BY events.command, events.recorded_on HAVING count(*) >= 5 ORDER BY min(events.seq)'),
 'assessments_of': ('SELECT assessments.uid, assessments.commitment_uid, assessments.n, assessments.status, '
                    'assessments.party_uid, assessments.as_of, assessments.author, assessments.rationale, '
                    'assessments.reason_code, assessments.confidence, assessments.reached, assessments.occurrence, '
                    'assessments.evidence_uid, assessments.retracted_on FROM assessments',
                    {'uids': 'assessments.commitment_uid IN (SELECT value FROM json_each(:uids))'},
                    ' ORDER BY assessments.commitment_uid, assessments.n'),
 'brief': ('SELECT commitments.number, commitments.uid, commitments.summary, commitments.status, '
           'commitments.strength, commitments.stated_on, commitments.owner, commitments.settled_on, '
           'commitments.review_on, commitments.last_activity_on, commitments.kind, commitments.earliest, '
           'commitments.latest, commitments.brief FROM commitments',
           {'dated_by': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                        'due_terms.source_uid = :due_source_uid AND due_terms.retracted_on IS NULL)',
            'due_after': 'commitments.latest > :due_after',
            'due_before': 'commitments.latest < :due_before',
            'due_by': 'commitments.latest <= :until',
            'due_near': 'commitments.latest BETWEEN :due_from AND :due_to',
            'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                       'due_terms.milestone_uid = :milestone_uid AND due_terms.retracted_on IS NULL)',
            'kept': 'commitments.retracted_on IS NULL',
            'numbers': 'commitments.number IN (SELECT value FROM json_each(:numbers))',
            'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on IS NULL",
            'opening': 'commitments.earliest BETWEEN :today AND :until',
            'owner': 'commitments.owner = :owner',
            'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties WHERE '
                     'commitment_parties.party_uid IN (SELECT value FROM json_each(:party_uids)))',
            'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                       'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND follow_ups.planned_on <= '
                       ':until)',
            'public': 'commitments.internal = 0',
            'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                     'commitments.last_activity_on <= :quiet_since',
            'review_reached': 'commitments.review_on <= :today',
            'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid = '
                      ':source_uid AND quotes.retracted_on IS NULL)',
            'stated_near': 'commitments.stated_on BETWEEN :stated_from AND :stated_to',
            'statuses': 'commitments.status IN (SELECT value FROM json_each(:statuses))',
            'successor': 'commitments.successor_uid IN (SELECT value FROM json_each(:successor_uids))',
            'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = :tag)',
            'uids': 'commitments.uid IN (SELECT value FROM json_each(:uids))',
            'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = commitments.uid AND '
                         'later.recorded_on > :today))',
            'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
           ''),
 'changed_later': ("SELECT DISTINCT coalesce(later.subject_uid, '') AS subject_uid FROM events AS later WHERE "
                   "later.recorded_on > :today AND later.subject = 'commitment' AND (EXISTS (SELECT * FROM events AS "
                   'earlier WHERE earlier.subject_uid = later.subject_uid AND earlier.recorded_on <= :today))',
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
                              'due_terms.source_uid = :due_source_uid AND due_terms.retracted_on IS NULL)',
                  'due_after': 'commitments.latest > :due_after',
                  'due_before': 'commitments.latest < :due_before',
                  'due_by': 'commitments.latest <= :until',
                  'due_near': 'commitments.latest BETWEEN :due_from AND :due_to',
                  'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                             'due_terms.milestone_uid = :milestone_uid AND due_terms.retracted_on IS NULL)',
                  'kept': 'commitments.retracted_on IS NULL',
                  'numbers': 'commitments.number IN (SELECT value FROM json_each(:numbers))',
                  'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on IS "
                          'NULL',
                  'opening': 'commitments.earliest BETWEEN :today AND :until',
                  'owner': 'commitments.owner = :owner',
                  'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties '
                           'WHERE commitment_parties.party_uid IN (SELECT value FROM json_each(:party_uids)))',
                  'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                             'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND '
                             'follow_ups.planned_on <= :until)',
                  'public': 'commitments.internal = 0',
                  'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                           'commitments.last_activity_on <= :quiet_since',
                  'review_reached': 'commitments.review_on <= :today',
                  'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid = '
                            ':source_uid AND quotes.retracted_on IS NULL)',
                  'stated_near': 'commitments.stated_on BETWEEN :stated_from AND :stated_to',
                  'statuses': 'commitments.status IN (SELECT value FROM json_each(:statuses))',
                  'successor': 'commitments.successor_uid IN (SELECT value FROM json_each(:successor_uids))',
                  'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = :tag)',
                  'uids': 'commitments.uid IN (SELECT value FROM json_each(:uids))',
                  'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = commitments.uid '
                               'AND later.recorded_on > :today))',
                  'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
                 ' ORDER BY commitments.number'),
 'count_commitments': ('SELECT commitments.status, count(*) AS count FROM commitments',
                       {'kept': 'commitments.retracted_on IS NULL',
                        'retracted': 'commitments.retracted_on IS NOT NULL'},
                       ' GROUP BY commitments.status ORDER BY commitments.status'),
 'count_events': ('SELECT count(*) AS count FROM events', {}, ''),
 'counters': ('SELECT counters.name, counters.value FROM counters',
              {'name': 'counters.name = :name'},
              ' ORDER BY counters.name'),
 'due_of': ('SELECT due_terms.uid, due_terms.commitment_uid, due_terms.n, due_terms.phrase, due_terms.kind, '
            'due_terms.earliest, due_terms.latest, due_terms.precision, due_terms.convention, due_terms.soft, '
            'due_terms.recurrence, due_terms.occurrence, due_terms.stated_on, due_terms.source_uid, '
            'due_terms.milestone_uid, due_terms.hangs, due_terms.reason, due_terms.retracted_on FROM due_terms',
            {'uids': 'due_terms.commitment_uid IN (SELECT value FROM json_each(:uids))'},
            ' ORDER BY due_terms.commitment_uid, due_terms.n'),
 'events': ('SELECT events.uid, events.seq, events.command, events.n, events.subject, events.subject_uid, '
            'events.actor, events.recorded_at, events.recorded_on, events.action, events.text, events.old, '
            'events.new, events.internal, events.undoes FROM events',
            {'actor': 'events.actor = :actor',
             'after': 'events.seq > :after',
             'apart': "events.subject = 'commitment' AND (events.action != 'add' OR NOT events.command IN (SELECT "
                      'value FROM json_each(:commands)))',
             'between': 'events.recorded_on BETWEEN :since AND :today',
             'by': 'events.recorded_on <= :today',
             'command': 'events.command = :command',
             'since': 'events.recorded_on >= :since AND events.seq >= (SELECT min(coalesce(earlier.seq, 0)) AS min_1 '
                      'FROM events AS earlier WHERE earlier.recorded_on >= :since)',
             'subjects': 'events.subject_uid IN (SELECT value FROM json_each(:uids))'},
            ' ORDER BY events.seq'),
 'every_assessments': ('SELECT assessments.uid, assessments.commitment_uid, assessments.n, assessments.status, '
                       'assessments.party_uid, assessments.as_of, assessments.author, assessments.rationale, '
                       'assessments.reason_code, assessments.confidence, assessments.reached, '
                       'assessments.occurrence, assessments.evidence_uid, assessments.retracted_on FROM assessments',
                       {},
                       ' ORDER BY assessments.uid'),
 'every_commitment_parties': ('SELECT commitment_parties.commitment_uid, commitment_parties.role, '
                              'commitment_parties.party_uid, commitment_parties.position FROM commitment_parties',
                              {},
                              ' ORDER BY commitment_parties.commitment_uid, commitment_parties.role, '
                              'commitment_parties.party_uid'),
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
 'every_counters': ('SELECT counters.name, counters.value FROM counters', {}, ' ORDER BY counters.name'),
 'every_due_terms': ('SELECT due_terms.uid, due_terms.commitment_uid, due_terms.n, due_terms.phrase, due_terms.kind, '
                     'due_terms.earliest, due_terms.latest, due_terms.precision, due_terms.convention, '
                     'due_terms.soft, due_terms.recurrence, due_terms.occurrence, due_terms.stated_on, '
                     'due_terms.source_uid, due_terms.milestone_uid, due_terms.hangs, due_terms.reason, '
                     'due_terms.retracted_on FROM due_terms',
                     {},
                     ' ORDER BY due_terms.uid'),
 'every_events': ('SELECT events.uid, events.seq, events.command, events.n, events.subject, events.subject_uid, '
                  'events.actor, events.recorded_at, events.recorded_on, events.action, events.text, events.old, '
                  'events.new, events.internal, events.undoes FROM events',
                  {},
                  ' ORDER BY events.seq'),
 'every_evidence': ('SELECT evidence.uid, evidence.commitment_uid, evidence.n, evidence.relation, evidence.url, '
                    'evidence.text, evidence.fact_on, evidence.quote, evidence.file, evidence.sha256, evidence.kept, '
                    'evidence.internal, evidence.retracted_on FROM evidence',
                    {},
                    ' ORDER BY evidence.uid'),
 'every_follow_ups': ('SELECT follow_ups.uid, follow_ups.commitment_uid, follow_ups.n, follow_ups.text, '
                      'follow_ups.planned_on, follow_ups.who, follow_ups.done_on, follow_ups.result, '
                      'follow_ups.internal, follow_ups.retracted_on FROM follow_ups',
                      {},
                      ' ORDER BY follow_ups.uid'),
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
                       ' ORDER BY party_names.folded'),
 'every_quotes': ('SELECT quotes.uid, quotes.commitment_uid, quotes.source_uid, quotes.n, quotes.text, quotes.start, '
                  'quotes."end", quotes."match", quotes.phrase, quotes.kind, quotes.earliest, quotes.latest, '
                  'quotes.retracted_on FROM quotes',
                  {},
                  ' ORDER BY quotes.uid'),
 'every_sources': ('SELECT sources.uid, sources.number, sources.title, sources.publisher, sources.url, sources.lang, '
                   'sources.stated_on, sources.published_on, sources.read_on, sources.sha256, '
                   'sources.nothing_to_log, sources.retracted_on, sources.text FROM sources',
                   {},
                   ' ORDER BY sources.number'),
 'every_tags': ('SELECT tags.commitment_uid, tags.tag FROM tags', {}, ' ORDER BY tags.commitment_uid, tags.tag'),
 'evidence_of': ('SELECT evidence.uid, evidence.commitment_uid, evidence.n, evidence.relation, evidence.url, '
                 'evidence.text, evidence.fact_on, evidence.quote, evidence.file, evidence.sha256, evidence.kept, '
                 'evidence.internal, evidence.retracted_on FROM evidence',
                 {'uids': 'evidence.commitment_uid IN (SELECT value FROM json_each(:uids))'},
                 ' ORDER BY evidence.commitment_uid, evidence.n'),
 'filed': ("SELECT doc AS rowid, group_concat(term, ' ') AS tokens FROM temp.search_words GROUP BY doc ORDER BY doc",
           {},
           ''),
 'follow_ups_of': ('SELECT follow_ups.uid, follow_ups.commitment_uid, follow_ups.n, follow_ups.text, '
                   'follow_ups.planned_on, follow_ups.who, follow_ups.done_on, follow_ups.result, '
                   'follow_ups.internal, follow_ups.retracted_on FROM follow_ups',
                   {'uids': 'follow_ups.commitment_uid IN (SELECT value FROM json_each(:uids))'},
                   ' ORDER BY follow_ups.commitment_uid, follow_ups.n'),
 'highest': ('SELECT (SELECT max(events.seq) AS max_1 FROM events) AS events, (SELECT max(commitments.number) AS '
             'max_2 FROM commitments) AS commitments, (SELECT max(sources.number) AS max_3 FROM sources) AS sources, '
             '(SELECT max(parties.number) AS max_4 FROM parties) AS parties, (SELECT max(milestones.number) AS max_5 '
             'FROM milestones) AS milestones',
             {},
             ''),
 'last_command': ('SELECT events.command, events.seq FROM events WHERE events.seq = (SELECT max(events.seq) AS max_1 '
                  "FROM events WHERE events.actor = :actor AND coalesce(events.undoes, '') = '' AND NOT (EXISTS "
                  '(SELECT * FROM events AS undoing WHERE undoing.undoes = events.command)))',
                  {},
                  ''),
 'last_event': ('SELECT events.recorded_at FROM events WHERE events.seq = (SELECT max(events.seq) AS max_1 FROM '
                'events)',
                {},
                ''),
 'last_seq': ('SELECT max(events.seq) AS seq FROM events', {}, ''),
 'lines_assessments': ("SELECT CAST(json_object('table', 'assessments', 'uid', assessments.uid, 'commitment_uid', "
                       "assessments.commitment_uid, 'n', assessments.n, 'status', assessments.status, 'party_uid', "
                       "assessments.party_uid, 'as_of', assessments.as_of, 'author', assessments.author, "
                       "'rationale', assessments.rationale, 'reason_code', assessments.reason_code, 'confidence', "
                       "assessments.confidence, 'reached', assessments.reached, 'occurrence', "
                       "assessments.occurrence, 'evidence_uid', assessments.evidence_uid, 'retracted_on', "
                       'assessments.retracted_on) || char(10) AS BLOB) AS anon_1 FROM assessments',
                       {},
                       ' ORDER BY assessments.uid'),
 'lines_commitment_parties': ("SELECT CAST(json_object('table', 'commitment_parties', 'commitment_uid', "
                              "commitment_parties.commitment_uid, 'role', commitment_parties.role, 'party_uid', "
                              "commitment_parties.party_uid, 'position', commitment_parties.position) || char(10) AS "
                              'BLOB) AS anon_1 FROM commitment_parties',
                              {},
                              ' ORDER BY commitment_parties.commitment_uid, commitment_parties.role, '
                              'commitment_parties.party_uid'),
 'lines_commitments': ("SELECT CAST(json_object('table', 'commitments', 'uid', commitments.uid, 'number', "
                       "commitments.number, 'summary', commitments.summary, 'strength', commitments.strength, "
                       "'stated_on', commitments.stated_on, 'status', commitments.status, 'owner', "
                       "commitments.owner, 'settled_on', commitments.settled_on, 'reason', commitments.reason, "
                       "'reason_code', commitments.reason_code, 'successor_uid', commitments.successor_uid, "
                       "'target_amount', commitments.target_amount, 'target_unit', commitments.target_unit, "
                       "'reached', commitments.reached, 'last_heard_on', commitments.last_heard_on, "
                       "'last_heard_from_uid', commitments.last_heard_from_uid, 'review_on', commitments.review_on, "
                       "'retracted_on', commitments.retracted_on, 'internal', commitments.internal, 'kind', "
                       "commitments.kind, 'earliest', commitments.earliest, 'latest', commitments.latest, "
                       "'last_activity_on', commitments.last_activity_on, 'version', commitments.version, 'brief', "
                       'commitments.brief) || char(10) AS BLOB) AS anon_1 FROM commitments',
                       {},
                       ' ORDER BY commitments.number'),
 'lines_counters': ("SELECT CAST(json_object('table', 'counters', 'name', counters.name, 'value', counters.value) || "
                    'char(10) AS BLOB) AS anon_1 FROM counters',
                    {},
                    ' ORDER BY counters.name'),
 'lines_due_terms': ("SELECT CAST(json_object('table', 'due_terms', 'uid', due_terms.uid, 'commitment_uid', "
                     "due_terms.commitment_uid, 'n', due_terms.n, 'phrase', due_terms.phrase, 'kind', "
                     "due_terms.kind, 'earliest', due_terms.earliest, 'latest', due_terms.latest, 'precision', "
                     "due_terms.precision, 'convention', due_terms.convention, 'soft', due_terms.soft, 'recurrence', "
                     "due_terms.recurrence, 'occurrence', due_terms.occurrence, 'stated_on', due_terms.stated_on, "
                     "'source_uid', due_terms.source_uid, 'milestone_uid', due_terms.milestone_uid, 'hangs', "
                     "due_terms.hangs, 'reason', due_terms.reason, 'retracted_on', due_terms.retracted_on) || "
                     'char(10) AS BLOB) AS anon_1 FROM due_terms',
                     {},
                     ' ORDER BY due_terms.uid'),
 'lines_events': ("SELECT CAST(json_object('table', 'events', 'uid', events.uid, 'seq', events.seq, 'command', "
                  "events.command, 'n', events.n, 'subject', events.subject, 'subject_uid', events.subject_uid, "
                  "'actor', events.actor, 'recorded_at', events.recorded_at, 'recorded_on', events.recorded_on, "
                  "'action', events.action, 'text', events.text, 'old', events.old, 'new', events.new, 'internal', "
                  "events.internal, 'undoes', events.undoes) || char(10) AS BLOB) AS anon_1 FROM events",
                  {},
                  ' ORDER BY events.seq'),
 'lines_evidence': ("SELECT CAST(json_object('table', 'evidence', 'uid', evidence.uid, 'commitment_uid', "
                    "evidence.commitment_uid, 'n', evidence.n, 'relation', evidence.relation, 'url', evidence.url, "
                    "'text', evidence.text, 'fact_on', evidence.fact_on, 'quote', evidence.quote, 'file', "
                    "evidence.file, 'sha256', evidence.sha256, 'kept', evidence.kept, 'internal', evidence.internal, "
                    "'retracted_on', evidence.retracted_on) || char(10) AS BLOB) AS anon_1 FROM evidence",
                    {},
                    ' ORDER BY evidence.uid'),
 'lines_follow_ups': ("SELECT CAST(json_object('table', 'follow_ups', 'uid', follow_ups.uid, 'commitment_uid', "
                      "follow_ups.commitment_uid, 'n', follow_ups.n, 'text', follow_ups.text, 'planned_on', "
                      "follow_ups.planned_on, 'who', follow_ups.who, 'done_on', follow_ups.done_on, 'result', "
                      "follow_ups.result, 'internal', follow_ups.internal, 'retracted_on', follow_ups.retracted_on) "
                      '|| char(10) AS BLOB) AS anon_1 FROM follow_ups',
                      {},
                      ' ORDER BY follow_ups.uid'),
 'lines_milestones': ("SELECT CAST(json_object('table', 'milestones', 'uid', milestones.uid, 'number', "
                      "milestones.number, 'name', milestones.name, 'folded', milestones.folded, 'happens_on', "
                      "milestones.happens_on, 'retracted_on', milestones.retracted_on) || char(10) AS BLOB) AS "
                      'anon_1 FROM milestones',
                      {},
                      ' ORDER BY milestones.number'),
 'lines_parties': ("SELECT CAST(json_object('table', 'parties', 'uid', parties.uid, 'number', parties.number, "
                   "'name', parties.name, 'country', parties.country, 'fiscal_year_start', "
                   "parties.fiscal_year_start, 'retracted_on', parties.retracted_on) || char(10) AS BLOB) AS anon_1 "
                   'FROM parties',
                   {},
                   ' ORDER BY parties.number'),
 'lines_party_names': ("SELECT CAST(json_object('table', 'party_names', 'folded', party_names.folded, 'name', "
                       "party_names.name, 'position', party_names.position, 'party_uid', party_names.party_uid) || "
                       'char(10) AS BLOB) AS anon_1 FROM party_names',
                       {},
                       ' ORDER BY party_names.folded'),
 'lines_quotes': ("SELECT CAST(json_object('table', 'quotes', 'uid', quotes.uid, 'commitment_uid', "
                  "quotes.commitment_uid, 'source_uid', quotes.source_uid, 'n', quotes.n, 'text', quotes.text, "
                  '\'start\', quotes.start, \'end\', quotes."end", \'match\', quotes."match", \'phrase\', '
                  "quotes.phrase, 'kind', quotes.kind, 'earliest', quotes.earliest, 'latest', quotes.latest, "
                  "'retracted_on', quotes.retracted_on) || char(10) AS BLOB) AS anon_1 FROM quotes",
                  {},
                  ' ORDER BY quotes.uid'),
 'lines_sources': ("SELECT CAST(json_object('table', 'sources', 'uid', sources.uid, 'number', sources.number, "
                   "'title', sources.title, 'publisher', sources.publisher, 'url', sources.url, 'lang', "
                   "sources.lang, 'stated_on', sources.stated_on, 'published_on', sources.published_on, 'read_on', "
                   "sources.read_on, 'sha256', sources.sha256, 'nothing_to_log', sources.nothing_to_log, "
                   "'retracted_on', sources.retracted_on, 'text', sources.text) || char(10) AS BLOB) AS anon_1 FROM "
                   'sources',
                   {},
                   ' ORDER BY sources.number'),
 'lines_tags': ("SELECT CAST(json_object('table', 'tags', 'commitment_uid', tags.commitment_uid, 'tag', tags.tag) || "
                'char(10) AS BLOB) AS anon_1 FROM tags',
                {},
                ' ORDER BY tags.commitment_uid, tags.tag'),
 'mailings': ('SELECT mailings.uid, mailings.address, mailings.report_on, mailings.actor, mailings.recorded_at FROM '
              'mailings',
              {'addresses': 'mailings.address IN (SELECT value FROM json_each(:addresses))',
               'on': 'mailings.report_on = :on'},
              ' ORDER BY mailings.address'),
 'milestones': ('SELECT milestones.uid, milestones.number, milestones.name, milestones.folded, '
                'milestones.happens_on, milestones.retracted_on FROM milestones',
                {'folded': 'milestones.folded = :folded',
                 'kept': 'milestones.retracted_on IS NULL',
                 'number': 'milestones.number = :number',
                 'uids': 'milestones.uid IN (SELECT value FROM json_each(:uids))'},
                ' ORDER BY milestones.number'),
 'orphans': ('SELECT DISTINCT events.subject, events.subject_uid FROM events',
             {'gone': '(events.subject_uid NOT IN (SELECT commitments.uid FROM commitments)) AND (events.subject_uid '
                      'NOT IN (SELECT sources.uid FROM sources)) AND (events.subject_uid NOT IN (SELECT parties.uid '
                      'FROM parties)) AND (events.subject_uid NOT IN (SELECT milestones.uid FROM milestones))'},
             ' ORDER BY events.subject, events.subject_uid'),
 'parties': ('SELECT parties.uid, parties.number, parties.name, parties.country, parties.fiscal_year_start, '
             'parties.retracted_on FROM parties',
             {'kept': 'parties.retracted_on IS NULL',
              'number': 'parties.number = :number',
              'uids': 'parties.uid IN (SELECT value FROM json_each(:uids))'},
             ' ORDER BY parties.number'),
 'parties_of': ('SELECT commitment_parties.commitment_uid, commitment_parties.role, commitment_parties.party_uid, '
                'commitment_parties.position FROM commitment_parties',
                {'uids': 'commitment_parties.commitment_uid IN (SELECT value FROM json_each(:uids))'},
                ' ORDER BY commitment_parties.commitment_uid, commitment_parties.role, commitment_parties.position'),
 'party_names': ('SELECT party_names.folded, party_names.name, party_names.position, party_names.party_uid FROM '
                 'party_names',
                 {'folded': 'party_names.folded IN (SELECT value FROM json_each(:folded))',
                  'uids': 'party_names.party_uid IN (SELECT value FROM json_each(:uids))'},
                 ' ORDER BY party_names.party_uid, party_names.position'),
 'planned': ('SELECT follow_ups.uid, follow_ups.commitment_uid, follow_ups.n, follow_ups.text, '
             'follow_ups.planned_on, follow_ups.who, follow_ups.done_on, follow_ups.result, follow_ups.internal, '
             'follow_ups.retracted_on FROM follow_ups WHERE follow_ups.done_on IS NULL AND follow_ups.retracted_on '
             'IS NULL AND follow_ups.planned_on <= :until',
             {},
             ''),
 'quoted_sources': ('SELECT quotes.source_uid, count(DISTINCT quotes.commitment_uid) AS count FROM quotes JOIN '
                    'commitments ON commitments.uid = quotes.commitment_uid',
                    {'kept': 'commitments.retracted_on IS NULL AND quotes.retracted_on IS NULL',
                     'sources': 'quotes.source_uid IN (SELECT value FROM json_each(:source_uids))'},
                    ' GROUP BY quotes.source_uid ORDER BY quotes.source_uid'),
 'quotes_of': ('SELECT quotes.uid, quotes.commitment_uid, quotes.source_uid, quotes.n, quotes.text, quotes.start, '
               'quotes."end", quotes."match", quotes.phrase, quotes.kind, quotes.earliest, quotes.latest, '
               'quotes.retracted_on FROM quotes',
               {'uids': 'quotes.commitment_uid IN (SELECT value FROM json_each(:uids))'},
               ' ORDER BY quotes.commitment_uid, quotes.n'),
 'quoting': ('SELECT quotes.commitment_uid, quotes.source_uid FROM quotes',
             {'kept': 'quotes.retracted_on IS NULL',
              'sources': 'quotes.source_uid IN (SELECT value FROM json_each(:source_uids))'},
             ' ORDER BY quotes.commitment_uid, quotes.n'),
 'search': ('SELECT DISTINCT events.subject, events.subject_uid FROM events',
            {'words': 'events.seq IN (SELECT search_index.rowid / 65536 AS anon_1 FROM search_index WHERE '
                      "search_index MATCH replace(replace(:words, '&', 'AND'), ':*', '*'))"},
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
 'source_text': ('SELECT sources.uid, sources.text FROM sources',
                 {'uids': 'sources.uid IN (SELECT value FROM json_each(:uids))'},
                 ''),
 'sources': ('SELECT sources.uid, sources.number, sources.title, sources.publisher, sources.url, sources.lang, '
             'sources.stated_on, sources.published_on, sources.read_on, sources.sha256, sources.nothing_to_log, '
             'sources.retracted_on FROM sources',
             {'kept': 'sources.retracted_on IS NULL',
              'lang': 'sources.lang = :lang',
              'number': 'sources.number = :number',
              'said_near': 'sources.stated_on BETWEEN :stated_from AND :stated_to',
              'sha256': 'sources.sha256 = :sha256',
              'uids': 'sources.uid IN (SELECT value FROM json_each(:uids))',
              'url': 'sources.url = :url'},
             ' ORDER BY sources.number'),
 'tags': ('SELECT tags.tag, count(*) AS count FROM tags JOIN commitments ON commitments.uid = tags.commitment_uid '
          'WHERE commitments.retracted_on IS NULL GROUP BY tags.tag',
          {},
          ' ORDER BY tags.tag'),
 'tags_of': ('SELECT tags.commitment_uid, tags.tag FROM tags',
             {'uids': 'tags.commitment_uid IN (SELECT value FROM json_each(:uids))'},
             ' ORDER BY tags.commitment_uid, tags.tag'),
 'unordered': ('SELECT commitments.uid, commitments.number, commitments.summary, commitments.strength, '
               'commitments.stated_on, commitments.status, commitments.owner, commitments.settled_on, '
               'commitments.reason, commitments.reason_code, commitments.successor_uid, commitments.target_amount, '
               'commitments.target_unit, commitments.reached, commitments.last_heard_on, '
               'commitments.last_heard_from_uid, commitments.review_on, commitments.retracted_on, '
               'commitments.internal, commitments.kind, commitments.earliest, commitments.latest, '
               'commitments.last_activity_on, commitments.version, commitments.brief FROM commitments',
               {'dated_by': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                            'due_terms.source_uid = :due_source_uid AND due_terms.retracted_on IS NULL)',
                'due_after': 'commitments.latest > :due_after',
                'due_before': 'commitments.latest < :due_before',
                'due_by': 'commitments.latest <= :until',
                'due_near': 'commitments.latest BETWEEN :due_from AND :due_to',
                'hanging': 'commitments.uid IN (SELECT due_terms.commitment_uid FROM due_terms WHERE '
                           'due_terms.milestone_uid = :milestone_uid AND due_terms.retracted_on IS NULL)',
                'kept': 'commitments.retracted_on IS NULL',
                'numbers': 'commitments.number IN (SELECT value FROM json_each(:numbers))',
                'open': "commitments.status IN ('open', 'in_progress', 'stalled') AND commitments.retracted_on IS "
                        'NULL',
                'opening': 'commitments.earliest BETWEEN :today AND :until',
                'owner': 'commitments.owner = :owner',
                'party': 'commitments.uid IN (SELECT commitment_parties.commitment_uid FROM commitment_parties WHERE '
                         'commitment_parties.party_uid IN (SELECT value FROM json_each(:party_uids)))',
                'planned': 'commitments.uid IN (SELECT follow_ups.commitment_uid FROM follow_ups WHERE '
                           'follow_ups.done_on IS NULL AND follow_ups.retracted_on IS NULL AND follow_ups.planned_on '
                           '<= :until)',
                'public': 'commitments.internal = 0',
                'quiet': "commitments.kind IN ('undated', 'event', 'continuing', 'recurring') AND "
                         'commitments.last_activity_on <= :quiet_since',
                'review_reached': 'commitments.review_on <= :today',
                'source': 'commitments.uid IN (SELECT quotes.commitment_uid FROM quotes WHERE quotes.source_uid = '
                          ':source_uid AND quotes.retracted_on IS NULL)',
                'stated_near': 'commitments.stated_on BETWEEN :stated_from AND :stated_to',
                'statuses': 'commitments.status IN (SELECT value FROM json_each(:statuses))',
                'successor': 'commitments.successor_uid IN (SELECT value FROM json_each(:successor_uids))',
                'tag': 'commitments.uid IN (SELECT tags.commitment_uid FROM tags WHERE tags.tag = :tag)',
                'uids': 'commitments.uid IN (SELECT value FROM json_each(:uids))',
                'unchanged': 'NOT (EXISTS (SELECT * FROM events AS later WHERE later.subject_uid = commitments.uid '
                             'AND later.recorded_on > :today))',
                'waiting': "commitments.kind = 'event' AND commitments.latest IS NULL"},
               '')}

CHANGES = {'clear_commitment_parties': 'DELETE FROM commitment_parties WHERE commitment_parties.commitment_uid = :uid',
 'clear_party_names': 'DELETE FROM party_names WHERE party_names.party_uid = :uid',
 'clear_search_index': "INSERT INTO search_index (search_index) VALUES ('delete-all')",
 'clear_tags': 'DELETE FROM tags WHERE tags.commitment_uid = :uid',
 'forget_mailing': 'DELETE FROM mailings WHERE mailings.uid = :uid',
 'insert_assessments': 'INSERT INTO assessments (uid, commitment_uid, n, status, party_uid, as_of, author, '
                       'rationale, reason_code, confidence, reached, occurrence, evidence_uid, retracted_on) VALUES '
                       '(:uid, :commitment_uid, :n, :status, :party_uid, :as_of, :author, :rationale, :reason_code, '
                       ':confidence, :reached, :occurrence, :evidence_uid, :retracted_on)',
 'insert_commitment_parties': 'INSERT INTO commitment_parties (commitment_uid, role, party_uid, position) VALUES '
                              '(:commitment_uid, :role, :party_uid, :position)',
 'insert_commitments': 'INSERT INTO commitments (uid, number, summary, strength, stated_on, status, owner, '
                       'settled_on, reason, reason_code, successor_uid, target_amount, target_unit, reached, '
                       'last_heard_on, last_heard_from_uid, review_on, retracted_on, internal, kind, earliest, '
                       'latest, last_activity_on, version, brief) VALUES (:uid, :number, :summary, :strength, '
                       ':stated_on, :status, :owner, :settled_on, :reason, :reason_code, :successor_uid, '
                       ':target_amount, :target_unit, :reached, :last_heard_on, :last_heard_from_uid, :review_on, '
                       ':retracted_on, :internal, :kind, :earliest, :latest, :last_activity_on, :version, :brief)',
 'insert_counters': 'INSERT INTO counters (name, value) VALUES (:name, :value)',
 'insert_due_terms': 'INSERT INTO due_terms (uid, commitment_uid, n, phrase, kind, earliest, latest, precision, '
                     'convention, soft, recurrence, occurrence, stated_on, source_uid, milestone_uid, hangs, reason, '
                     'retracted_on) VALUES (:uid, :commitment_uid, :n, :phrase, :kind, :earliest, :latest, '
                     ':precision, :convention, :soft, :recurrence, :occurrence, :stated_on, :source_uid, '
                     ':milestone_uid, :hangs, :reason, :retracted_on)',
 'insert_events': 'INSERT INTO events (uid, seq, command, n, subject, subject_uid, actor, recorded_at, recorded_on, '
                  'action, text, old, new, internal, undoes) VALUES (:uid, :seq, :command, :n, :subject, '
                  ':subject_uid, :actor, :recorded_at, :recorded_on, :action, :text, :old, :new, :internal, :undoes)',
 'insert_evidence': 'INSERT INTO evidence (uid, commitment_uid, n, relation, url, text, fact_on, quote, file, '
                    'sha256, kept, internal, retracted_on) VALUES (:uid, :commitment_uid, :n, :relation, :url, '
                    ':text, :fact_on, :quote, :file, :sha256, :kept, :internal, :retracted_on)',
 'insert_follow_ups': 'INSERT INTO follow_ups (uid, commitment_uid, n, text, planned_on, who, done_on, result, '
                      'internal, retracted_on) VALUES (:uid, :commitment_uid, :n, :text, :planned_on, :who, '
                      ':done_on, :result, :internal, :retracted_on)',
 'insert_mailings': 'INSERT INTO mailings (uid, address, report_on, actor, recorded_at) VALUES (:uid, :address, '
                    ':report_on, :actor, :recorded_at)',
 'insert_milestones': 'INSERT INTO milestones (uid, number, name, folded, happens_on, retracted_on) VALUES (:uid, '
                      ':number, :name, :folded, :happens_on, :retracted_on)',
 'insert_parties': 'INSERT INTO parties (uid, number, name, country, fiscal_year_start, retracted_on) VALUES (:uid, '
                   ':number, :name, :country, :fiscal_year_start, :retracted_on)',
 'insert_party_names': 'INSERT INTO party_names (folded, name, position, party_uid) VALUES (:folded, :name, '
                       ':position, :party_uid)',
 'insert_quotes': 'INSERT INTO quotes (uid, commitment_uid, source_uid, n, text, start, "end", "match", phrase, '
                  'kind, earliest, latest, retracted_on) VALUES (:uid, :commitment_uid, :source_uid, :n, :text, '
                  ':start, :end, :match, :phrase, :kind, :earliest, :latest, :retracted_on)',
 'insert_search_index': 'INSERT INTO search_index (rowid, tokens) VALUES (:rowid, :tokens)',
 'insert_sources': 'INSERT INTO sources (uid, number, title, publisher, url, lang, stated_on, published_on, read_on, '
                   'sha256, nothing_to_log, retracted_on, text) VALUES (:uid, :number, :title, :publisher, :url, '
                   ':lang, :stated_on, :published_on, :read_on, :sha256, :nothing_to_log, :retracted_on, :text)',
 'insert_tags': 'INSERT INTO tags (commitment_uid, tag) VALUES (:commitment_uid, :tag)',
 'list_search_words': 'CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search_index, '
                      'instance)',
 'point_successor': 'UPDATE commitments SET successor_uid=:successor_uid WHERE commitments.uid = :at_uid',
 'raise_counter': 'UPDATE counters SET value=(counters.value + 1) WHERE counters.name = :at_name',
 'set_counter': 'UPDATE counters SET value=:value WHERE counters.name = :at_name',
 'take_turn': 'UPDATE counters SET value=counters.value WHERE counters.name = :at_name',
 'update_assessments': 'UPDATE assessments SET commitment_uid=:commitment_uid, n=:n, status=:status, '
                       'party_uid=:party_uid, as_of=:as_of, author=:author, rationale=:rationale, '
                       'reason_code=:reason_code, confidence=:confidence, reached=:reached, occurrence=:occurrence, '
                       'evidence_uid=:evidence_uid, retracted_on=:retracted_on WHERE assessments.uid = :at_uid',
 'update_commitments': 'UPDATE commitments SET number=:number, summary=:summary, strength=:strength, '
                       'stated_on=:stated_on, status=:status, owner=:owner, settled_on=:settled_on, reason=:reason, '
                       'reason_code=:reason_code, successor_uid=:successor_uid, target_amount=:target_amount, '
                       'target_unit=:target_unit, reached=:reached, last_heard_on=:last_heard_on, '
                       'last_heard_from_uid=:last_heard_from_uid, review_on=:review_on, retracted_on=:retracted_on, '
                       'internal=:internal, kind=:kind, earliest=:earliest, latest=:latest, '
                       'last_activity_on=:last_activity_on, version=:version, brief=:brief WHERE commitments.uid = '
                       ':at_uid AND commitments.version = :at_version',
 'update_due_terms': 'UPDATE due_terms SET commitment_uid=:commitment_uid, n=:n, phrase=:phrase, kind=:kind, '
                     'earliest=:earliest, latest=:latest, precision=:precision, convention=:convention, soft=:soft, '
                     'recurrence=:recurrence, occurrence=:occurrence, stated_on=:stated_on, source_uid=:source_uid, '
                     'milestone_uid=:milestone_uid, hangs=:hangs, reason=:reason, retracted_on=:retracted_on WHERE '
                     'due_terms.uid = :at_uid',
 'update_evidence': 'UPDATE evidence SET commitment_uid=:commitment_uid, n=:n, relation=:relation, url=:url, '
                    'text=:text, fact_on=:fact_on, quote=:quote, file=:file, sha256=:sha256, kept=:kept, '
                    'internal=:internal, retracted_on=:retracted_on WHERE evidence.uid = :at_uid',
 'update_follow_ups': 'UPDATE follow_ups SET commitment_uid=:commitment_uid, n=:n, text=:text, '
                      'planned_on=:planned_on, who=:who, done_on=:done_on, result=:result, internal=:internal, '
                      'retracted_on=:retracted_on WHERE follow_ups.uid = :at_uid',
 'update_milestones': 'UPDATE milestones SET number=:number, name=:name, folded=:folded, happens_on=:happens_on, '
                      'retracted_on=:retracted_on WHERE milestones.uid = :at_uid',
 'update_parties': 'UPDATE parties SET number=:number, name=:name, country=:country, '
                   'fiscal_year_start=:fiscal_year_start, retracted_on=:retracted_on WHERE parties.uid = :at_uid',
 'update_quotes': 'UPDATE quotes SET commitment_uid=:commitment_uid, source_uid=:source_uid, n=:n, text=:text, '
                  'start=:start, "end"=:end, "match"=:match, phrase=:phrase, kind=:kind, earliest=:earliest, '
                  'latest=:latest, retracted_on=:retracted_on WHERE quotes.uid = :at_uid',
 'update_sources': 'UPDATE sources SET number=:number, title=:title, publisher=:publisher, url=:url, lang=:lang, '
                   'stated_on=:stated_on, published_on=:published_on, read_on=:read_on, sha256=:sha256, '
                   'nothing_to_log=:nothing_to_log, retracted_on=:retracted_on WHERE sources.uid = :at_uid'}
