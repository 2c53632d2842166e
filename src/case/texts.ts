import type { Text } from '../platform/text/index.js';
import type { EntryKind } from './entry.js';
import { quoteDeeds, quoteEntries } from './quotes/texts.js';
import type { State } from './state.js';

/** Words for the audit codes of this room. */
export const deeds: Readonly<Record<string, Text>> = {
  'case:enter-for-client': {
    lv: 'Darbinieks ievadīja pieteikumu Jūsu vietā',
    en: 'A member of staff entered an application for you',
  },
  ...quoteDeeds,
  'case:submit': { lv: 'Iesniegts pieteikums', en: 'An application was sent' },
  'case:open': { lv: 'Darbinieks atvēra Jūsu lietu', en: 'A member of staff opened your case' },
  'case:open-message': {
    lv: 'Atvērta lietas vēstule tās noformējumā',
    en: 'A mail of the case was opened as it looks',
  },
  'case:lift-address': {
    lv: 'Darbinieks atļāva atkal sūtīt uz e-pasta adresi, kas vēstules nepieņēma',
    en: 'A member of staff let mail go again to an address that took none',
  },
  'case:name-complained': {
    lv: 'Norādīts, par kuru darbinieku ir sūdzība',
    en: 'It was written down whom a complaint is about',
  },
  'case:release': {
    lv: 'Darbinieks atdeva Jūsu lietu nodaļai',
    en: 'A member of staff gave your case back to the unit',
  },
  'case:note': { lv: 'Darbinieks pierakstīja iekšēju piezīmi', en: 'A member of staff wrote an internal note' },
  'case:look-again': {
    lv: 'Darbinieks vēlreiz skatīja reģistru ziņas',
    en: 'A member of staff looked into the registers again',
  },
  'case:send': { lv: 'Dokuments nosūtīts', en: 'The document was sent' },
  'case:reply': { lv: 'Atbildēts uz darbinieka jautājumu', en: 'The officer’s question was answered' },
  'case:withdraw': { lv: 'Pieteikums atsaukts', en: 'The application was withdrawn' },
  'case:message': { lv: 'Lietai pievienota ziņa', en: 'A message was added to the case' },
  'case:collect': { lv: 'Dokuments atvērts', en: 'The document was opened' },
  'case:settle': { lv: 'Saņemta maksa par pieteikumu', en: 'The fee for the application was received' },
  'case:refer': { lv: 'Lieta nodota darbiniekam', en: 'The case was passed to an officer' },
  'case:issue': { lv: 'Sagatavots un apzīmogots dokuments', en: 'The document was made and sealed' },
  'case:warn': {
    lv: 'Brīdināts, ka lietas termiņš drīz beigsies',
    en: 'A warning that the time limit is about to end',
  },
  'case:lapse': { lv: 'Lieta slēgta, jo maksa netika saņemta', en: 'The case was closed because the fee was not paid' },
  'case:assign': { lv: 'Darbinieks uzņēmās Jūsu lietu', en: 'A member of staff took on your case' },
  'case:undo-give-out': {
    lv: 'Darbinieks atsauca lietas nodošanu',
    en: 'A member of staff undid to whom the case was given',
  },
  'case:ask': { lv: 'Darbinieks lūdza papildu ziņas', en: 'A member of staff asked for more information' },
  'case:extend': { lv: 'Pagarināts lietas termiņš', en: 'The time limit of the case was extended' },
  'case:grant': { lv: 'Pieņemts labvēlīgs lēmums', en: 'A favourable decision was made' },
  'case:refuse': { lv: 'Pieņemts atteikums', en: 'A refusal was issued' },
  'case:mark-mistake': {
    lv: 'Lieta atzīta par iestādes kļūdu',
    en: 'The case was admitted to be a mistake of the agency',
  },
  'case:settle-mistake': {
    lv: 'Iestāde atvainojās par kļūdu un to laboja',
    en: 'The agency apologised for a mistake and mended it',
  },
  'case:finish-measure': {
    lv: 'Izpildīts pasākums, lai kļūda neatkārtotos',
    en: 'A measure against a repetition of the mistake was carried out',
  },
  'case:propose-decision': {
    lv: 'Darbinieks nodeva lēmumu apstiprināšanai otrai amatpersonai',
    en: 'A member of staff handed a decision to a second officer',
  },
  'case:approve-decision': {
    lv: 'Otra amatpersona apstiprināja lēmumu',
    en: 'A second officer confirmed the decision',
  },
  'case:return-decision': {
    lv: 'Lēmuma projekts atdots labošanai',
    en: 'The draft of a decision was given back to be mended',
  },
  'case:change-kind': {
    lv: 'Darbinieks mainīja iesnieguma veidu un termiņu',
    en: 'A member of staff changed the kind and term of the submission',
  },
  'case:recognise': {
    lv: 'Ziņojums atzīts par trauksmes cēlēja ziņojumu',
    en: 'The report was recognised as a whistleblower’s',
  },
  'case:open-reporter': {
    lv: 'Kontaktpersona skatīja, kas sniedzis ziņojumu',
    en: 'A contact person looked at who made the report',
  },
  'case:prioritise': {
    lv: 'Darbinieks noteica lietas prioritāti',
    en: 'A member of staff set the priority of the case',
  },
  'case:alarm': { lv: 'Darbinieki brīdināti par lietas pulksteni', en: 'Staff were warned of the clock of the case' },
  'case:plan-shift': { lv: 'Ielikta dežūras maiņa', en: 'A shift was put into the rota' },
  'case:cancel-shift': { lv: 'Atcelta dežūras maiņa', en: 'A shift was cancelled' },
  'case:hand-over': { lv: 'Pierakstīts, ko maiņa nodod nākamajai', en: 'A shift wrote down what it hands over' },
  'case:read-hand-over': {
    lv: 'Pārņemts iepriekšējās maiņas nodotais',
    en: 'What the shift before handed over was taken over',
  },
  'case:offer-shift': { lv: 'Maiņa piedāvāta kolēģim', en: 'A shift was offered to a colleague' },
  'case:swap-shift': { lv: 'Maiņa pārgājusi pie kolēģa', en: 'A shift changed hands' },
  'case:decline-shift': { lv: 'Piedāvātā maiņa noraidīta', en: 'An offered shift was declined' },
  'case:open-incident': { lv: 'Reģistrēta problēma vai traucējums', en: 'A problem or disruption was registered' },
  'case:publish-incident': { lv: 'Publicēts paziņojums par traucējumu', en: 'A notice of a disruption was published' },
  'case:update-incident': { lv: 'Paziņots jaunākais par traucējumu', en: 'News of a disruption was told' },
  'case:resolve-incident': { lv: 'Traucējums novērsts', en: 'A disruption was resolved' },
  'case:attach': { lv: 'Lieta pievienota zināmai problēmai', en: 'The case was attached to a known problem' },
  'case:detach': { lv: 'Lieta atvienota no zināmas problēmas', en: 'The case was taken from a known problem' },
  'case:edit-routing': { lv: 'Mainīts lietu sadales noteikums', en: 'A rule of where cases go was changed' },
  'case:switch-on-routing': { lv: 'Ieslēgts lietu sadales noteikums', en: 'A rule of where cases go was switched on' },
  'case:answer': { lv: 'Sniegta atbilde uz iesniegumu', en: 'A submission was answered' },
  'case:queue-reply': {
    lv: 'Darbinieks sagatavoja Jums atbildi nosūtīšanai',
    en: 'A member of staff sent off a reply to you',
  },
  'case:recall-reply': {
    lv: 'Darbinieks atsauca vēl nenosūtītu atbildi',
    en: 'A member of staff called back a reply that had not left yet',
  },
  'case:list-disposal': {
    lv: 'Sagatavots lietu saraksts iznīcināšanai vai nodošanai',
    en: 'A list of cases to destroy or transfer was prepared',
  },
  'case:approve-disposal': { lv: 'Apstiprināts lietu saraksts', en: 'A list of cases was approved' },
  'case:decline-disposal': { lv: 'Noraidīts lietu saraksts', en: 'A list of cases was turned down' },
  'case:destroy': {
    lv: 'Iznīcinātas lietas, kuru glabāšanas termiņš beidzies',
    en: 'Cases whose term has passed were destroyed',
  },
  'case:transfer': { lv: 'Lietas nodotas arhīvam', en: 'Cases were transferred to the archives' },
  'case:hold': { lv: 'Lieta turēta, lai to neiznīcinātu', en: 'A case was held so that it is not destroyed' },
  'case:ask-lift-hold': { lv: 'Lūgts atcelt lietas turēšanu', en: 'Lifting the hold of a case was asked' },
  'case:lift-hold': { lv: 'Atcelta lietas turēšana', en: 'The hold of a case was lifted' },
  'case:edit-template': {
    lv: 'Darbinieks mainīja atbilžu veidni',
    en: 'A member of staff changed a template of replies',
  },
  'case:survey': { lv: 'Pierakstīts Jūsu vērtējums pa tālruni', en: 'Your rating by telephone was written down' },
  'case:write': { lv: 'Darbinieks Jums rakstīja', en: 'A member of staff wrote to you' },
  'case:find-caller': {
    lv: 'Darbinieks pēc zvanītāja numura meklēja Jūsu lietas',
    en: 'A member of staff looked for your cases by the number of a caller',
  },
  'case:prove-caller': {
    lv: 'Pēc zvana apstiprināta Jūsu identitāte; tā norādīta lietā',
    en: 'Your identity was proven after the call, and the case says so',
  },
  'case:search-registry': {
    lv: 'Darbinieks, reģistrējot pastu, meklēja lietas',
    en: 'A member of staff searched the cases to register the post',
  },
  'case:enter': {
    lv: 'Darbinieks reģistrēja pa tālruni vai pastu saņemtu iesniegumu',
    en: 'A member of staff registered what came by phone or post',
  },
  'case:enter-more': {
    lv: 'Darbinieks pievienoja lietai pa tālruni vai pastu saņemto',
    en: 'A member of staff added what came by phone or post to the case',
  },
  'case:verify-signed': {
    lv: 'Pārbaudīti Jūsu lietai pievienoto datņu paraksti',
    en: 'The signatures of files in your case were checked',
  },
  'case:accept-signer': {
    lv: 'Parakstītājs atzīts par ieraksta autoru',
    en: 'A signer was accepted as the author of an entry',
  },
  'case:verify-again': {
    lv: 'Darbinieks lūdza vēlreiz pārbaudīt parakstu',
    en: 'A member of staff asked to check a signature again',
  },
  'case:open-signed-report': {
    lv: 'Lejupielādēts paraksta pārbaudes pārskats',
    en: 'The report on a signature was downloaded',
  },
  'case:remind': { lv: 'Nosūtīts atgādinājums', en: 'A reminder was sent' },
  'case:prefer': { lv: 'Izvēlēts saziņas veids vai valoda', en: 'A way or language of contact was chosen' },
  'case:add-contact': { lv: 'Norādīta kontaktinformācija', en: 'Contact details were given' },
  'case:confirm-contact': { lv: 'Apstiprināta kontaktinformācija', en: 'Contact details were confirmed' },
  'case:remove-contact': { lv: 'Atsaukta kontaktinformācija', en: 'Contact details were withdrawn' },
  'case:reach': { lv: 'Darbinieks sazinājās ar Jums vai to mēģināja', en: 'A member of staff reached you or tried to' },
  'case:link': { lv: 'Darbinieks sasaistīja Jūsu lietas', en: 'A member of staff linked your cases' },
  'case:pass-on': { lv: 'Darbinieks nodeva Jūsu lietu tālāk', en: 'A member of staff handed your case over' },
  'case:await-others': {
    lv: 'Darbinieks Jūsu lietā lūdza atbildi citiem',
    en: 'A member of staff asked others about your case',
  },
  'case:others-answered': { lv: 'Jūsu lietā saņemta citu atbilde', en: 'Others answered about your case' },
  'case:forward': {
    lv: 'Darbinieks pārsūtīja Jūsu iesniegumu citai iestādei',
    en: 'A member of staff forwarded your submission to another authority',
  },
  'case:reopen': { lv: 'Jūsu lieta atsākta', en: 'Your case was reopened' },
  'case:split': {
    lv: 'Darbinieks daļu Jūsu lietas nodalīja atsevišķā lietā',
    en: 'A member of staff made part of your case a case of its own',
  },
  'case:merge': { lv: 'Darbinieks apvienoja Jūsu lietas', en: 'A member of staff merged your cases' },
  'case:unmerge': {
    lv: 'Darbinieks atcēla Jūsu lietu apvienošanu',
    en: 'A member of staff took your merged cases apart again',
  },
  'case:ask-why': { lv: 'Uzdots jautājums par skatījumu datos', en: 'A question was asked about a look at data' },
};

export const purposes: Readonly<Record<string, Text>> = {
  retention: { lv: 'Lietu glabāšana un iznīcināšana', en: 'Keeping and destroying cases' },
  application: { lv: 'Pieteikuma iesniegšana', en: 'Sending an application' },
  decision: { lv: 'Lēmuma pieņemšana par pieteikumu', en: 'Deciding on an application' },
  prefill: { lv: 'Pieteikuma aizpildīšana ar jau zināmām ziņām', en: 'Filling in an application with what is known' },
  'signature-check': { lv: 'Elektronisko parakstu pārbaude', en: 'Checking electronic signatures' },
  'case-search': {
    lv: 'Saņemto datņu vārdu sagatavošana meklēšanai',
    en: 'Preparing words of received files for search',
  },
  'own-matter': { lv: 'Paša kārtota lieta', en: 'One’s own matter' },
  'case-work': { lv: 'Lietas izskatīšana', en: 'Work on a case' },
  'data-subject-request': { lv: 'Datu subjekta pieprasījums', en: 'A data subject’s request' },
  reach: { lv: 'Saziņas veida izvēle', en: 'Choice of how to be reached' },
  telling: { lv: 'Klienta informēšana par lietu', en: 'Telling the client about a case' },
};

/** The state of a matter, as a client reads it. */
export const stateWords: Readonly<Record<State, Text>> = {
  'awaiting-payment': { lv: 'Gaida maksu', en: 'Awaiting payment' },
  'in-progress': { lv: 'Tiek izskatīts', en: 'In progress' },
  'with-officer': { lv: 'Izskata darbinieks', en: 'With an officer' },
  'awaiting-client': { lv: 'Gaida Jūsu atbildi', en: 'Awaiting your answer' },
  granted: { lv: 'Tiek gatavots dokuments', en: 'Document being made' },
  'ready-to-send': { lv: 'Gatavs nosūtīšanai', en: 'Ready to be posted' },
  delivered: { lv: 'Izsniegts', en: 'Delivered' },
  refused: { lv: 'Atteikts', en: 'Refused' },
  withdrawn: { lv: 'Atsaukts', en: 'Withdrawn' },
  lapsed: { lv: 'Slēgts bez izskatīšanas', en: 'Closed without examination' },
  answered: { lv: 'Atbildēts', en: 'Answered' },
  forwarded: { lv: 'Pārsūtīts citai iestādei', en: 'Forwarded to another authority' },
  merged: { lv: 'Apvienots ar citu lietu', en: 'Merged into another case' },
};

/** The same, as staff read it. */
export const staffStateWords: Readonly<Record<State, Text>> = {
  ...stateWords,
  'awaiting-client': { lv: 'Gaida klienta atbildi', en: 'Awaiting the client’s answer' },
};

/** What happened, as a line of the timeline says it. */
export const entryWords: Readonly<Record<EntryKind, Text>> = {
  submitted: { lv: 'Pieteikums iesniegts un reģistrēts', en: 'Application sent and registered' },
  'fee-settled': { lv: 'Maksa saņemta, sācies izpildes termiņš', en: 'Fee received; the time limit has begun' },
  referred: { lv: 'Nodots izskatīšanai darbiniekam', en: 'Passed to an officer' },
  assigned: { lv: 'Lietu uzņēmās darbinieks', en: 'Taken on by an officer' },
  released: { lv: 'Lieta atdota kopīgajā sarakstā', en: 'Given back to the unit’s list' },
  asked: {
    lv: 'Lūgtas papildu ziņas; termiņš apturēts',
    en: 'More information asked for; the time limit stands still',
  },
  answered: { lv: 'Saņemta atbilde; termiņš turpinās', en: 'Answer received; the time limit goes on' },
  granted: { lv: 'Pieņemts lēmums izsniegt dokumentu', en: 'Decided: the document will be issued' },
  refused: { lv: 'Pieņemts lēmums atteikt', en: 'Decided: refused' },
  issued: { lv: 'Dokuments sagatavots un apzīmogots', en: 'Document made and sealed' },
  sent: { lv: 'Dokuments nosūtīts', en: 'Document sent' },
  collected: { lv: 'Dokuments lejupielādēts', en: 'Document downloaded' },
  withdrawn: { lv: 'Pieteikums atsaukts', en: 'Application withdrawn' },
  lapsed: {
    lv: 'Slēgts bez izskatīšanas, jo maksa netika saņemta',
    en: 'Closed without examination because the fee was not paid',
  },
  'term-ending': { lv: 'Termiņš drīz beigsies', en: 'The time limit is about to end' },
  extended: { lv: 'Termiņš pagarināts', en: 'Time limit extended' },
  message: { lv: 'Ziņa', en: 'Message' },
  note: { lv: 'Iekšēja piezīme', en: 'Internal note' },
  notice: { lv: 'Paziņojums klientam', en: 'Notice to the client' },
  'notice-sent': { lv: 'Paziņojums sasniedzis adresi', en: 'The notice reached the address' },
  'notice-failed': { lv: 'Paziņojumu neizdevās nogādāt', en: 'A notice could not be delivered' },
  untold: { lv: 'Klientu neizdevās informēt', en: 'The client could not be told' },
  'letter-sent': { lv: 'Vēstule nodota pastā', en: 'Letter handed to the post' },
  'letter-returned': { lv: 'Vēstule atgriezta', en: 'Letter came back' },
  'ask-why': { lv: 'Jautājums par skatījumu datos', en: 'Question about a look at data' },
  'facts-opened': { lv: 'Vēlreiz skatītas reģistru ziņas', en: 'Register records looked at again' },
  moved: { lv: 'Mainīts iesnieguma veids', en: 'Kind of submission changed' },
  recognised: {
    lv: 'Atzīts par trauksmes cēlēja ziņojumu',
    en: 'Recognised as a whistleblower’s report',
  },
  prioritised: { lv: 'Noteikta prioritāte', en: 'Priority set' },
  alarm: { lv: 'Pulkstenis', en: 'Clock' },
  routed: { lv: 'Nodots pēc noteikuma', en: 'Sent on by rule' },
  attached: { lv: 'Saistība ar zināmu problēmu', en: 'Tie to a known problem' },
  ...quoteEntries,
  closed: { lv: 'Lieta slēgta', en: 'Case closed' },
  linked: { lv: 'Sasaistīta ar citu lietu', en: 'Linked to another case' },
  'handed-over': { lv: 'Lieta nodota tālāk', en: 'Case handed over' },
  'awaits-others': { lv: 'Gaidām atbildi no citiem', en: 'Waiting for others' },
  'others-answered': { lv: 'Saņemta citu atbilde', en: 'Others have answered' },
  forwarded: { lv: 'Pārsūtīts iestādei, kuras kompetencē tas ir', en: 'Forwarded to the authority that is competent' },
  reopened: { lv: 'Lieta atsākta', en: 'Case reopened' },
  split: { lv: 'Daļa nodalīta atsevišķā lietā', en: 'Part of it became a case of its own' },
  merged: { lv: 'Lietas apvienotas', en: 'Cases merged' },
  unmerged: { lv: 'Apvienošana atcelta', en: 'Cases taken apart again' },
};
