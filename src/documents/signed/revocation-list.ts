import type { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { parsed } from './certificates.js';
import { isSignedByOid } from './cms.js';
import { listAddresses } from './revocation-addresses.js';
import { type RevocationState, speaksFor } from './revocation-state.js';

/** What a revocation list of the issuer (RFC 5280) says about its certificate at that instant; undefined when it says nothing. */
export function fromList(
  der: Buffer,
  certificate: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): RevocationState | undefined {
  const list = pkijs.CertificateRevocationList.fromBER(new Uint8Array(der).buffer);
  const value = Buffer.from(list.signatureValue.valueBlock.valueHexView);
  if (!list.issuer.isEqual(parsed(issuer).subject) || !speaksOf(list, certificate)) return undefined;
  if (!isSignedByOid(issuer.publicKey, list.signatureAlgorithm.algorithmId, Buffer.from(list.tbsView), value))
    return undefined;
  const until = list.nextUpdate?.value;
  if (!speaksFor(at, list.thisUpdate.value, until)) return undefined;
  const source = `CRL ${list.thisUpdate.value.toISOString()}`;
  const own = list.revokedCertificates?.find((one) => one.userCertificate.isEqual(parsed(certificate).serialNumber));
  return own ? { state: 'revoked', at: own.revocationDate.value, source, until } : { state: 'good', source, until };
}

/**
 * A list of a part of the certificates counts only for those that name its address, and only when it lacks no reason and
 * speaks of nobody else's; a list of changes, or one with a rule that is not known here, is not read.
 */
function speaksOf(list: pkijs.CertificateRevocationList, certificate: X509Certificate): boolean {
  const critical = (list.crlExtensions?.extensions ?? []).filter((one) => one.critical);
  return critical.every(({ extnID, parsedValue }) => {
    if (extnID !== '2.5.29.28' || !(parsedValue instanceof pkijs.IssuingDistributionPoint)) return false;
    const part = parsedValue;
    if (
      part.onlyContainsCACerts ||
      part.onlyContainsAttributeCerts ||
      part.indirectCRL ||
      part.onlySomeReasons !== undefined
    )
      return false;
    if (part.onlyContainsUserCerts && certificate.ca) return false;
    const names: readonly unknown[] = Array.isArray(part.distributionPoint) ? part.distributionPoint : [];
    const wanted = listAddresses(certificate);
    return (
      part.distributionPoint === undefined ||
      names.some((name) => name instanceof pkijs.GeneralName && wanted.includes(String(name.value)))
    );
  });
}
