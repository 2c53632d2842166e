import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { isLang, type Lang } from '../../platform/text/index.js';
import { readCode } from '../code.js';
import { verifyTexts as texts } from '../texts.js';
import { CodeOutcome, FileOutcome, StartPage, type StartProblems } from './outcome.js';
import { acceptUpload, largestFile, uploadedFile } from './upload.js';
import { verifyApi } from './verify-api.js';
import { verifyCode } from './verify-code.js';
import { sealFingerprint, verifyFile } from './verify-file.js';

/** Addresses without a language: they stand on paper. The language is `?lang=`, else the cookie's, else the browser's. */
export function verifyPages(house: House) {
  return (web: FastifyInstance): void => {
    const reading = { access: 'anyone', limit: { bucket: 'verify', perMinute: 30 } } as const;
    const sending = { access: 'anyone', limit: { bucket: 'verify-file', perMinute: 6 } } as const;

    web.get('/verify', { config: reading }, async (request, reply) => start(house, request, reply));

    web.post('/verify', { config: reading }, async (request, reply) => {
      const typed = fieldOf(request.body, 'code');
      const code = readCode(typed);
      // The address is the one printed on the paper: the answer can be kept and opened again.
      if (code) return reply.redirect(`/verify/${code}${langQuery(request)}`, 303);
      return start(house, request, reply, { code: texts.codeProblem, typed });
    });

    web.get('/verify/:code', { config: reading }, async (request, reply) => {
      const code = fieldOf(request.params, 'code');
      const verification = await verifyCode(house, code, request.id);
      const lang = chooseLang(request);
      const body = <CodeOutcome verification={verification} checkedAt={house.clock.now()} />;
      const known = verification.verdict !== 'unknown';
      return sendPage(request, reply, {
        title: known ? texts[verification.verdict][lang] : texts.unknown[lang],
        status: known ? 200 : 404,
        otherLanguage: `/verify/${encodeURIComponent(code)}?lang=${other(lang)}`,
        body,
      });
    });

    verifyApi(house, web);

    web.register(async (files) => {
      acceptUpload(files);
      files.post('/verify/file', { config: sending, bodyLimit: largestFile + 10_000 }, async (request, reply) => {
        const file = uploadedFile(request.body);
        if (file.length === 0) return start(house, request, reply, { file: texts.fileMissing });
        if (file.length > largestFile) return start(house, request, reply, { file: texts.fileTooLarge });
        const verdict = await verifyFile(house, file, request.id);
        chooseLang(request);
        const title = texts.title[request.lang];
        const body = <FileOutcome verdict={verdict} checkedAt={house.clock.now()} />;
        return sendPage(request, reply, { title, body, otherLanguage: `/verify?lang=${other(request.lang)}` });
      });
    });
  };
}

async function start(house: House, request: FastifyRequest, reply: FastifyReply, problems: StartProblems = {}) {
  const lang = chooseLang(request);
  const fingerprint = await sealFingerprint(house);
  return sendPage(request, reply, {
    title: texts.title[lang],
    description: texts.lead[lang],
    status: problems.code || problems.file ? 422 : 200,
    otherLanguage: `/verify?lang=${other(lang)}`,
    body: <StartPage problems={problems} fingerprint={fingerprint} />,
  });
}

function chooseLang(request: FastifyRequest): Lang {
  const asked = fieldOf(request.query, 'lang');
  const cookie = request.cookies.lang;
  const browser = /\b(lv|en)\b/i
    .exec(String(request.headers['accept-language'] ?? '').slice(0, 200))?.[1]
    ?.toLowerCase();
  const chosen = [asked, cookie, browser].find(isLang) ?? 'lv';
  request.lang = chosen;
  return chosen;
}

function langQuery(request: FastifyRequest): string {
  const asked = fieldOf(request.query, 'lang');
  return isLang(asked) ? `?lang=${asked}` : '';
}

function other(lang: Lang): Lang {
  return lang === 'lv' ? 'en' : 'lv';
}

function fieldOf(values: unknown, name: string): string {
  if (typeof values !== 'object' || values === null) return '';
  const value: unknown = Reflect.get(values, name);
  return typeof value === 'string' ? value : '';
}
