import { sql, type Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import type { Lang } from '../platform/text/index.js';
import { feeAccount, requisitesOf } from './fee-account.js';
import { listHolders } from './holders.js';
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
  const creditorOf = await db.transaction({}, (tx) => creditorsOf(house, tx));
  const lines = order.lines.map(({ holder, ...line }): OrderLine => ({ ...line, creditor: creditorOf(holder) }));
  const { address, handle } = await provider.place({ ...order, ...at, lines });
  if (handle)
    await db.transaction({}, (tx) =>
      tx.run(sql`insert into payments.provider_order (provider, order_id, handle, address, placed_at)
        values (${provider.id}, ${order.id}, ${handle}, ${address}, ${tx.now}) on conflict do nothing`),
    );
  return address;
}

/** On whose account a holder's money goes; the agency's own where the holder has none of its own. */
export async function creditorsOf(house: House, tx: Tx): Promise<(code: string) => OrderLine['creditor']> {
  const [holders, own, account] = [await listHolders(tx), await requisitesOf(tx), await feeAccount(house, tx)];
  return (code) => {
    const holder = holders.find((each) => each.code === code);
    if (holder?.iban) return { name: holder.recipient, iban: holder.iban, bic: holder.bic };
    return { name: own.name.lv, iban: account?.iban };
  };
}
