-- The days of reminders stand among the agency's dated facts, where they are edited.
drop table payments.dunning_rule;
