import { sql } from '../platform/db/index.js';
import { agency } from '../platform/html/index.js';
import type { House } from '../platform/room/index.js';
import type { Lang } from '../platform/text/index.js';
import { feeAccount } from './fee-account.js';
import { type Holder, listHolders } from './holders.js';
import type { OrderLine, Provider } from './provider/provider.js';
import type { StartedOrder } from './start-payment.js';

/**
 * The address at which an order is paid. The order stands in the database already; a provider that gives it a name of its own is told of it
 * once, and the name is kept before anybody is led there. Whoever was cut off in between asks again and is given the same.
 */
export async function placeOrder(
  house: House,
  provider: Provider,
  order: StartedOrder,
  at: { readonly lang: Lang; readonly back: string },
): Promise<string> {
  const db = house.db('web');
  const [kept] = await db.query<{ address: string }>(sql`
    select address from payments.provider_order where provider = ${provider.id} and order_id = ${order.id}`);
  if (kept) return kept.address;
  const holders = await db.transaction({}, listHolders);
  const lines = order.lines.map(
    ({ id, amount, purpose, holder }): OrderLine => ({
      id,
      amount,
      purpose,
      creditor: creditorOf(
        house,
        holders.find(({ code }) => code === holder),
      ),
    }),
  );
  const { address, handle } = await provider.place({ ...order, ...at, lines });
  if (handle)
    await db.transaction({}, (tx) =>
      tx.run(sql`insert into payments.provider_order (provider, order_id, handle, address, placed_at)
        values (${provider.id}, ${order.id}, ${handle}, ${address}, ${tx.now}) on conflict do nothing`),
    );
  return address;
}

/** On whose account the money goes; the agency's own where the holder has none of its own. */
export function creditorOf(house: House, holder: Holder | undefined): OrderLine['creditor'] {
  if (holder?.iban) return { name: holder.recipient, iban: holder.iban, bic: holder.bic };
  return { name: agency.name.lv, iban: feeAccount(house)?.iban };
}
