import { demonstrationIds as ids } from '../../platform/generate/index.js';
import type { Employee, LegalEntity, Signatory } from './entity.js';

/** The fixed organisations of the demonstration. None of them exists: their numbers begin with 49999 and 90999. */
export const demonstrationEntities = {
  fictitiousForest: {
    id: ids.fictitiousForest,
    registrationNumber: '49999900008',
    name: 'SIA "Fiktīvais mežs"',
    form: 'SIA',
    address: 'Mežu iela 3, Ogre, Ogres novads, LV-5001',
    registeredOn: '2011-03-14',
  },
  orphansCourt: {
    id: ids.orphansCourt,
    registrationNumber: '90999900005',
    name: 'Fiktīvā novada bāriņtiesa',
    form: 'iestāde',
    address: 'Skolas iela 1, Dobele, Dobeles novads, LV-3701',
    registeredOn: '2009-07-01',
  },
} as const satisfies Readonly<Record<string, LegalEntity>>;

export const demonstrationSignatories: readonly Signatory[] = [
  { entityId: ids.fictitiousForest, personId: ids.karlis, office: 'valdes loceklis', alone: true, from: '2011-03-14' },
];

export const demonstrationEmployees: readonly Employee[] = [
  { entityId: ids.orphansCourt, personId: ids.ilze, position: 'bāriņtiesas locekle', from: '2018-02-01' },
];
