-- Priorities, promised times and escalation become a dated dataset: changed on the pages of the desk, every change a version. What is seeded
-- here is what held so far; the hours of the office are those that the agency publishes.
select dataset.seed('promises', 'matrix', 'matrix', jsonb_object_agg('i' || impact || 'u' || urgency, priority),
  valid_from::timestamp at time zone 'Europe/Riga')
from casework.priority_matrix group by valid_from;
select dataset.seed('promises', 'level', priority,
  jsonb_build_object('hours', hours, 'responseAmount', response_amount, 'responseUnit', response_unit,
    'resolutionAmount', resolution_amount, 'resolutionUnit', resolution_unit),
  valid_from::timestamp at time zone 'Europe/Riga')
from casework.service_level order by priority, valid_from;
select dataset.seed('promises', 'usual', kind, jsonb_build_object('impact', impact::text, 'urgency', urgency::text),
  '2020-01-01 00:00 Europe/Riga') from casework.usual_priority;

-- The first two rules know who is on duty.
create temporary table named_rule on commit drop as
select id, case id when 1 then 'response-soon-urgent' when 2 then 'response-late' when 3 then 'response-late-p1' when 4 then 'response-soon'
  when 5 then 'resolution-soon-urgent' when 6 then 'resolution-soon' when 7 then 'resolution-late' when 8 then 'resolution-late-urgent'
  when 9 then 'resolution-late-usual' else 'rule-' || id end as key
from casework.escalation_rule;
select dataset.seed('promises', 'escalation', key,
  jsonb_build_object('p1', 'P1' = any (priorities), 'p2', 'P2' = any (priorities), 'p3', 'P3' = any (priorities), 'p4', 'P4' = any (priorities),
    'clock', clock, 'moment', case when minutes < 0 then 'before' when minutes = 0 then 'at' else 'after' end, 'minutes', abs(minutes),
    'whom', case when id in (1, 2) then 'on-duty' when whom in ('holder', 'unit') then whom else 'other' end,
    'unit', case when whom in ('holder', 'unit') then '' else whom end),
  valid_from::timestamp at time zone 'Europe/Riga', (valid_to + 1)::timestamp at time zone 'Europe/Riga')
from casework.escalation_rule join named_rule using (id) order by id;

alter table casework.alarm drop constraint alarm_rule_id_fkey;
alter table casework.alarm drop constraint alarm_case_id_rule_id_due_key;
alter table casework.alarm add column rule text;
update casework.alarm set rule = key from named_rule where named_rule.id = rule_id;
alter table casework.alarm alter column rule set not null, drop column rule_id;
-- Several people may be on duty: each is told once.
create unique index alarm_once on casework.alarm (case_id, rule, due, to_key) nulls not distinct;

drop table casework.priority_matrix, casework.service_level, casework.usual_priority, casework.escalation_rule;
