import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Reason } from './rate-page.js';

/** Of a page: how many it helped, how many not, and what those said who said why. */
interface Sample {
  readonly page: string;
  readonly helped: number;
  readonly not: number;
  readonly said: readonly (readonly [Reason, string?])[];
}

const samples: readonly Sample[] = [
  {
    page: '/lv/cenas',
    helped: 31,
    not: 9,
    said: [
      ['unclear', 'Nav skaidrs, vai pasta izdevumi jau ir iekļauti.'],
      ['unclear'],
      ['unclear'],
      ['not-found', 'Meklēju, cik maksā izziņa angļu valodā.'],
    ],
  },
  {
    page: '/lv/pakalpojumi/izzina-no-sodu-registra',
    helped: 64,
    not: 7,
    said: [
      ['unclear', 'Kura datubāze jāizvēlas, ja darba devējs to nepasaka?'],
      ['unclear'],
      ['not-found', 'Kā saņemt izziņu, dzīvojot ārzemēs.'],
    ],
  },
  {
    page: '/lv/kontakti',
    helped: 48,
    not: 2,
    said: [['outdated', 'Svētku darba laiks parādījās tikai iepriekšējā dienā.']],
  },
  {
    page: '/en/services/conviction-certificate',
    helped: 19,
    not: 4,
    said: [['unclear', 'What is an apostille and do I need one?']],
  },
  {
    page: '/lv/statuss',
    helped: 12,
    not: 1,
    said: [['broken', 'No sākuma sadaļa bija tukša, pēc pārlādes parādījās.']],
  },
];

/** What visitors answered in the last two months; once. */
export async function demonstrateRatings(house: House): Promise<void> {
  await house.db('web').transaction({}, async (tx) => {
    if (await tx.maybe(sql`select from quality.page_rating limit 1`)) return;
    const rows = samples.flatMap(({ page, helped, not, said }, s) =>
      Array.from({ length: helped + not }, (_, n) => {
        const [reason = null, words = null] = said[n] ?? [];
        const id = `5eed0000-00ff-4000-8000-${String(s * 1000 + n).padStart(12, '0')}`;
        // The newest are those that say why; all by day, none in the last hour.
        return { id, page, helped: n >= not, reason, words, hours: 5 + s * 3 + n * 23 };
      }),
    );
    await tx.run(sql`
      insert into quality.page_rating (id, page, helped, reason, words, at, added_at)
      select id, page, helped, reason, words, given, case when reason is not null then given end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(id uuid, page text, helped boolean, reason text, words text, hours int),
        lateral (select ${tx.now}::timestamptz - make_interval(hours => hours) as given) as moment`);
  });
}
