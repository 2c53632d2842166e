import {
  choice,
  choices,
  confirm,
  date,
  defineForm,
  FormPage,
  personalCode,
  readPage,
  text,
  textList,
  yesNo,
} from '../form/index.js';
import { cents } from '../money/index.js';
import { same } from '../text/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Breadcrumbs,
  Button,
  Card,
  Cards,
  Columns,
  DataTable,
  Details,
  FileField,
  LinkButton,
  Pagination,
  Panel,
  PriceLines,
  SelectField,
  Steps,
  SummaryList,
  Tag,
  TaskList,
  TextAreaField,
  TimeColumns,
  Timeline,
} from './index.js';

const t = (lv: string, en: string) => ({ lv, en });

const form = defineForm({
  id: 'gallery',
  pages: [
    {
      id: 'all',
      title: t('Par ko vajadzīga izziņa?', 'Whom is the certificate about?'),
      fields: {
        code: personalCode({
          label: t('Personas kods', 'Personal code'),
          hint: t('Piemēram, 161175-19997.', 'For example 161175-19997.'),
          required: true,
        }),
        name: text({ label: t('Vārds', 'Given name'), required: true, autocomplete: 'given-name' }),
        born: date({
          label: t('Dzimšanas datums', 'Date of birth'),
          required: true,
          hint: t('Piemēram, 27 3 1985', 'For example 27 3 1985'),
        }),
        urgency: choice({
          label: t('Cik steidzami?', 'How urgently?'),
          required: true,
          options: [
            {
              value: 'normal',
              label: t('Parastā kārtībā', 'Normal'),
              hint: t('5 darbdienās, 10,40 €', 'In 5 working days, €10.40'),
            },
            {
              value: 'urgent',
              label: t('Steidzami', 'Urgent'),
              hint: t('Nākamajā darbdienā, 20,80 €', 'The next working day, €20.80'),
            },
          ],
        }),
        parts: choices({
          label: t('Kas jāiekļauj?', 'What to include?'),
          options: [
            { value: 'a', label: t('Sodāmība', 'Convictions') },
            { value: 'b', label: t('Administratīvie sodi', 'Administrative penalties') },
          ],
        }),
        archive: yesNo({ label: t('Meklēt arī arhīvā?', 'Search the archive too?'), required: true }),
        names: textList({
          label: t('Iepriekšējie vārdi un uzvārdi', 'Former names'),
          itemLabel: t('Vārds, uzvārds', 'Name'),
        }),
        agree: confirm({
          label: t('Apliecinu, ka ziņas ir patiesas', 'I confirm that the details are true'),
          required: true,
        }),
      },
    },
  ],
});

const empty = readPage(form, 'all', { 'names.0': 'Kalniņa', 'names.1': 'Liepa', code: '123' });

const line = (label: string, net: number, vat: number) => ({
  label: same(label),
  net: cents(net),
  vat: cents(vat),
  gross: cents(net + vat),
});

/** Every component once, in believable use; for the tests that look at them. */
export function Gallery() {
  return (
    <>
      <Breadcrumbs
        trail={[{ href: '/lv/pakalpojumi', label: t('Pakalpojumi', 'Services') }]}
        here={t('Izziņa no Sodu reģistra', 'Certificate from the Punishment Register')}
      />
      <Panel title={t('Pieteikums ir saņemts', 'The application has been received')}>
        <p>
          <strong>IC/2026/3-01/17</strong>
        </p>
      </Panel>
      <Alert tone="info" title={t('Klātienē neapkalpojam', 'No service in person')}>
        <p>
          Rakstiet, zvaniet vai lietojiet <a href="/lv/pakalpojumi">e-pakalpojumus</a>.
        </p>
      </Alert>
      <Alert tone="success">Maksājums ir saņemts.</Alert>
      <Alert tone="warning" title={t('Statuss nav noteikts', 'Undetermined')} />
      <Alert tone="danger" title={t('Dokuments ir nederīgs', 'The document is invalid')} live>
        <p>Kopš 2026. gada 3. marta.</p>
      </Alert>
      <h2>Rindkopa un saraksts</h2>
      <p>
        Izziņu no Sodu reģistra var saņemt par sevi, par savu nepilngadīgo bērnu vai par{' '}
        <a href="/x">juridisko personu</a>, kuru pārstāvat. Parasti to sagatavo piecās darbdienās.
      </p>
      <ul>
        <li>Pirmais</li>
        <li>Otrais ar garāku aprakstu, kas šaurā logā pāriet nākamajā rindā un tomēr paliek viegli lasāms</li>
      </ul>
      <Actions>
        <LinkButton href="/lv">Sākt</LinkButton>
        <LinkButton href="/lv" variant="secondary">
          Uzzināt vairāk
        </LinkButton>
        <Button variant="tertiary">Atcelt</Button>
        <Button tone="danger">Dzēst</Button>
        <Button size="sm" variant="secondary">
          Mazs
        </Button>
      </Actions>
      <p>
        <Tag>Melnraksts</Tag> <Tag tone="info">Iesniegts</Tag> <Tag tone="success">Izsniegts</Tag>{' '}
        <Tag tone="warning">Gaida samaksu</Tag> <Tag tone="danger">Atteikts</Tag>
      </p>
      <Cards>
        <Card title={t('Izziņa no Sodu reģistra', 'Certificate from the Punishment Register')} href="/lv/x">
          <p>Par sodāmību un administratīvajiem sodiem.</p>
        </Card>
        <Card title={t('Dokumenta pārbaude', 'Check of a document')} href="/lv/y">
          <p>Vai dokuments nav nozaudēts vai zagts.</p>
        </Card>
      </Cards>
      <Columns
        aside={
          <Card title={t('Samaksa', 'Payment')} level={2}>
            <p>10,40 €</p>
          </Card>
        }
      >
        <h2>Lietas gaita</h2>
        <Steps
          steps={[
            {
              label: t('Pieteikums iesniegts', 'Application sent'),
              state: 'done',
              note: t('3. novembrī', '3 November'),
            },
            { label: t('Samaksa', 'Payment'), state: 'current' },
            { label: t('Lēmums', 'Decision'), state: 'ahead' },
          ]}
        />
        <Timeline
          entries={[
            {
              at: new Date('2026-11-24T09:00:00Z'),
              title: t('Pieteikums saņemts', 'Application received'),
              by: t('portālā', 'through the portal'),
            },
            { at: new Date('2026-11-24T09:05:00Z'), title: t('Samaksāts', 'Paid'), body: <p>10,40 €</p> },
          ]}
        />
      </Columns>
      <SummaryList
        rows={[
          { label: t('Izziņas valoda', 'Language of the certificate'), value: 'Latviešu', change: { href: '/lv/a' } },
          { label: t('Saņemšana', 'Delivery'), value: 'Bruņinieku iela 72B, Rīga, LV-1009', change: { href: '/lv/b' } },
        ]}
      />
      <TaskList
        tasks={[
          {
            title: t('Par ko izziņa', 'Whom about'),
            href: '/lv/1',
            status: { label: t('Aizpildīts', 'Done'), tone: 'success' },
          },
          {
            title: t('Saņemšana', 'Delivery'),
            status: { label: t('Vēl nav', 'Not yet') },
            hint: t('Pēc samaksas', 'After payment'),
          },
        ]}
      />
      <PriceLines
        price={{
          lines: [
            line('Izziņas izsniegšana, 5 darbdienas', 860, 180),
            line('Tulkošana angļu valodā, 5 darbdienas', 529, 111),
          ],
          net: cents(1389),
          vat: cents(291),
          gross: cents(1680),
        }}
      />
      <DataTable
        caption={t('Mani jautājumi', 'My matters')}
        rows={[
          { number: 'IC/2026/3-01/17', what: 'Izziņa no Sodu reģistra', state: 'Gaida samaksu' },
          { number: 'IC/2026/3-01/18', what: 'Izziņa no Sodu reģistra', state: 'Izsniegts' },
        ]}
        columns={[
          { label: t('Numurs', 'Number'), cell: (row) => <a href="/lv/z">{row.number}</a>, heading: true },
          { label: t('Par ko', 'What about'), cell: (row) => row.what },
          { label: t('Stāvoklis', 'State'), cell: (row) => <Tag tone="info">{row.state}</Tag> },
        ]}
      />
      <Pagination page={4} pages={12} href={(page) => `?page=${page}`} />
      <TimeColumns
        caption={t('Pa mēnešiem', 'By month')}
        points={Array.from({ length: 12 }, (_, n) => ({ label: same(`sept. ${n}`), value: 0.97, words: '100\u00a0%' }))}
        most={1}
        labelHead={t('Mēnesis', 'Month')}
        valueHead={t('Daļa', 'Share')}
        target={{ value: 1, words: t('vismaz 100 %', 'at least 100%') }}
      />
      <Details summary={t('Kas redz manus datus?', 'Who sees my data?')}>
        <p>Tikai darbinieks, kas izskata pieteikumu.</p>
      </Details>
      <Details summary={t('Ko darīt, ja kļūdījos?', 'What if I made a mistake?')} open>
        <p>Uzrakstiet mums.</p>
      </Details>
      <SelectField
        name="kind"
        label={t('Dokumenta veids', 'Kind of document')}
        options={[{ value: 'p', label: t('Pase', 'Passport') }]}
        value="p"
      />
      <TextAreaField name="note" label={t('Piezīme', 'Note')} optional />
      <FileField name="file" label={t('Dokuments', 'Document')} hint={t('PDF, līdz 10 MB', 'PDF, up to 10 MB')} />
      <BackLink href="/lv" />
      <FormPage form={form} pageId="all" action="/lv/gallery" {...('problems' in empty ? empty : {})} />
    </>
  );
}
