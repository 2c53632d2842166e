import { kinds } from '../../agency/index.js';
import type { View } from '../../platform/dataset/index.js';
import { phoneAddress, type ShownAgency } from '../../platform/html/index.js';
import { same, type Text } from '../../platform/text/index.js';
import type { Way } from '../service.js';

/** The ways by which a client reaches the agency and is reached; `online`, for programs, is none of them. */
export type ClientWay = Exclude<Way, 'online'>;

/** One way as clients read of it, where they choose: what it is worth before the law, and who they must show to be. */
export interface WayDetails {
  readonly way: ClientWay;
  readonly name: Text;
  /** Where it leads. */
  readonly contact: Text;
  /** `mailto:`, `tel:` or a path by language; none for paper. */
  readonly href?: Text;
  readonly hours: Text;
  /** Legal weight of what comes by it. */
  readonly weight: Text;
  /** How strongly it proves who writes or calls. */
  readonly identity: Text;
  /** What must be known before it is used: the notice of recording. */
  readonly notice?: Text;
  /** Where it is laid down. */
  readonly source: Text;
}

const always: Text = { lv: 'Jebkurā laikā; atbildam darba laikā', en: 'At any time; we answer in working hours' };

type Reached = Pick<WayDetails, 'contact' | 'href' | 'hours'>;

/** Where each way leads and when it is answered, as the agency publishes it at this moment. */
const reached: Readonly<Record<ClientWay, (agency: ShownAgency) => Reached>> = {
  portal: () => ({
    contact: { lv: 'Pakalpojumi un Mani jautājumi', en: 'Services and My matters' },
    href: { lv: '/lv/pakalpojumi', en: '/en/services' },
    hours: always,
  }),
  web: () => ({ contact: { lv: 'Bez pieslēgšanās', en: 'Without signing in' }, hours: always }),
  'e-address': ({ eAddress }) => ({ contact: eAddress, hours: always }),
  'signed-email': mailbox,
  email: mailbox,
  post: ({ address }) => ({
    contact: address,
    hours: { lv: 'Saņemam darbdienās', en: 'Received on working days' },
  }),
  phone: ({ deskPhone, deskHours }) => ({
    contact: same(deskPhone),
    href: same(phoneAddress(deskPhone)),
    hours: deskHours,
  }),
};

function mailbox({ email }: ShownAgency): Reached {
  return { contact: same(email), href: same(`mailto:${email}`), hours: always };
}

/** In the order in which they are shown. */
const order = [
  'portal',
  'web',
  'e-address',
  'signed-email',
  'email',
  'post',
  'phone',
] as const satisfies readonly ClientWay[];

/** The ways that the agency offers, with the words it publishes of each in `view`. */
export function waysIn(view: View, agency: ShownAgency): readonly WayDetails[] {
  return order.flatMap((way) => {
    const told = view.find(kinds.way, way)?.content;
    if (!told) return [];
    const { name, weight, identity, notice, ground: source } = told;
    return [{ way, name, weight, identity, source, ...(notice.lv && { notice }), ...reached[way](agency) }];
  });
}
