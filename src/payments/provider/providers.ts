import type { Settings } from '../../platform/config/index.js';
import { type Outgoing, openOutgoing } from '../../platform/outgoing/index.js';
import type { House } from '../../platform/room/index.js';
import { openCard, stripeApi } from '../card/card.js';
import { openInitiation } from '../initiation/initiation.js';
import { openBank } from './bank.js';
import type { Provider } from './provider.js';

export const demoBankId = 'demo-bank';

/** Everyone who takes money for us, the bank's own link first: those that are configured, else those of the demonstration. */
export function providersOf(house: House): readonly Provider[] {
  const { LETE_DEMO: demo } = house.settings;
  const configured = configuredProviders(house);
  return configured.length > 0 || !demo ? configured : demonstrationProviders(house);
}

/** The bank that fees are paid at when no way was chosen: its own link, else the first way there is. Undefined where there is none. */
export function providerOf(house: House): Provider | undefined {
  return providersOf(house)[0];
}

function configuredProviders({ settings, clock }: House): readonly Provider[] {
  const { LETE_BANK_URL: url, LETE_BANK_SECRET: secret, LETE_PIS_URL: pis, LETE_PIS_TOKEN: token } = settings;
  const { LETE_STRIPE_KEY: key, LETE_STRIPE_WEBHOOK_SECRET: webhook } = settings;
  const to = (address: string) => openOutgoing({ origins: [new URL(address).origin] });
  const plain = (address: string) => address.replace(/\/$/, '');
  return [
    ...(url && secret
      ? [
          openBank({
            id: 'bank',
            address: plain(url),
            api: plain(url),
            secret: secret.reveal(),
            outgoing: to(url),
            clock,
          }),
        ]
      : []),
    ...(pis && token
      ? [openInitiation({ id: 'initiation', api: plain(pis), token: token.reveal(), outgoing: to(pis) })]
      : []),
    ...(key && webhook
      ? [openCard({ id: 'card', key: key.reveal(), webhookSecret: webhook.reveal(), outgoing: to(stripeApi) })]
      : []),
  ];
}

function demonstrationProviders(house: House): readonly Provider[] {
  const { own, outgoing } = demonstrationBank(house.settings);
  const bank = { address: '/demo/bank', api: `${own}/demo/bank`, secret: demoBankSecret(house), outgoing };
  return [
    openBank({ id: demoBankId, ...bank, clock: house.clock }),
    openInitiation({
      id: 'demo-initiation',
      api: `${own}/demo/initiation`,
      token: demoInitiationToken(house),
      outgoing,
    }),
    openCard({
      id: demoCardId,
      key: demoCardKey(house),
      webhookSecret: demoWebhookSecret(house),
      api: `${own}/demo/card`,
      outgoing,
    }),
  ];
}

export const demoCardId = 'demo-card';
export const demoInitiationToken = (house: House) => house.secretFor('demonstration payment initiation');
/** In the form of a test key, so that the SDK takes it. */
export const demoCardKey = (house: House) => `sk_test_${house.secretFor('demonstration card').replace(/\W/g, '')}`;
export const demoWebhookSecret = (house: House) =>
  `whsec_${house.secretFor('demonstration card webhook').replace(/\W/g, '')}`;
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
