import type { Actor } from '../../audit/index.js';
import { feeAccount, holders, money } from '../../payments/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import type { Who } from '../../platform/db/index.js';
import { cents } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationEntities } from '../../registers/legal-entities/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const finance: Who = { units: ['finance'] };
const { mara } = demonstrationPeople;
const actor: Actor = { kind: 'staff', key: `person:${mara.id}`, name: `${mara.givenName} ${mara.familyName}` };

/** A day at the finance unit: three invoices, of which one is overdue and one is paid, and statements with what has to be looked at by a person. */
export async function demonstrateMoney(house: House): Promise<void> {
  const known = await house.db('worker').transaction(finance, async (tx) => ({
    invoices: await money.invoices.listInvoices(tx),
    accounts: await holders.listHolders(tx),
    own: (await feeAccount(house, tx))?.iban.replaceAll(' ', '') ?? '',
  }));
  if (known.invoices.length) return;
  const ibanOf = (code: string) =>
    known.accounts.find((holder) => holder.code === code)?.iban?.replaceAll(' ', '') ?? '';
  await issueOverdue(house);
  const paid = await issueTwo(house);
  const yesterday = addDays(rigaDate(house.clock.now()), -1);
  const on = (purpose: string, entry: Omit<money.WrittenEntry, 'bookedOn' | 'purpose'>) => ({
    ...entry,
    purpose,
    bookedOn: yesterday,
  });
  const someone = { party: 'Jānis Fiktīvais', partyIban: 'LV80BANK0000435195001' };
  await handIn(house, 'devices', ibanOf('police-devices'), [
    // Paid a second time, to another authority's account, without a number, and the bank's own charge.
    on('PP99000109 sods', { amount: 4000, ref: 'D-1', ...someone }),
    on('VL 99000120', { amount: 2000, ref: 'D-2', party: 'Keita Vilka' }),
    on('Soda nauda, paldies', { amount: 5000, ref: 'D-3', ...someone }),
    on('Komisija par konta apkalpošanu', { amount: -150, ref: 'D-4' }),
  ]);
  await handIn(house, 'decisions', ibanOf('police-decisions'), [
    on('lēmums vl 99000106', { amount: 14_000, ref: 'E-1', party: 'Roberts Vilks' }),
  ]);
  await handIn(house, 'agency', known.own, [
    on(`Rēķins ${paid.number}`, {
      amount: paid.gross,
      ref: 'F-1',
      party: demonstrationEntities.fictitiousForest.name,
    }),
  ]);
}

/** One of last month that nobody has paid: the next morning's reminder goes to it, and it stands among the debts. */
async function issueOverdue(house: House): Promise<void> {
  await house.db('worker').transaction(finance, async (now) => {
    const tx = { ...now, now: new Date(now.now.getTime() - 35 * 86_400_000) };
    await money.invoices.issueInvoice(tx, actor, await money.invoices.sellerOf(house, tx), {
      buyer: money.invoices.buyerFrom(demonstrationEntities.orphansCourt),
      lines: [
        { name: 'Statistikas pārskata sagatavošana', unit: 'HUR', price: cents(1782), vatPercent: 21, quantity: 2 },
      ],
      dueOn: addDays(rigaDate(now.now), -5),
    });
  });
}

/** One that the statement pays, and one that waits. */
async function issueTwo(house: House): Promise<{ readonly number: string; readonly gross: number }> {
  const { fictitiousForest: forest, orphansCourt: court } = demonstrationEntities;
  return await house.db('worker').transaction(finance, async (tx) => {
    const seller = await money.invoices.sellerOf(house, tx);
    const line = { unit: 'HUR', price: cents(1782), vatPercent: 21 };
    const dueOn = addDays(rigaDate(tx.now), await money.invoices.daysToPay(tx));
    const first = await money.invoices.issueInvoice(tx, actor, seller, {
      buyer: money.invoices.buyerFrom(forest),
      lines: [{ ...line, name: 'Datu apmaiņas programmatūras moduļa izstrāde', quantity: 10 }],
      dueOn,
      email: 'gramatvediba@fiktivais-mezs.example',
    });
    await money.invoices.issueInvoice(tx, actor, seller, {
      buyer: { ...money.invoices.buyerFrom(court), reference: 'Līgums Nr. 2026/7' },
      lines: [
        {
          ...line,
          unit: 'MON',
          name: 'Ziņu sniegšana tiešsaistē: sistēmas abonēšana',
          price: cents(5320),
          quantity: 3,
        },
      ],
      dueOn,
    });
    const gross = (await money.invoices.findInvoice(tx, first.id))?.gross ?? 0;
    return { number: first.number, gross };
  });
}

async function handIn(house: House, id: string, iban: string, entries: readonly money.WrittenEntry[]): Promise<void> {
  if (!iban) return;
  const bytes = Buffer.from(money.writeCamt({ id: `DEMO-${id}`, iban, entries }));
  await house
    .db('web')
    .transaction(finance, (tx) => money.keepUpload(tx, actor, { name: `izraksts-${id}.xml`, bytes }));
}
