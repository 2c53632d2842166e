/** Names of the unified service of DIV, the e-address system, and of the standards that it stands on (domain §8.2). */
export const ns = {
  soap: 'http://www.w3.org/2003/05/soap-envelope',
  wsa: 'http://www.w3.org/2005/08/addressing',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  xop: 'http://www.w3.org/2004/08/xop/include',
  uui: 'http://vraa.gov.lv/xmlschemas/div/uui/2011/11',
  div: 'http://ivis.eps.gov.lv/XMLSchemas/100001/DIV/v1-0',
} as const;

export const algorithms = {
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  signedProperties: 'http://uri.etsi.org/01903#SignedProperties',
  token: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3',
  base64: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary',
} as const;

/** Digests that are taken; SHA-1 is not. */
export const digestNames: ReadonlyMap<string, 'sha256' | 'sha512'> = new Map([
  [algorithms.sha256, 'sha256'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);

/** Signatures that are taken: RSA with SHA-256 or SHA-512. */
export const signatureNames: ReadonlyMap<string, 'sha256' | 'sha512'> = new Map([
  [algorithms.rsaSha256, 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', 'sha512'],
]);

/** Operations of the unified service that Lete uses. */
export const operations = [
  'SearchAddresseeUnit',
  'GetPublicKeyList',
  'InitSendMessage',
  'SendAttachmentSection',
  'CompleteSendMessage',
  'GetMessageServerConfirmation',
  'GetMessageList',
  'GetMessage',
  'GetAttachmentSection',
  'ConfirmMessage',
] as const;
export type Operation = (typeof operations)[number];

const actionPrefix = 'http://vraa.gov.lv/div/uui/2011/11/UnifiedServiceInterface/';

export function actionOf(operation: Operation): string {
  return `${actionPrefix}${operation}`;
}

export function operationOf(action: string): Operation | undefined {
  return operations.find((operation) => actionOf(operation) === action);
}
