import type { Address, Owner } from '../gateway.js';
import { XmlProblem } from '../wire/read-xml.js';
import { certificateOf } from '../wire/verify.js';
import { tag, word } from '../wire/write-xml.js';
import { callService, type Service } from './call-service.js';
import { input } from './contents.js';

/** The active address of a person or organisation, with the certificate to encrypt for where there is one. */
export async function lookUp(service: Service, owner: Owner): Promise<Address | undefined> {
  const number = 'personCode' in owner ? owner.personCode : owner.registrationNumber;
  const asked = input('SearchAddresseeUnit', word('SearchText', number));
  const { addresses } = (await callService(service, 'SearchAddresseeUnit', asked)).said;
  // The search is by words: only an address that ends with that very number belongs to its owner.
  const [address] = addresses.filter((each) => each.endsWith(`@${number}`));
  if (!address) return undefined;
  if (!/^[\w.-]{1,40}@\d{6,11}$/.test(address)) throw new XmlProblem('e-address');
  const certificate = await certificateFor(service, address);
  return { address, ...(certificate && { certificate }) };
}

async function certificateFor(service: Service, address: string) {
  const asked = input('GetPublicKeyList', tag('EAddresses', word('string', address)));
  const { keys } = (await callService(service, 'GetPublicKeyList', asked)).said;
  const found = keys.find((key) => key.address === address);
  const certificate = found && certificateOf(found.certificate);
  if (!certificate) return undefined;
  const now = service.clock.now();
  if (certificate.publicKey.asymmetricKeyType !== 'rsa' || new Date(certificate.validTo) < now)
    throw new XmlProblem('recipient-certificate');
  return certificate;
}
