import { demonstrationIds as ids } from '../../platform/generate/index.js';

/** Who is whose parent and trustee among the fixed people of the demonstration. */
export const demonstrationTies = {
  kinship: [
    { parent: ids.mara, child: ids.emils, since: '2013-05-08' },
    { parent: ids.mara, child: ids.elza, since: '2019-10-02' },
    { parent: ids.roberts, child: ids.keita, since: '2011-08-19' },
  ],
  guardianship: [
    {
      guardian: ids.mara,
      ward: ids.augusts,
      kind: 'trusteeship',
      authority: 'Jelgavas valstspilsētas un novada bāriņtiesa',
      decisionNumber: '1-5/118',
      from: '2021-04-06',
    },
  ],
} as const;
