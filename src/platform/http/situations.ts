import type { Text } from '../text/index.js';

/** What may stand between a person and the page they asked for; each has one page and one problem type. */
export type SituationName =
  | 'not-found'
  | 'not-allowed'
  | 'signed-out'
  | 'forged'
  | 'not-now'
  | 'not-valid'
  | 'malformed'
  | 'too-many'
  | 'too-large'
  | 'unsupported'
  | 'unavailable'
  | 'fault';

export interface Situation {
  readonly status: number;
  readonly title: Text;
  /** What happened. */
  readonly what: Text;
  /** What to do now. */
  readonly next: Text;
}

export const situations: Readonly<Record<SituationName, Situation>> = {
  'not-found': {
    status: 404,
    title: { lv: 'Šādas lapas nav', en: 'There is no such page' },
    what: {
      lv: 'Adrese var būt ierakstīta ar kļūdu, vai arī lapa ir pārvietota vai Jums nav pieejama.',
      en: 'The address may be mistyped, or the page has moved or is not available to you.',
    },
    next: {
      lv: 'Pārbaudiet adresi vai sāciet no sākumlapas.',
      en: 'Check the address or start from the home page.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { lv: 'Šī darbība Jums nav atļauta', en: 'You may not do this' },
    what: {
      lv: 'Jūsu tiesības neļauj apskatīt šo lapu vai veikt šo darbību.',
      en: 'Your rights do not let you see this page or do this.',
    },
    next: {
      lv: 'Ja Jums tas ir vajadzīgs, sazinieties ar aģentūru. Jūsu līdzšinējais darbs ir saglabāts.',
      en: 'If you need it, contact the agency. Your work so far is kept.',
    },
  },
  'signed-out': {
    status: 401,
    title: { lv: 'Vispirms jāpieslēdzas', en: 'Sign in first' },
    what: {
      lv: 'Šī lapa ir pieejama tikai pēc pieslēgšanās, vai arī Jūsu sesija ir beigusies.',
      en: 'This page is open only after signing in, or your session has ended.',
    },
    next: {
      lv: 'Pieslēdzieties un turpiniet no tās pašas vietas. Saglabātās atbildes nav zudušas.',
      en: 'Sign in and go on from the same place. Saved answers are not lost.',
    },
  },
  forged: {
    status: 403,
    title: { lv: 'Veidlapu nevarēja pieņemt', en: 'The form could not be accepted' },
    what: {
      lv: 'Neizdevās pārliecināties, ka veidlapa nosūtīta no šīs vietnes un Jūsu pašreizējās sesijas. Nekas netika mainīts.',
      en: 'We could not make sure that the form was sent from this site and from your present session. Nothing was changed.',
    },
    next: {
      lv: 'Atgriezieties iepriekšējā lapā, atsvaidziniet to un nosūtiet vēlreiz.',
      en: 'Go back to the page before, refresh it and send again.',
    },
  },
  'not-now': {
    status: 409,
    title: { lv: 'Šobrīd tas nav iespējams', en: 'This cannot be done now' },
    what: {
      lv: 'Iespējams, tas jau ir izdarīts vai kāds lietu pa šo laiku ir mainījis.',
      en: 'It may have been done already, or someone has changed the matter in the meantime.',
    },
    next: {
      lv: 'Atveriet lietu vēlreiz un apskatiet tās pašreizējo stāvokli.',
      en: 'Open the matter again and see how it stands now.',
    },
  },
  'not-valid': {
    status: 422,
    title: { lv: 'Nosūtītajā ir kļūda', en: 'There is a mistake in what was sent' },
    what: {
      lv: 'Kāda no vērtībām nav pieņemama. Nekas netika mainīts.',
      en: 'One of the values cannot be accepted. Nothing was changed.',
    },
    next: {
      lv: 'Atgriezieties iepriekšējā lapā, izlabojiet kļūdu un nosūtiet vēlreiz.',
      en: 'Go back to the page before, mend the mistake and send again.',
    },
  },
  malformed: {
    status: 400,
    title: { lv: 'Pieprasījums nav saprotams', en: 'The request cannot be understood' },
    what: {
      lv: 'Adrese vai nosūtītie dati ir bojāti. Nekas netika mainīts.',
      en: 'The address or the data sent are damaged. Nothing was changed.',
    },
    next: {
      lv: 'Atgriezieties iepriekšējā lapā un mēģiniet vēlreiz.',
      en: 'Go back to the page before and try again.',
    },
  },
  'too-many': {
    status: 429,
    title: { lv: 'Pārāk daudz pieprasījumu', en: 'Too many requests' },
    what: {
      lv: 'No Jūsu tīkla adreses vai kopumā īsā laikā saņemts vairāk pieprasījumu, nekā atļauts.',
      en: 'More requests than allowed came in a short time, from your network address or in all.',
    },
    next: { lv: 'Mēģiniet vēlreiz {when}.', en: 'Try again {when}.' },
  },
  'too-large': {
    status: 413,
    title: { lv: 'Nosūtītais ir pārāk liels', en: 'What was sent is too large' },
    what: {
      lv: 'Datne vai teksts pārsniedz atļauto apjomu. Nekas netika mainīts.',
      en: 'A file or a text is larger than allowed. Nothing was changed.',
    },
    next: {
      lv: 'Atgriezieties iepriekšējā lapā un nosūtiet mazāku vai mazāk datņu.',
      en: 'Go back to the page before and send a smaller file, or fewer files.',
    },
  },
  unsupported: {
    status: 415,
    title: { lv: 'Šāds datu veids netiek pieņemts', en: 'This kind of data is not accepted' },
    what: {
      lv: 'Dati ir nosūtīti veidā, ko šī adrese nepieņem.',
      en: 'The data came in a form that this address does not take.',
    },
    next: {
      lv: 'Izmantojiet veidlapu šajā vietnē; programmām piemērotie datu veidi ir aprakstīti saskarnes lapā.',
      en: 'Use the form on this site; what programs may send is described on the interface page.',
    },
  },
  unavailable: {
    status: 503,
    title: { lv: 'Brīdi uzgaidiet', en: 'Wait a moment' },
    what: {
      lv: 'Sistēma pašlaik tiek pārstartēta vai apkopta. Saglabātais nav zudis.',
      en: 'The system is restarting or under maintenance. What you saved is not lost.',
    },
    next: {
      lv: 'Atsvaidziniet lapu pēc minūtes.',
      en: 'Refresh the page in a minute.',
    },
  },
  fault: {
    status: 500,
    title: { lv: 'Mums radās kļūda', en: 'Something went wrong on our side' },
    what: {
      lv: 'Pieprasījumu neizdevās izpildīt. Tā nav Jūsu vaina, un kļūda ir reģistrēta.',
      en: 'The request could not be carried out. It is not your doing, and the error has been recorded.',
    },
    next: {
      lv: 'Mēģiniet vēlreiz pēc brīža. Ja kļūda atkārtojas, sazinieties ar mums un nosauciet uzziņas numuru.',
      en: 'Try again in a moment. If it happens again, contact us and quote the reference.',
    },
  },
};

export const fromWords: Readonly<Record<'home' | 'signIn' | 'reference' | 'back', Text>> = {
  home: { lv: 'Uz sākumlapu', en: 'To the home page' },
  signIn: { lv: 'Pieslēgties', en: 'Sign in' },
  reference: { lv: 'Uzziņas numurs', en: 'Reference' },
  back: { lv: 'Atpakaļ', en: 'Back' },
};
