import type { FastifyInstance } from 'fastify';
import { addDays, type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { type Db, sql } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { parseMoney } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { agencyIbanOf } from '../fee-account.js';
import { demoInitiationToken } from '../provider/providers.js';
import { demoPayouts, traceOf } from './payout-routes.js';
import { type WrittenEntry, writeCamt } from './write-camt.js';

/** The demonstration's bank tells what it booked on an account: the transfers that were confirmed there, as camt.054. */
export function statementRoutes(web: FastifyInstance, house: House): void {
  const token = demoInitiationToken(house);
  web.get<{ Params: { iban: string } }>(
    '/demo/initiation/v1/accounts/:iban/transactions',
    { config: { access: 'machine' } },
    async (request, reply) => {
      if (request.headers.authorization !== `Bearer ${token}`) throw new Refusal('not-allowed');
      const { iban } = request.params;
      const now = house.clock.now();
      const paid = await house.db('web').query<Row>(sql`
        select id, pays_at, payments from demo_bank.payment_order join demo_bank.initiation on initiation.payment_id = payment_order.id
        where pays_at <= ${now} and pays_at > ${new Date(now.getTime() - 3 * 86_400_000)} and cancelled_at is null order by pays_at, id`);
      const own = await house.db('web').transaction({}, (tx) => agencyIbanOf(house, tx));
      const lumps = iban === own ? await lumpsOf(house.db('web'), rigaDate(now)) : [];
      const entries = [...paid.flatMap((order) => entriesOf(order, iban)), ...lumps];
      if (entries.length === 0) return reply.code(204).send();
      const id = `DB-${iban.slice(-6)}-${rigaDate(now)}-${entries.length}`;
      return reply
        .type('application/xml')
        .header('cache-control', 'no-store')
        .send(writeCamt({ message: 'camt.054', id, iban, entries }));
    },
  );
}

/** Card payments of a day, as their institution paid them out. */
async function lumpsOf(db: Db, today: PlainDate): Promise<readonly WrittenEntry[]> {
  return (await demoPayouts(db))
    .filter(({ arrivesOn }) => arrivesOn > addDays(today, -3))
    .map(({ id, amount, arrivesOn }) => ({
      amount,
      bookedOn: arrivesOn,
      ref: id,
      endToEndId: traceOf(id),
      party: 'Demonstrācijas karšu maksājumu iestāde',
      purpose: `Karšu maksājumi ${id}`,
    }));
}

interface Row {
  readonly id: string;
  readonly pays_at: Date;
  readonly payments: readonly Transfer[];
}

interface Transfer {
  readonly endToEndIdentification?: string;
  readonly instructedAmount: { readonly amount: string };
  readonly creditorAccount: { readonly iban: string };
  readonly remittanceInformationUnstructured: string;
}

function entriesOf({ id, pays_at, payments }: Row, iban: string): WrittenEntry[] {
  return payments.flatMap((transfer, index) => {
    const amount = parseMoney(transfer.instructedAmount.amount);
    if (transfer.creditorAccount.iban !== iban || !amount) return [];
    const { endToEndIdentification: endToEndId } = transfer;
    return [
      {
        amount,
        bookedOn: rigaDate(pays_at),
        ref: `${id.slice(-28)}-${index}`,
        party: 'Demonstrācijas maksātājs',
        purpose: transfer.remittanceInformationUnstructured,
        ...(endToEndId && { endToEndId }),
      },
    ];
  });
}
