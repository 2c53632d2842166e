-- What letters to the service desk become stands with its mailbox, no longer in the code.
select dataset.seed('agency', 'mailbox', 'service-desk', content || '{"becomes": "support"}', valid_from)
from dataset.version where (dataset, kind, key, version) = ('agency', 'mailbox', 'service-desk', 1);
