import { dateInWords, fill, instantInWords, type Text } from '../../platform/text/index.js';
import type { Delivery, DeliveryState } from './deliveries.js';

/** How a sending fares, in words: state, since when, and the day on which the client counts as notified. */
export function deliveryInWords({ way, state, at, notifiedOn }: Delivery): Text {
  const words = wordsOfWay[way]?.[state] ?? stateWords[state];
  const since = { lv: instantInWords(at, 'lv'), en: instantInWords(at, 'en') };
  const said = fill({ lv: '{words}, {since}.', en: '{words}, {since}.' }, { words, since });
  if (!notifiedOn) return said;
  const day = { lv: dateInWords(notifiedOn, 'lv', 'on'), en: dateInWords(notifiedOn, 'en') };
  const deemed = fill({ lv: 'Uzskatāms par paziņotu {day}.', en: 'Counts as notified on {day}.' }, { day });
  return { lv: `${said.lv} ${deemed.lv}`, en: `${said.en} ${deemed.en}` };
}

/** Whether staff should look at it: it did not arrive, or not yet. */
export function wentWrong({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'returned' || state === 'failed' || state === 'suppressed';
}

const stateWords: Readonly<Record<DeliveryState, Text>> = {
  queued: { lv: 'Gaida nosūtīšanu', en: 'Waiting to be sent' },
  sent: { lv: 'Nosūtīts', en: 'Sent' },
  delivered: { lv: 'Piegādāts', en: 'Delivered' },
  delayed: { lv: 'Piegāde kavējas', en: 'Delivery is delayed' },
  returned: { lv: 'Atgriezts: nav piegādāts', en: 'Returned: not delivered' },
  failed: { lv: 'Neizdevās nosūtīt', en: 'Could not be sent' },
  suppressed: {
    lv: 'Nav sūtīts, jo šī adrese vēstules nepieņem',
    en: 'Not sent, because this address takes no mail',
  },
  withdrawn: { lv: 'Atsaukts pirms nosūtīšanas', en: 'Withdrawn before it was sent' },
};

const wordsOfWay: Readonly<Partial<Record<Delivery['way'], Partial<Record<DeliveryState, Text>>>>> = {
  portal: { sent: { lv: 'Lasāms portālā', en: 'To be read in the portal' } },
  'e-address': {
    sent: { lv: 'Nosūtīts uz e-adresi', en: 'Sent to the e-address' },
    delivered: { lv: 'Atvērts e-adresē', en: 'Opened in the e-address' },
  },
  post: {
    queued: { lv: 'Vēstule gaida nodošanu pastā', en: 'The letter waits to be handed to the post' },
    sent: { lv: 'Vēstule nodota pastā', en: 'Letter handed to the post' },
    returned: { lv: 'Vēstule atgriezta', en: 'The letter came back' },
  },
  phone: {
    queued: { lv: 'Gaida darbinieka zvanu', en: 'Waiting for a call by staff' },
    failed: { lv: 'Pa tālruni nesasniegts', en: 'Not reached by telephone' },
  },
};
