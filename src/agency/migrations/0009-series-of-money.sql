-- 5-02 is the series of data exchange modules; invoices and confirmations of payment have 10-01.
select dataset.seed('agency', 'case-index', '10-01', content, valid_from) from dataset.version
where (dataset, kind, key, version) = ('agency', 'case-index', '5-02', 1);
select dataset.seed('agency', 'case-index', '5-02', content || '{"title": {"lv": "Datu apmaiņas programmatūras moduļi", "en": "Data exchange modules"}, "years": 10,
  "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}}', valid_from)
from dataset.version where (dataset, kind, key, version) = ('agency', 'case-index', '5-02', 1);
select dataset.seed('agency', 'seller', 'agency', content || '{"caseIndex": "10-01"}', valid_from) from dataset.version
where (dataset, kind, key, version) = ('agency', 'seller', 'agency', 1);
