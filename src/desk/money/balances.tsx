import type { money } from '../../payments/index.js';
import { DataTable, Details, useSay } from '../../platform/html/index.js';
import { fill } from '../../platform/text/index.js';
import { Amount, useName } from './parts.js';
import { texts } from './texts.js';

interface BalancesProps {
  readonly balances: readonly money.Balance[];
}

/** What stands on each account, as debit or credit, and that the two are equal in all; each figure leads to the lines that make it. */
export function Balances({ balances }: BalancesProps) {
  const name = useName();
  const standing = balances.filter(({ balance }) => balance !== 0);
  const link = (row: money.Balance) => (
    <a href={linesOf(row)}>
      <Amount of={Math.abs(row.balance)} />
    </a>
  );
  return (
    <>
      <DataTable
        caption={texts.balances}
        rows={standing}
        empty={texts.noBalances}
        columns={[
          { label: texts.holder, cell: (row) => name(row.holderLv, row.holderEn) },
          { label: texts.account, cell: (row) => name(row.accountLv, row.accountEn), heading: true },
          { label: texts.debit, cell: (row) => row.balance > 0 && link(row), numeric: true },
          { label: texts.credit, cell: (row) => row.balance < 0 && link(row), numeric: true },
        ]}
        foot={<Total balances={standing} />}
      />
      <Empty balances={balances.filter(({ balance }) => balance === 0)} />
    </>
  );
}

const linesOf = ({ holder, account }: money.Balance) => `/desk/money/lines?${new URLSearchParams({ holder, account })}`;

function Total({ balances }: BalancesProps) {
  const say = useSay();
  const sum = (side: 1 | -1) => balances.reduce((total, { balance }) => total + Math.max(0, side * balance), 0);
  return (
    <tr class="total">
      <th scope="row" colSpan={2}>
        {say(texts.total)}
      </th>
      <td data-label={say(texts.debit)} data-numeric="">
        <Amount of={sum(1)} />
      </td>
      <td data-label={say(texts.credit)} data-numeric="">
        <Amount of={sum(-1)} />
      </td>
    </tr>
  );
}

/** Accounts that were used and stand at nothing: out of the way, their lines still to be found. */
function Empty({ balances }: BalancesProps) {
  const name = useName();
  if (balances.length === 0) return null;
  return (
    <Details summary={fill(texts.emptyAccounts, { count: balances.length })}>
      <ul class="plain">
        {balances.map((row) => (
          <li>
            <a href={linesOf(row)}>{`${name(row.holderLv, row.holderEn)}: ${name(row.accountLv, row.accountEn)}`}</a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
