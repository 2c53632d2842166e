import type { Text } from '../platform/text/index.js';
import type { RefusalGround } from './service.js';

/** The grounds of refusal that several services share (domain §15); a service names those that it may use, with a nearer norm where it has one. */
export const refusalGrounds = {
  identity: ground(
    'R01',
    'Iesniedzēja identitāte nav apstiprināta vai iesniegums nav parakstīts.',
    'The identity of the applicant is not confirmed or the request is not signed.',
    'Iesniegumu likums, 2. panta trešā un ceturtā daļa; Elektronisko dokumentu likums, 3. pants',
    'Law on Submissions, section 2, paragraphs 3 and 4; Electronic Documents Law, section 3',
  ),
  othersData: ground(
    'R02',
    'Iesniedzējam nav tiesību saņemt ziņas par šo personu.',
    'The applicant has no right to receive information about this person.',
    'VDAR 5. un 6. pants; Informācijas atklātības likums, 5. pants',
    'GDPR, Articles 5 and 6; Freedom of Information Law, section 5',
  ),
  unpaid: ground(
    'R03',
    'Par pakalpojumu nav samaksāts.',
    'The service has not been paid for.',
    'MK 2022. gada 8. novembra noteikumi Nr. 693',
    'Cabinet Regulation No. 693 of 8 November 2022',
  ),
  competence: ground(
    'R05',
    'Jautājums nav Informācijas centra kompetencē; to pārsūtām vai norādām pareizo iestādi.',
    'The matter is not within the competence of the Information Centre; we pass it on or name the right institution.',
    'Iesniegumu likums, 5. pants',
    'Law on Submissions, section 5',
  ),
  notHeld: ground(
    'R06',
    'Prasītā informācija nav iestādes rīcībā.',
    'The agency does not hold the information that is asked for.',
    'Informācijas atklātības likums',
    'Freedom of Information Law',
  ),
  restricted: ground(
    'R07',
    'Tā ir ierobežotas pieejamības informācija, un pieprasījumā nav pamatots tās izmantošanas mērķis.',
    'The information is restricted and the request does not justify the purpose of its use.',
    'Informācijas atklātības likums, 5. panta pirmā un otrā daļa',
    'Freedom of Information Law, section 5, paragraphs 1 and 2',
  ),
  language: ground(
    'R08',
    'Dokumentam svešvalodā nav pievienots apliecināts tulkojums.',
    'A document in a foreign language comes without a certified translation.',
    'Valsts valodas likums, 10. panta otrā un trešā daļa',
    'Official Language Law, section 10, paragraphs 2 and 3',
  ),
  noLegalBasis: ground(
    'R09',
    'Nav tiesiska pamata saņemt datus tiešsaistē.',
    'There is no legal basis for receiving the data online.',
    'Sodu reģistra likums, 19. panta ceturtā daļa; MK 2014. gada 23. septembra noteikumi Nr. 563',
    'Punishment Register Law, section 19, paragraph 4; Cabinet Regulation No. 563 of 23 September 2014',
  ),
  policePermit: ground(
    'R10',
    'Šādam ierocim vajadzīga Valsts policijas atļauja.',
    'Such a weapon needs a permit of the State Police.',
    'Ieroču aprites likums; MK 2019. gada 21. maija noteikumi Nr. 211',
    'Law on the Handling of Weapons; Cabinet Regulation No. 211 of 21 May 2019',
  ),
  identifiesPeople: ground(
    'R11',
    'No skaitļiem varētu atpazīt konkrētu cilvēku.',
    'The figures would make it possible to recognise a particular person.',
    'VDAR 5. pants; Statistikas likums',
    'GDPR, Article 5; Statistics Law',
  ),
  representation: ground(
    'R13',
    'Nav apliecināts pilnvarojums vai radniecība.',
    'The authorisation or kinship is not proven.',
    'Arhīvu likums; VDAR 6. pants',
    'Archives Law; GDPR, Article 6',
  ),
} as const;

function ground(code: string, lv: string, en: string, normLv: string, normEn: string): RefusalGround {
  const reason: Text = { lv, en };
  return { code, reason, norm: { title: { lv: normLv, en: normEn } } };
}
