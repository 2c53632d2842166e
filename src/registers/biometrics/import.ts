import { subjectKeyPattern } from '../../audit/index.js';
import { field, rowImport } from '../../platform/bulk/index.js';
import { fingers, grounds } from './biometric-record.js';
import { sealFace } from './face.js';

/** A JPEG as base64: it begins as every JPEG does. A row has 64 kB, which is twice what a face image of a document has. */
const face = field.maybe(field.formed('face', /^\/9j\/[A-Za-z0-9+/]{100,60000}={0,2}$/, '/9j/4AAQSkZJRg…'));

/** Takes in records by their id; the face image is sealed before it reaches the database. Columns: see README. */
export const records = (secret: () => string) =>
  rowImport({
    kind: 'records',
    columns: {
      id: field.id('id'),
      subject: field.formed('subject', subjectKeyPattern('person'), 'person:9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a10'),
      ground: field.oneOf('ground', grounds),
      collectedOn: field.date('collected_on'),
      authority: field.text('authority', 200),
      document: field.maybe(field.text('document', 40)),
      keepUntil: field.date('keep_until'),
      givenName: field.text('given_name', 100),
      familyName: field.text('family_name', 100),
      personalCode: field.maybe(field.personalCode('personal_code')),
      birthDate: field.date('birth_date'),
      sex: field.oneOf('sex', ['female', 'male']),
      fingers: field.several(field.oneOf('fingers', fingers)),
      face,
    },
    staging: `id uuid, subject text, ground text, collected_on date, authority text, document text, keep_until date, given_name text,
      family_name text, personal_code text, birth_date date, sex text, fingers text, face_sealed text`,
    stage: (row) => [
      row.id,
      row.subject,
      row.ground,
      row.collectedOn,
      row.authority,
      row.document,
      row.keepUntil,
      row.givenName,
      row.familyName,
      row.personalCode,
      row.birthDate,
      row.sex,
      row.fingers,
      row.face && sealFace(secret(), row.id, Buffer.from(row.face, 'base64')).toString('base64'),
    ],
    checks: [
      {
        column: 'id',
        find: `select line from (select line, row_number() over (partition by id order by line) as nth from staged) numbered where nth > 1`,
        problem: {
          lv: 'Šis ieraksts datnē ir jau agrākā rindā. Atstājiet vienu rindu.',
          en: 'This entry is in an earlier line of the file already. Keep one line.',
        },
      },
      {
        column: 'keep_until',
        find: `select line from staged where keep_until <= collected_on`,
        problem: {
          lv: 'Datums ir pirms lauka collected_on datuma.',
          en: 'The date is before the one in collected_on.',
        },
      },
    ],
    merge: [
      `insert into biometrics.record (id, subject, ground, collected_on, authority, document, keep_until, given_name, family_name, personal_code,
         birth_date, sex, fingers, face_sealed)
       select id, subject, ground, collected_on, authority, document, keep_until, given_name, family_name, personal_code, birth_date, sex,
         coalesce(string_to_array(fingers, '|'), '{}'), decode(face_sealed, 'base64') from staged
       on conflict (id) do update set subject = excluded.subject, ground = excluded.ground, collected_on = excluded.collected_on,
         authority = excluded.authority, document = excluded.document, keep_until = excluded.keep_until, given_name = excluded.given_name,
         family_name = excluded.family_name, personal_code = excluded.personal_code, birth_date = excluded.birth_date, sex = excluded.sex,
         fingers = excluded.fingers, face_sealed = excluded.face_sealed, fictitious = false`,
    ],
  });
