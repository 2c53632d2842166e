import type { FastifyRequest } from 'fastify';
import type { articles } from '../../knowledge/index.js';
import { isPlainDate, type PlainDate } from '../../platform/clock/index.js';
import { same, tidy } from '../../platform/text/index.js';
import { given } from '../officer.js';
import type { Values } from './edit-page.js';

/** What the form brought. */
export function typedIn({ body }: FastifyRequest): Values {
  const value = (name: string) => given(body, name);
  return {
    'title-lv': value('title-lv'),
    'title-en': value('title-en'),
    'summary-lv': value('summary-lv'),
    'summary-en': value('summary-en'),
    'body-lv': value('body-lv'),
    'body-en': value('body-en'),
    audience: value('audience') === 'public' ? 'public' : 'staff',
    services: listed((body as Readonly<Record<string, unknown>> | null | undefined)?.services),
    reviewOn: { day: value('reviewOn.day'), month: value('reviewOn.month'), year: value('reviewOn.year') },
  };
}

/** The form filled with an article as it stands, or for a new one. */
export function valuesFor(article: articles.Article | undefined, reviewOn: PlainDate): Values {
  const texts = article ?? { title: none, summary: none, body: none, audience: 'staff', services: [], reviewOn };
  const [year = '', month = '', day = ''] = texts.reviewOn.split('-');
  return {
    'title-lv': texts.title.lv,
    'title-en': texts.title.en,
    'summary-lv': texts.summary.lv,
    'summary-en': texts.summary.en,
    'body-lv': texts.body.lv,
    'body-en': texts.body.en,
    audience: texts.audience,
    services: texts.services,
    reviewOn: { day: String(Number(day)), month: String(Number(month)), year },
  };
}

/** The version to save; a day that does not exist is one that is past. */
export function draftOf(request: FastifyRequest, values: Values): articles.ArticleDraft {
  const both = (name: 'title' | 'summary' | 'body') => ({ lv: values[`${name}-lv`], en: values[`${name}-en`] });
  const version = given(request.body, 'version');
  const { year = '', month = '', day = '' } = values.reviewOn;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const standing = given(request.body, 'standing');
  return {
    title: both('title'),
    summary: both('summary'),
    body: both('body'),
    audience: values.audience === 'public' ? 'public' : 'staff',
    services: values.services,
    standing: standing === 'published' || standing === 'withdrawn' ? standing : 'draft',
    reviewOn: isPlainDate(date) ? date : '0001-01-01',
    version: /^\d{1,6}$/.test(version) ? Number(version) : 0,
  };
}

function listed(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(tidy).filter((id) => /^[a-z0-9-]{1,60}$/.test(id));
}

const none = same('');
