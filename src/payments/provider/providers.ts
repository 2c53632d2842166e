import type { Settings } from '../../platform/config/index.js';
import { type Outgoing, openOutgoing } from '../../platform/outgoing/index.js';
import type { House } from '../../platform/room/index.js';
import { openBank } from './bank.js';
import type { Provider } from './provider.js';

export const demoBankId = 'demo-bank';

/** The bank that is paid at: the configured one, else that of the demonstration. Undefined where neither is. */
export function providerOf(house: House): Provider | undefined {
  const { LETE_BANK_URL: url, LETE_BANK_SECRET: secret, LETE_DEMO: demo } = house.settings;
  const { clock } = house;
  if (url && secret) {
    const address = url.replace(/\/$/, '');
    const outgoing = openOutgoing({ origins: [new URL(url).origin] });
    return openBank({ id: 'bank', address, api: address, secret: secret.reveal(), outgoing, clock });
  }
  if (!demo) return undefined;
  const { own, outgoing } = demonstrationBank(house.settings);
  return openBank({
    id: demoBankId,
    address: '/demo/bank',
    api: `${own}/demo/bank`,
    secret: demoBankSecret(house),
    outgoing,
    clock,
  });
}

export const demoBankSecret = (house: House) => house.secretFor('demonstration bank');

/** Where the demonstration's bank and its customer meet, and the way there: this process, unless the web runs apart. */
export function demonstrationBank(settings: Settings): { readonly own: string; readonly outgoing: Outgoing } {
  const own = settings.LETE_WEB_URL?.replace(/\/$/, '') ?? ownAddress(settings);
  const origins = [new URL(own).origin];
  return { own, outgoing: openOutgoing({ origins, loopback: true, anywhere: settings.LETE_WEB_URL !== undefined }) };
}

/** This process's own address on this machine, not the one that people use, which may lead through a proxy. */
function ownAddress({ LETE_HOST: host, PORT: port }: Settings): string {
  const loopback = host === '::1' ? '[::1]' : /^127\./.test(host) ? host : '127.0.0.1';
  return `http://${loopback}:${port}`;
}
