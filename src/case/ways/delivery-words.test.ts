import { expect, test } from 'vitest';
import type { Delivery } from './deliveries.js';
import { deliveryInWords, wentWrong } from './delivery-words.js';

const at = new Date('2026-11-25T08:00:00Z');
const delivery = (more: Partial<Delivery>): Delivery => ({
  way: 'email',
  tellingId: undefined,
  carrierId: undefined,
  state: 'sent',
  at,
  notifiedOn: undefined,
  failure: undefined,
  mail: undefined,
  ...more,
});

test('what went by e-address or on paper names the day on which its reader counts as notified', () => {
  expect(deliveryInWords(delivery({ way: 'e-address', notifiedOn: '2026-11-27' }))).toEqual({
    lv: expect.stringMatching(/^Nosūtīts uz e-adresi, .* Uzskatāms par paziņotu 2026\. gada 27\. novembrī\.$/),
    en: expect.stringMatching(/^Sent to the e-address, .* Counts as notified on 27 November 2026\.$/),
  });
  expect(deliveryInWords(delivery({ way: 'post', notifiedOn: '2026-12-03' })).lv).toMatch(
    /^Vēstule nodota pastā, .* Uzskatāms par paziņotu 2026\. gada 3\. decembrī\.$/,
  );
});

test('each way has its own words for where a notice is, and only what did not arrive is a warning', () => {
  const said = (more: Partial<Delivery>) => deliveryInWords(delivery(more)).en.split(',')[0];
  expect(said({ way: 'portal' })).toBe('To be read in the portal');
  expect(said({ way: 'e-address', state: 'delivered' })).toBe('Opened in the e-address');
  expect(said({ way: 'post', state: 'returned' })).toBe('The letter came back');
  expect(said({ state: 'suppressed' })).toBe('Not sent');
  expect((['queued', 'sent', 'delivered', 'delayed'] as const).some((state) => wentWrong({ state }))).toBe(false);
  expect((['returned', 'failed', 'suppressed'] as const).every((state) => wentWrong({ state }))).toBe(true);
});
