import { money, type PriceItem } from '../../../payments/index.js';
import {
  Actions,
  BackLink,
  Button,
  Details,
  ErrorSummary,
  Form,
  SelectField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { moneyInWords } from '../../../platform/money/index.js';
import { fill, same } from '../../../platform/text/index.js';
import { type Problem, rows, type TypedInvoice } from './read-issue.js';
import { invoiceTexts as texts } from './texts.js';

interface IssueProps {
  readonly typed: TypedInvoice;
  readonly problems: readonly Problem[];
  readonly prices: readonly PriceItem[];
}

/** An invoice for a company or an institution, of the price list's items. */
export function IssuePage({ typed, problems, prices }: IssueProps) {
  const [say, lang] = [useSay(), useLang()];
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
  const items = prices.map(({ code, name, net }) => ({
    value: code,
    label: same(`${say(name)}: ${moneyInWords(net, lang)}`),
  }));
  return (
    <>
      <BackLink href="/desk/money/invoices" />
      <ErrorSummary problems={problems} />
      <h1>{say(texts.new)}</h1>
      <Form action="/desk/money/invoices/new" label={texts.new}>
        <TextField
          {...field('registration')}
          label={texts.registration}
          hint={texts.registrationHint}
          width={20}
          autocomplete="off"
        />
        <TextField {...field('reference')} label={texts.reference} optional width={20} autocomplete="off" />
        <TextField
          {...field('email')}
          label={texts.email}
          hint={texts.emailHint}
          optional
          type="email"
          autocomplete="off"
        />
        {rows.map((n) => (
          <>
            <SelectField
              {...field(`item${n}`)}
              label={fill(texts.item, { n })}
              options={items}
              none={n === 1 ? undefined : texts.noItem}
              optional={n > 1}
            />
            <TextField
              {...field(`quantity${n}`)}
              label={fill(texts.quantity, { n })}
              optional={n > 1}
              width={10}
              autocomplete="off"
            />
          </>
        ))}
        <Details summary={texts.agreed} open={problems.some(({ field: name }) => name.startsWith('agreed'))}>
          <TextField {...field('agreedName')} label={texts.agreedName} optional autocomplete="off" />
          <SelectField
            {...field('agreedUnit')}
            label={texts.agreedUnit}
            options={money.invoices.saleUnits.map((unit) => ({
              value: unit,
              label: money.invoices.unitWords[unit] ?? same(unit),
            }))}
            optional
          />
          <TextField {...field('agreedPrice')} label={texts.agreedPrice} optional width={10} autocomplete="off" />
          <SelectField
            {...field('agreedVat')}
            label={texts.agreedVat}
            options={money.invoices.vatRates.map((rate) => ({ value: rate, label: same(`${rate} %`) }))}
            optional
          />
          <TextField {...field('agreedQuantity')} label={texts.agreedQuantity} optional width={10} autocomplete="off" />
        </Details>
        <TextField {...field('days')} label={texts.days} width={10} autocomplete="off" />
        <Details summary={texts.otherAddress}>
          <TextField {...field('name')} label={texts.name} optional autocomplete="off" />
          <TextField {...field('street')} label={texts.street} optional autocomplete="off" />
          <TextField {...field('city')} label={texts.city} optional autocomplete="off" />
          <TextField {...field('postalCode')} label={texts.postalCode} optional width={10} autocomplete="off" />
        </Details>
        <Actions>
          <Button>{say(texts.issue)}</Button>
        </Actions>
      </Form>
    </>
  );
}
