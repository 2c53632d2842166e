import { type CaseFile, type quotes, type State, stateOf } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';

const words: Readonly<Record<State, Text>> = {
  'awaiting-payment': {
    lv: 'Samaksājiet par pakalpojumu. Izpildes termiņš sākas, kad maksa saņemta. Ja 30 dienu laikā maksas nebūs, pieteikumu slēgsim.',
    en: 'Pay for the service. The time limit begins when the fee has been received. If it is not paid within 30 days, the application is closed.',
  },
  'in-progress': {
    lv: 'Pārbaudām ziņas reģistros. Ja viss ir skaidrs, dokuments būs gatavs pēc brīža.',
    en: 'We are checking the registers. If everything is clear, the document will be ready in a moment.',
  },
  'with-officer': {
    lv: 'Lietu izskata darbinieks. Ja kaut kā trūks, jautāsim Jums; citādi dokumentu vai lēmumu saņemsiet līdz termiņam.',
    en: 'An officer is looking into it. If something is missing we will ask you; otherwise you will have the document or decision within the time limit.',
  },
  'awaiting-client': {
    lv: 'Atbildiet uz darbinieka jautājumu. Kamēr atbildi gaidām, termiņš ir apturēts.',
    en: 'Answer the officer’s question. The time limit stands still while we wait.',
  },
  granted: {
    lv: 'Lēmums ir labvēlīgs. Dokuments tiek sagatavots un apzīmogots.',
    en: 'The decision is favourable. The document is being made and sealed.',
  },
  'ready-to-send': {
    lv: 'Dokuments ir gatavs, un to nosūtīsim pa pastu.',
    en: 'The document is ready and will be posted.',
  },
  delivered: {
    lv: 'Dokuments ir Jūsu rīcībā. Nekas vairs nav jādara.',
    en: 'The document is yours. There is nothing more to do.',
  },
  refused: {
    lv: 'Lēmums ar pamatojumu ir zemāk. Ja nepiekrītat, to var apstrīdēt.',
    en: 'The decision and its reasons are below. If you disagree, you may contest it.',
  },
  withdrawn: {
    lv: 'Pieteikumu atsaucāt. Ja izziņa vajadzīga, sāciet jaunu pieteikumu.',
    en: 'You withdrew this application. If you need the document, begin a new one.',
  },
  lapsed: {
    lv: 'Pieteikums slēgts, jo maksa netika saņemta. Ja izziņa vajadzīga, sāciet jaunu pieteikumu.',
    en: 'The application was closed because the fee was not paid. If you need the document, begin a new one.',
  },
  answered: { lv: 'Uz Jūsu jautājumu ir atbildēts.', en: 'Your question has been answered.' },
  forwarded: {
    lv: 'Iesniegumu pārsūtījām iestādei, kas to var risināt; kurai un kāpēc, lasāms zemāk. Atbildi sniegs tā.',
    en: 'We forwarded your submission to the authority that can deal with it; which one and why stands below. The answer will come from there.',
  },
  merged: {
    lv: 'Šī lieta ir apvienota ar citu Jūsu lietu; viss turpinās tur.',
    en: 'This matter is part of another of yours now; everything goes on there.',
  },
};

/** While an officer works by a quote, whose turn it is. */
const byQuote: Readonly<Partial<Record<quotes.QuoteState, Text>>> = {
  offered: {
    lv: 'Izlasiet tāmi un piekrītiet tai vai noraidiet. Darbs sākas pēc samaksas.',
    en: 'Read the quote and agree to it or decline. Work begins after payment.',
  },
  agreed: {
    lv: 'Samaksājiet par darbu, kuram piekritāt. Darbs sākas pēc samaksas.',
    en: 'Pay for the work that you agreed to. Work begins after payment.',
  },
  paid: {
    lv: 'Maksa ir saņemta, un darbs notiek. Kad tas būs izdarīts, to nodosim Jums pieņemšanai.',
    en: 'The payment has come and the work goes on. When it is done we will hand it over for you to accept.',
  },
  delivered: {
    lv: 'Darbs ir nodots. Apskatiet to un pieņemiet, vai uzrakstiet, kas nav kārtībā.',
    en: 'The work is handed over. Look at it and accept it, or write what is not right.',
  },
};

/** What happens next, in words. */
export function nextWords(caseFile: CaseFile, quoted?: quotes.QuoteState): Text {
  const state = stateOf(caseFile);
  return (state === 'with-officer' && quoted && byQuote[quoted]) || words[state];
}
