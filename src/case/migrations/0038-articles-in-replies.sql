-- Which articles of the knowledge went into a reply: told as news when it leaves. Ids only; what they are is not this room's affair.
alter table casework.reply add column articles uuid[] not null default '{}';
