import type { lists, Way } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';

/** The lists by name. */
export const queueNames: Readonly<Record<lists.Queue, Text>> = {
  'to-do': { lv: 'Jāizlemj', en: 'To decide' },
  unassigned: { lv: 'Neviena neuzņemtas', en: 'Not taken by anyone' },
  mine: { lv: 'Manas', en: 'Mine' },
  today: { lv: 'Termiņš šodien', en: 'Due today' },
  overdue: { lv: 'Nokavētas', en: 'Overdue' },
  waiting: { lv: 'Gaida klientu', en: 'Waiting for the client' },
  others: { lv: 'Gaida citus', en: 'Waiting for others' },
  'to-send': { lv: 'Jānosūta', en: 'To be posted' },
  'in-progress': { lv: 'Lete strādā', en: 'Lete is working' },
  all: { lv: 'Visas manās nodaļās', en: 'All of my units' },
};

export const texts = {
  queues: { lv: 'Saraksti', en: 'Lists' },
  search: { lv: 'Meklēt pēc numura vai vārda', en: 'Search by number or name' },
  find: { lv: 'Meklēt', en: 'Search' },
  none: { lv: 'Šajā sarakstā lietu nav.', en: 'There are no cases in this list.' },
  more: { lv: 'Nākamās lietas', en: 'Next cases' },
  received: { lv: 'Saņemta', en: 'Received' },
  way: { lv: 'Ceļš', en: 'Way' },
  kind: { lv: 'Veids', en: 'Kind' },
  searchTitle: { lv: 'Meklēt lietas', en: 'Search cases' },
  searchMore: { lv: 'Meklēt ar nosacījumiem', en: 'Search with conditions' },
  words: { lv: 'Vārdi, numurs vai tālrunis', en: 'Words, a number or a telephone' },
  wordsHint: {
    lv: 'Meklē numurā, personu vārdos, kontaktos, tematā, sarakstē un pielikumos; arī bez garumzīmēm.',
    en: 'Looks in numbers, names, contacts, subjects, what was written and attachments; diacritics may be left out.',
  },
  state: { lv: 'Stāvoklis', en: 'State' },
  anyState: { lv: 'visas lietas', en: 'all cases' },
  open: { lv: 'atvērtās lietas', en: 'open cases' },
  closed: { lv: 'slēgtās lietas', en: 'closed cases' },
  'to-do': { lv: 'lietas, kas jāizlemj', en: 'cases to decide' },
  waiting: { lv: 'lietas, kas gaida klientu', en: 'cases waiting for the client' },
  'to-send': { lv: 'lietas, kuru dokuments jānosūta', en: 'cases with a document to be posted' },
  'in-progress': { lv: 'lietas, kuras apstrādā Lete', en: 'cases that Lete is working on' },
  unpaid: { lv: 'neapmaksātās lietas', en: 'unpaid cases' },
  unit: { lv: 'Nodaļa', en: 'Unit' },
  anyUnit: { lv: 'visās manās nodaļās', en: 'in all my units' },
  inUnit: { lv: 'nodaļā «{unit}»', en: 'in “{unit}”' },
  service: { lv: 'Pakalpojums', en: 'Service' },
  anyService: { lv: 'par jebkuru pakalpojumu', en: 'about any service' },
  ofService: { lv: 'par «{service}»', en: 'about “{service}”' },
  anyKind: { lv: 'jebkura veida', en: 'of any kind' },
  ofKind: { lv: 'veids: {kind}', en: 'kind: {kind}' },
  anyWay: { lv: 'saņemtas jebkurā ceļā', en: 'received by any way' },
  holder: { lv: 'Kas uzņēmies', en: 'Taken by' },
  anyHolder: { lv: 'pie jebkura darbinieka', en: 'with anyone' },
  nobody: { lv: 'neviena neuzņemtas', en: 'taken by nobody' },
  withHolder: { lv: 'pie: {name}', en: 'with {name}' },
  withMe: { lv: 'pie manis', en: 'with me' },
  from: { lv: 'no', en: 'from' },
  to: { lv: 'līdz', en: 'to' },
  fromWords: { lv: 'no {day}', en: 'from {day}' },
  toWords: { lv: 'līdz {day}', en: 'to {day}' },
  withWords: { lv: 'ar vārdiem «{words}»', en: 'with the words “{words}”' },
  found: { lv: 'Atrastās lietas', en: 'Cases found' },
  looked: { lv: 'Meklēts', en: 'Searched for' },
  notFound: {
    lv: 'Nekas nav atrasts. Pamēģiniet mazāk vārdu vai noņemiet kādu nosacījumu.',
    en: 'Nothing was found. Try fewer words or remove a condition.',
  },
  newestFirst: { lv: 'jaunākās vispirms', en: 'newest first' },
  dateWrong: {
    lv: 'Datums jāraksta kā GGGG-MM-DD, un «no» nedrīkst būt pēc «līdz».',
    en: 'Write the date as YYYY-MM-DD; “from” must not be after “to”.',
  },
  askSomething: {
    lv: 'Uzrakstiet kādu vārdu vai izvēlieties kādu nosacījumu.',
    en: 'Write a word or choose a condition.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Ways in, as they end "cases received …". */
export const wayPhrases: Readonly<Record<Way, Text>> = {
  portal: { lv: 'saņemtas portālā', en: 'received in the portal' },
  web: { lv: 'saņemtas tīmekļvietnē', en: 'received on the website' },
  email: { lv: 'saņemtas e-pastā', en: 'received by e-mail' },
  'signed-email': { lv: 'saņemtas parakstītā e-pastā', en: 'received by signed e-mail' },
  'e-address': { lv: 'saņemtas e-adresē', en: 'received in the e-address' },
  post: { lv: 'saņemtas pa pastu', en: 'received by post' },
  phone: { lv: 'saņemtas pa tālruni', en: 'received by phone' },
  online: { lv: 'saņemtas tiešsaistē', en: 'received online' },
};
