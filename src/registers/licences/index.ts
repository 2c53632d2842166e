export { checkLicence, licencesEnding, licencesOf } from './asked.js';
export { demonstrationLicences } from './demonstration-licences.js';
export {
  type EndingLicence,
  type Licence,
  type LicenceAnswer,
  type LicenceKind,
  type LicenceStatus,
  licenceKinds,
  licenceStatuses,
} from './licence.js';
export { kindWords as licenceWords } from './texts.js';
