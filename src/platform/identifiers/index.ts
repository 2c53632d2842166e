/** Latvian identifiers: read in whatever notation a person writes them, kept in one. */

export { parseDocumentNumber } from './document-number.js';
export { formatIban, parseIban, withIbanCheckDigits } from './iban.js';
export { type Parsed, squeeze } from './notation.js';
export {
  formatPersonalCode,
  maskPersonalCode,
  type PersonalCode,
  parsePersonalCode,
  withPersonalCheckDigit,
} from './personal-code.js';
export { formatPhone, parsePhone } from './phone.js';
export { formatPlate, parsePlate } from './plate.js';
export { parsePostalCode } from './postal-code.js';
export { parseRegistrationNumber, withRegistrationCheckDigit } from './registration-number.js';
export { isUuid } from './uuid.js';
