import type { Audience, Service, Situation, Way } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';

/** Services under one heading of a view. */
export interface Group {
  readonly title: Text;
  readonly services: readonly Service[];
}

const situations: Readonly<Record<Situation, Text>> = {
  work: { lv: 'Darbs, mācības un iestāžu prasītas izziņas', en: 'Work, studies and certificates that others ask for' },
  fine: { lv: 'Sodi un to samaksa', en: 'Fines and paying them' },
  document: { lv: 'Dokuments ir pazudis vai jāpārbauda', en: 'A document is lost or must be checked' },
  history: { lv: 'Darba stāžs, pensija un ģimenes vēsture', en: 'Length of service, pension and family history' },
  'own-data': { lv: 'Manas ziņas valsts sistēmās', en: 'My data in state systems' },
  property: { lv: 'Ieroči, mākslas priekšmeti un cita manta', en: 'Weapons, works of art and other property' },
  safety: { lv: 'Drošība manā apkaimē un uz ceļa', en: 'Safety in my area and on the road' },
  research: { lv: 'Pētījumi, skaitļi un kartes', en: 'Research, figures and maps' },
  systems: { lv: 'Sistēmas, piekļuve un sakari iestādēm', en: 'Systems, access and communications for institutions' },
};

const audiences: Readonly<Record<Audience, Text>> = {
  person: { lv: 'Iedzīvotājam', en: 'For people' },
  business: { lv: 'Uzņēmumam', en: 'For companies' },
  institution: { lv: 'Iestādei', en: 'For institutions' },
};

const channels: Readonly<Record<Way, Text>> = {
  web: { lv: 'Šajā vietnē, bez pieslēgšanās', en: 'On this site, without signing in' },
  portal: { lv: 'Šajā portālā, pieslēdzoties', en: 'In this portal, signed in' },
  'e-address': { lv: 'E-adresē', en: 'In the e-address' },
  'signed-email': { lv: 'E-pastā ar drošu elektronisko parakstu', en: 'By e-mail with a secure electronic signature' },
  email: { lv: 'E-pastā', en: 'By e-mail' },
  post: { lv: 'Pa pastu', en: 'By post' },
  phone: { lv: 'Pa tālruni', en: 'By telephone' },
  online: { lv: 'Programmu saskarnē', en: 'Through the interface for programs' },
};

export const views = {
  services: { lv: 'Pēc nosaukuma', en: 'By name' },
  bySituation: { lv: 'Pēc situācijas', en: 'By situation' },
  byClient: { lv: 'Pēc tā, kas esat', en: 'By who you are' },
  byChannel: { lv: 'Pēc pieprasīšanas veida', en: 'By way of asking' },
} as const satisfies Record<string, Text>;
export type View = keyof typeof views;

/** The services grouped for a view; a group without services is left out, and by name there is one group without a heading. */
export function groupsOf(view: View, services: readonly Service[]): readonly Group[] {
  if (view === 'services') return [{ title: { lv: '', en: '' }, services }];
  if (view === 'bySituation') return under(situations, services, ({ passport }) => passport.situations);
  if (view === 'byClient') return under(audiences, services, ({ passport }) => passport.audiences);
  return under(channels, services, ({ passport }) => passport.requestBy);
}

function under<Key extends string>(
  titles: Readonly<Record<Key, Text>>,
  services: readonly Service[],
  keysOf: (service: Service) => readonly Key[],
): readonly Group[] {
  return Object.entries<Text>(titles)
    .map(([key, title]) => ({ title, services: services.filter((one) => keysOf(one).some((each) => each === key)) }))
    .filter((group) => group.services.length > 0);
}
