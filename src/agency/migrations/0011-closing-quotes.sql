-- Latvian texts of this house close „so”; the step before closed two as German does. Only what nobody has edited since.
select dataset.seed('agency', 'way', key, jsonb_set(content, '{ground,lv}', to_jsonb(translate(content #>> '{ground,lv}', '“', '”'))), valid_from)
from dataset.version as own
where dataset = 'agency' and kind = 'way' and drafted_by = 'system:release' and content #>> '{ground,lv}' like '%„%“%' and not exists (
  select from dataset.version as later where (later.dataset, later.kind, later.key) = (own.dataset, own.kind, own.key) and later.version > own.version);
