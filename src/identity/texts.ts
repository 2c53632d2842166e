import type { Text } from '../platform/text/index.js';

/** Words of signing in, of acting for others and of one's own sessions. */
export const texts = {
  signInFirst: { lv: 'Lai turpinātu, jāpieslēdzas.', en: 'Sign in to continue.' },
  rightMissing: {
    lv: 'Jums nav tiesību, kas šai darbībai vajadzīgas. Tās piešķir administrators.',
    en: 'You do not hold the right that this needs. An administrator grants rights.',
  },
  representationEnded: {
    lv: 'Jūsu tiesības rīkoties šīs personas vārdā ir beigušās. Tagad rīkojaties savā vārdā; nekas nav nosūtīts.',
    en: 'Your right to act for this person or organisation has ended. You now act for yourself; nothing was sent.',
  },
  expiredTitle: { lv: 'Pieslēdzieties vēlreiz', en: 'Please sign in again' },
  expired: {
    lv: 'Jūsu sesija ir beigusies, jo kādu laiku nekas nenotika. Ierakstītais ir saglabāts: pēc pieslēgšanās varēsiet turpināt no tās pašas vietas.',
    en: 'Your session has ended because nothing happened for a while. What you typed is kept: after signing in you go on where you were.',
  },
  ended: {
    lv: 'Jūsu sesija ir beigusies, jo kādu laiku nekas nenotika. Pēc pieslēgšanās atgriezīsieties tajā pašā lapā.',
    en: 'Your session has ended because nothing happened for a while. After signing in you return to the same page.',
  },
  firstTitle: { lv: 'Pieslēdzieties, lai nosūtītu', en: 'Sign in to send it' },
  first: {
    lv: 'Ierakstītais ir saglabāts, bet vēl nav nosūtīts: pēc pieslēgšanās to apstiprināsiet.',
    en: 'What you typed is kept but not sent yet: after signing in you confirm it.',
  },
  strongerTitle: { lv: 'Aplieciniet, ka tas esat Jūs', en: 'Prove that it is you' },
  stronger: {
    lv: 'Šai darbībai jāpierāda, kas Jūs esat, vēlreiz vai ar drošāku līdzekli. Ierakstītais ir saglabāts.',
    en: 'For this you must prove who you are once more, or by stronger means. What you typed is kept.',
  },
  signIn: { lv: 'Pieslēgties', en: 'Sign in' },
  tryAgain: { lv: 'Mēģināt vēlreiz', en: 'Try again' },
  failedTitle: { lv: 'Pieslēgties neizdevās', en: 'Signing in did not succeed' },
  cancelled: { lv: 'Jūs pārtraucāt pieslēgšanos. Nekas nav mainīts.', en: 'You cancelled. Nothing has changed.' },
  notTrusted: {
    lv: 'Pieslēgšanās netika pabeigta: atbilde neatbilda jautājumam vai bija novecojusi. Sāciet no jauna šajā pašā pārlūka logā.',
    en: 'Signing in was not finished: the answer did not match the question or was too old. Begin again in this same browser window.',
  },
  tooWeak: {
    lv: 'Ar šo līdzekli nepietiek. Pieslēdzieties ar eID karti vai eParaksts mobile.',
    en: 'This means is not strong enough. Sign in with an eID card or eParaksts mobile.',
  },
  nobodyNamed: {
    lv: 'Pieslēgšanās pakalpojums nenosauca personu, tāpēc nezinām, kas Jūs esat.',
    en: 'The sign-in service did not name a person, so we do not know who you are.',
  },
  outOfReach: {
    lv: 'Pieslēgšanās pakalpojums pašlaik neatbild. Mēģiniet pēc dažām minūtēm.',
    en: 'The sign-in service does not answer at the moment. Try again in a few minutes.',
  },
  noRights: {
    lv: 'Jums nav piešķirtas tiesības aģentūras darba vietā. Iedzīvotāju pakalpojumi ir portālā.',
    en: 'You have been granted no rights at the agency’s desk. Services for residents are in the portal.',
  },
  toPortal: { lv: 'Uz portālu', en: 'To the portal' },
  notInRegisterTitle: {
    lv: 'Jūs esat pieslēdzies, bet reģistrā Jūs neatradām',
    en: 'You are signed in, but not in the register',
  },
  notInRegister: {
    lv: 'Fizisko personu reģistrā neatradām ierakstu par Jums. Varat lietot pakalpojumus, taču ziņas par sevi būs jāieraksta pašam, un darbinieks tās pārbaudīs.',
    en: 'We found no entry about you in the population register. You can use the services, but you will have to fill in your own details, and an officer will check them.',
  },
  goOn: { lv: 'Turpināt', en: 'Continue' },
  keptTitle: { lv: 'Ierakstītais ir saglabāts', en: 'What you typed is kept' },
  kept: {
    lv: 'Pirms pieslēgšanās ierakstījāt un nosūtījāt veidlapu. Tā vēl nav pieņemta. Nosūtiet to tagad.',
    en: 'You filled in and sent a form before signing in. It has not been accepted yet. Send it now.',
  },
  send: { lv: 'Nosūtīt', en: 'Send' },
  keptFields: { lv: 'Ko ierakstījāt', en: 'What you typed' },
  nothingKept: {
    lv: 'Saglabāta teksta vairs nav: to glabājam stundu, un atvērt to var tikai tas, kurš to rakstīja.',
    en: 'Nothing is kept any more: we keep it for an hour, and only the person who typed it can open it.',
  },
  nothingKeptTitle: { lv: 'Nav, ko turpināt', en: 'Nothing to continue' },
  home: { lv: 'Uz sākumu', en: 'To the start' },
  forWhomTitle: { lv: 'Kā vārdā rīkojaties?', en: 'On whose behalf do you act?' },
  forWhomHint: {
    lv: 'Redzēsiet un kārtosiet izvēlētās personas vai organizācijas lietas. Izvēle ir redzama katrā lapā, un to vienmēr var mainīt.',
    en: 'You will see and settle the matters of the person or organisation you choose. The choice is shown on every page and can always be changed.',
  },
  forWhom: { lv: 'Izvēlieties', en: 'Choose' },
  chooseOne: { lv: 'Izvēlieties, kā vārdā rīkojaties.', en: 'Choose on whose behalf you act.' },
  self: { lv: 'Savā vārdā', en: 'For myself' },
  child: { lv: 'Mans nepilngadīgais bērns', en: 'My minor child' },
  ward: { lv: 'Persona manā aizbildnībā vai aizgādnībā', en: 'A person under my guardianship or trusteeship' },
  company: { lv: 'Uzņēmums, kuru pārstāvu', en: 'A company that I represent' },
  institution: { lv: 'Iestāde, kurā strādāju', en: 'An institution that I work for' },
  nobodyElse: {
    lv: 'Reģistros nav neviena, kā vārdā Jūs varētu rīkoties.',
    en: 'The registers name nobody for whom you could act.',
  },
  choose: { lv: 'Apstiprināt', en: 'Confirm' },
  sessionsTitle: { lv: 'Manas sesijas', en: 'My sessions' },
  sessionsAbout: {
    lv: 'Kur Jūs pašlaik esat pieslēdzies. Ja kādu nepazīstat, izbeidziet to.',
    en: 'Where you are signed in at the moment. End any that you do not recognise.',
  },
  browser: { lv: 'Pārlūks', en: 'Browser' },
  since: { lv: 'Kopš', en: 'Since' },
  lastSeen: { lv: 'Pēdējo reizi', en: 'Last seen' },
  actingAs: { lv: 'Kā vārdā', en: 'On behalf of' },
  deed: { lv: 'Darbība', en: 'Action' },
  thisOne: { lv: 'Šī sesija', en: 'This session' },
  deskSide: { lv: 'darba vieta', en: 'desk' },
  end: { lv: 'Izbeigt', en: 'End' },
  endOthers: { lv: 'Izbeigt visas pārējās', en: 'End all others' },
  sessionEnded: { lv: 'Sesija ir izbeigta.', en: 'The session has ended.' },
  unknownBrowser: { lv: 'Nezināms pārlūks', en: 'Unknown browser' },
} as const satisfies Record<string, Text>;

/** What this room writes into the audit, in words for the person concerned. */
export const deeds = {
  'identity:sign-in': { lv: 'pieslēdzās', en: 'signed in' },
  'identity:sign-out': { lv: 'izgāja', en: 'signed out' },
  'identity:step-up': { lv: 'apliecināja savu identitāti vēlreiz', en: 'proved their identity again' },
  'identity:failed': { lv: 'neizdevās pieslēgties', en: 'failed to sign in' },
  'identity:act-for': { lv: 'izvēlējās, kā vārdā rīkoties', en: 'chose on whose behalf to act' },
  'identity:representation-ended': {
    lv: 'zaudēja tiesības rīkoties citas personas vārdā',
    en: 'lost the right to act for someone else',
  },
  'identity:session-ended': { lv: 'izbeidza sesiju', en: 'ended a session' },
  'identity:right-requested': { lv: 'pieprasīja tiesības', en: 'requested a right' },
  'identity:right-approved': { lv: 'apstiprināja tiesības', en: 'approved a right' },
  'identity:right-declined': { lv: 'noraidīja tiesību pieprasījumu', en: 'declined a requested right' },
  'identity:right-revoked': { lv: 'atņēma tiesības', en: 'revoked a right' },
} as const satisfies Record<`identity:${string}`, Text>;

export const purposes = {
  'sign-in': { lv: 'Pieslēgšanās', en: 'Signing in' },
  representation: { lv: 'Pārbaude, kā vārdā persona drīkst rīkoties', en: 'Checking for whom a person may act' },
  signature: { lv: 'Elektroniskā paraksta īpašnieka noteikšana', en: 'Finding whose an electronic signature is' },
  rights: { lv: 'Darbinieku tiesību pārvaldība', en: 'Managing the rights of staff' },
} as const satisfies Record<string, Text>;
