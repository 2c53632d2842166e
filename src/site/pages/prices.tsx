import { listPrices, type PriceItem } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { Breadcrumbs, DataTable, useLang, useSay } from '../../platform/html/index.js';
import { moneyInWords } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords } from '../../platform/text/index.js';
import type { PublicPage } from '../serve-public.js';
import { texts } from '../texts.js';

/** The dated price list as it is in force today. */
export function pricesPage(house: House): PublicPage {
  return async ({ lang }) => {
    const today = rigaDate(house.clock.now());
    const items = await house.db('web').transaction({}, (tx) => listPrices(tx, today));
    const description = texts.pricesDescription[lang];
    return { title: texts.prices[lang], description, body: <Prices items={items} today={today} /> };
  };
}

function Prices({ items, today }: { readonly items: readonly PriceItem[]; readonly today: string }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Breadcrumbs here={texts.prices} />
      <h1>{say(texts.prices)}</h1>
      <p class="lead">{say(texts.pricesLead, { date: dateInWords(today, lang, 'on') })}</p>
      <PriceTable items={items} sources caption={say(texts.priceOn, { date: dateInWords(today, lang, 'on') })} />
      <p>{say(texts.relief)}</p>
    </>
  );
}

interface PriceTableProps {
  readonly items: readonly PriceItem[];
  readonly caption?: string;
  /** Says under each item where its amounts stand. */
  readonly sources?: boolean;
}

/** Items of the price list with the three amounts that the regulation states. */
export function PriceTable({ items, caption, sources }: PriceTableProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={caption ?? texts.price}
      captionHidden={caption === undefined}
      rows={items}
      columns={[
        { label: texts.item, cell: (item) => <ItemName item={item} source={sources} />, heading: true },
        { label: texts.unitOfPrice, cell: (item) => say(item.unit) },
        { label: texts.net, cell: (item) => moneyInWords(item.net, lang), numeric: true },
        { label: texts.vat, cell: (item) => moneyInWords(item.vat, lang), numeric: true },
        { label: texts.gross, cell: (item) => <strong>{moneyInWords(item.gross, lang)}</strong>, numeric: true },
      ]}
    />
  );
}

function ItemName({ item, source }: { readonly item: PriceItem; readonly source: boolean | undefined }) {
  const say = useSay();
  return (
    <span>
      {say(item.name)}
      {source && <span class="source">{say(item.source)}</span>}
    </span>
  );
}
