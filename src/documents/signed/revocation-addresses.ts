import type { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { parsed } from './certificates.js';

const ocspAccess = '1.3.6.1.5.5.7.48.1';

/** Where the issuer says that it can be asked about the certificate: authority information access, OCSP. */
export function responderAddresses(certificate: X509Certificate): string[] {
  const value: unknown = extension(certificate, '1.3.6.1.5.5.7.1.1');
  const places = value instanceof pkijs.InfoAccess ? value.accessDescriptions : [];
  return addresses(places.filter(({ accessMethod }) => accessMethod === ocspAccess).map((one) => one.accessLocation));
}

/** Where the issuer says that its revocation lists are: the distribution points. */
export function listAddresses(certificate: X509Certificate): string[] {
  const value: unknown = extension(certificate, '2.5.29.31');
  const points = value instanceof pkijs.CRLDistributionPoints ? value.distributionPoints : [];
  return addresses(
    points
      .filter(({ reasons, cRLIssuer }) => reasons === undefined && cRLIssuer === undefined)
      .flatMap(({ distributionPoint }) => (Array.isArray(distributionPoint) ? distributionPoint : [])),
  );
}

function extension(certificate: X509Certificate, id: string): unknown {
  return parsed(certificate).extensions?.find((one) => one.extnID === id)?.parsedValue;
}

/** Addresses by HTTP, three at most; a list may stand in a directory too, which is not asked. */
function addresses(names: readonly pkijs.GeneralName[]): string[] {
  return names
    .filter(({ type }) => type === 6)
    .map(({ value }) => String(value))
    .filter((value) => /^https?:\/\//.test(value) && value.length <= 500 && URL.canParse(value))
    .slice(0, 3);
}
