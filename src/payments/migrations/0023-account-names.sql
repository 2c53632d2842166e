-- The agency sells services and issues invoices; what it collects for others are penalties, of which its books know only those that
-- somebody asked to pay here. The same account is called by what it means in whose books it stands.
alter table payments.account add column others_lv text, add column others_en text, add check ((others_lv is null) = (others_en is null));
update payments.account set name_lv = 'Klientu parādi', name_en = 'Owed by clients',
  others_lv = 'Lūgts samaksāt, vēl nav samaksāts', others_en = 'Asked to be paid, not paid yet'
where code = 'receivable';

create view payments.account_of_holder with (security_invoker = true) as
select holder.code as holder, holder.name_lv as holder_lv, holder.name_en as holder_en, account.code as account, position,
  case holder.code when 'agency' then account.name_lv else coalesce(others_lv, account.name_lv) end as account_lv,
  case holder.code when 'agency' then account.name_en else coalesce(others_en, account.name_en) end as account_en
from payments.holder cross join payments.account;
grant select on payments.account_of_holder to lete_web, lete_worker;
