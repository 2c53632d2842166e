import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Breadcrumbs, DataTable, LinkButton, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInBrief, monthInWords } from '../../platform/text/index.js';
import { qualityPaths, standardAddress } from '../paths.js';
import { texts as standardTexts } from '../standard/texts.js';
import { blocksOf, type ReportBlock, titleOf } from './blocks.js';
import { findPaper, findReport, listReports, type Report } from './make-report.js';
import { texts } from './texts.js';

const config = { access: 'anyone' } as const;
const cacheSeconds = 30;

/** The archive of monthly reports, each as a page and as a paper in both languages. */
export function reportPages(web: FastifyInstance, house: House): void {
  both(web, qualityPaths.reports, {
    method: 'GET',
    config,
    handler: async (request, reply) => {
      const reports = await house.db('web').transaction({}, listReports);
      return sendPage(request, reply, {
        title: texts.archive[request.lang],
        description: texts.archiveLead[request.lang],
        cacheSeconds,
        body: <Archive reports={reports} />,
      });
    },
  });
  both(web, qualityPaths.report, {
    method: 'GET',
    config,
    handler: async (request, reply) => {
      const report = await house.db('web').transaction({}, (tx) => findReport(tx, monthOf(request)));
      if (!report) throw new Refusal('not-found');
      const title = titleOf(monthInWords(report.month))[request.lang];
      return sendPage(request, reply, {
        title,
        description: texts.archiveLead[request.lang],
        cacheSeconds,
        body: <ReportPage report={report} />,
      });
    },
  });
  both(web, qualityPaths.paper, {
    method: 'GET',
    config,
    handler: async (request, reply) => {
      const { lang } = request;
      const month = monthOf(request);
      const pdf = await house.db('web').transaction({}, (tx) => findPaper(tx, month, lang));
      if (!pdf) throw new Refusal('not-found');
      return reply
        .type('application/pdf')
        .header('cache-control', 'public, max-age=3600')
        .header('content-disposition', `inline; filename="${lang === 'lv' ? 'parskats' : 'report'}-${month}.pdf"`)
        .send(pdf);
    },
  });
}

function monthOf({ params }: FastifyRequest): string {
  return (params as { readonly month: string }).month;
}

function Archive({ reports }: { readonly reports: readonly Pick<Report, 'month' | 'madeAt'>[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Breadcrumbs trail={[{ href: standardAddress(lang), label: standardTexts.title }]} here={texts.archive} />
      <h1>{say(texts.archive)}</h1>
      <p class="lead">{say(texts.archiveLead)}</p>
      {reports.length === 0 && <p>{say(texts.none)}</p>}
      <ul>
        {reports.map(({ month }) => (
          <li>
            <a href={addressOf(month, lang)}>{say(monthInWords(month))}</a> (
            <a href={`${addressOf(month, lang)}/pdf`} lang={lang}>
              PDF<span class="ds-sr-only">, {say(monthInWords(month))}</span>
            </a>
            )
          </li>
        ))}
      </ul>
    </>
  );
}

const addressOf = (month: string, lang: 'lv' | 'en') => `/${lang}${qualityPaths.reports[lang]}/${month}`;

function ReportPage({ report: { month, madeAt, content } }: { readonly report: Report }) {
  const say = useSay();
  const lang = useLang();
  const title = titleOf(monthInWords(month));
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: standardAddress(lang), label: standardTexts.title },
          { href: `/${lang}${qualityPaths.reports[lang]}`, label: texts.archive },
        ]}
        here={monthInWords(month)}
      />
      <h1>{say(title)}</h1>
      {blocksOf(content, lang).map((block) => (
        <Piece block={block} />
      ))}
      <p class="no-print">
        <LinkButton href={`${addressOf(month, lang)}/pdf`}>{say(texts.pdf)}</LinkButton>
      </p>
      <p class="hint">{say(standardTexts.made, { at: instantInBrief(madeAt, lang) })}</p>
    </>
  );
}

function Piece({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'table':
      return (
        <DataTable
          caption={{ lv: block.caption, en: block.caption }}
          rows={block.rows}
          columns={block.columns.map((label, index) => ({
            label: { lv: label, en: label },
            heading: index === 0,
            numeric: index > 0 && index < 3,
            cell: (row: readonly string[]) => row[index] ?? '',
          }))}
        />
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <SummaryList rows={block.rows.map(({ label, value }) => ({ label: { lv: label, en: label }, value }))} />;
    default:
      return <p class={block.kind === 'note' ? 'hint' : undefined}>{block.text}</p>;
  }
}
