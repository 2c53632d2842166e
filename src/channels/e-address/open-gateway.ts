import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Settings } from '../../platform/config/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationKeys } from './demonstration-keys.js';
import { type DivOptions, openDivGateway } from './div/div-gateway.js';
import type { EAddressGateway } from './gateway.js';
import { ownAddress } from './own-address.js';

/** Settings of the e-address that cannot be used, in a sentence for the operator. */
export class EAddressProblem extends Error {
  override readonly name = 'EAddressProblem';
}

/** Where the simulator listens, as a path of Lete's own web. */
export const simulatorPath = '/demo/e-address/UnifiedService.svc';

/** Opens at the first use, once: the gateway of the settings, the simulator's in the demonstration, or none. */
export function gatewayOf(house: House): () => Promise<EAddressGateway | undefined> {
  let opened: Promise<EAddressGateway | undefined> | undefined;
  return () => {
    opened ??= open(house);
    return opened;
  };
}

async function open(house: House): Promise<EAddressGateway | undefined> {
  const { settings, clock } = house;
  const real = realOptions(settings);
  const own = () => house.db('worker').transaction({}, ownAddress);
  if (real) return openDivGateway({ ...real, own, clock });
  if (!settings.LETE_DEMO) return undefined;
  const { agency: signer, server } = await demonstrationKeys(settings, clock.now());
  const url = settings.LETE_E_ADDRESS_URL ?? simulatorUrl(settings);
  return openDivGateway({ url, own, signer, serverCertificates: [server.certificate], clock });
}

/** Whether the agency is connected to the e-address system at all; where it is not, there is nothing to wait for. */
export function isConnected(settings: Settings): boolean {
  return Boolean(settings.LETE_DEMO || settings.LETE_E_ADDRESS_CERT_FILE);
}

/** The simulator as this machine reaches it. */
function simulatorUrl({ LETE_HOST: host, PORT: port }: Settings): string {
  const loopback = host === '::1' ? '[::1]' : /^127\./.test(host) ? host : '127.0.0.1';
  return `http://${loopback}:${port}${simulatorPath}`;
}

function realOptions(settings: Settings): Omit<DivOptions, 'clock' | 'own'> | undefined {
  const { LETE_E_ADDRESS_URL: url, LETE_E_ADDRESS_CERT_FILE: certFile, LETE_E_ADDRESS_KEY_FILE: keyFile } = settings;
  const serverFile = settings.LETE_E_ADDRESS_SERVER_CERT_FILE;
  if (!certFile && !keyFile && !serverFile) return undefined;
  if (!url || !certFile || !keyFile || !serverFile)
    throw new EAddressProblem(
      'LETE_E_ADDRESS_URL, LETE_E_ADDRESS_CERT_FILE, LETE_E_ADDRESS_KEY_FILE and LETE_E_ADDRESS_SERVER_CERT_FILE belong together; one of them is missing.',
    );
  const [cert, key] = [readFileSync(certFile, 'utf8'), readFileSync(keyFile, 'utf8')];
  const signer = { key: createPrivateKey(key), certificate: new X509Certificate(cert) };
  if (signer.key.asymmetricKeyType !== 'rsa' || !signer.certificate.checkPrivateKey(signer.key))
    throw new EAddressProblem(`${keyFile} must hold the RSA key of the first certificate of ${certFile}.`);
  const caFile = settings.LETE_E_ADDRESS_CA_FILE;
  const ca = caFile === undefined ? {} : { ca: readFileSync(caFile, 'utf8') };
  const pems = readFileSync(serverFile, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  const serverCertificates = (pems ?? []).map((pem) => new X509Certificate(pem));
  return { url, signer, serverCertificates, tls: { cert, key, ...ca } };
}
