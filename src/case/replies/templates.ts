import { randomUUID } from 'node:crypto';
import { unitsOn } from '../../agency/index.js';
import { record } from '../../audit/index.js';
import { actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { getCase } from '../case-file.js';
import { langFor } from '../ways/reach.js';
import { authoriseOfficer } from '../who.js';
import { checkVariables, fillVariables } from './variables.js';

/** A whole reply, or a block of text that many replies need. */
export type TemplateKind = 'reply' | 'block';

/** A template as it stands in one version. */
export interface Template {
  readonly id: string;
  readonly unit: string;
  readonly kind: TemplateKind;
  readonly version: number;
  readonly name: Text;
  readonly body: Text;
  readonly withdrawn: boolean;
  readonly at: Date;
  readonly byName: string;
}

/** What is saved: the next version of the template that `version` was seen of; at version 0 a new one, by the given id where a file names it. */
export interface TemplateDraft extends Pick<Template, 'unit' | 'kind' | 'name' | 'body'> {
  readonly id?: string;
  readonly version: number;
  readonly withdrawn: boolean;
}

/** The newest version of each template that a unit's officers are offered, or of all that the asker may see. */
export function listTemplates(tx: Tx, unit?: string): Promise<readonly Template[]> {
  return tx.many<Template>(sql`
    select * from (select distinct on (template.id) template.id, unit, kind, version, name, body, withdrawn, at, by_name as "byName"
      from casework.template join casework.template_version on template_id = template.id
      where ${unit ?? null}::text is null or unit in (${unit ?? null}::text, '*')
      order by template.id, version desc) as newest
    where ${unit ?? null}::text is null or not withdrawn order by withdrawn, kind desc, name->>'lv' collate "lv-x-icu" limit 500`);
}

/** Every version of a template, the newest first; refuses with `not-found` for one of another unit. */
export async function getTemplate(tx: Tx, id: string): Promise<readonly [Template, ...Template[]]> {
  const [newest, ...older] = isUuid(id)
    ? await tx.many<Template>(sql`
        select template.id, unit, kind, version, name, body, withdrawn, at, by_name as "byName" from casework.template join casework.template_version on template_id = template.id
        where template.id = ${id}::uuid order by version desc`)
    : [];
  if (!newest) throw new Refusal('not-found');
  return [newest, ...older];
}

/** What is wrong with a template; empty when it may be saved. */
export function checkTemplate({ name, body }: Pick<Template, 'name' | 'body'>): { field: string; message: Text }[] {
  const wrong = (['lv', 'en'] as const).flatMap((lang) => [
    ...(name[lang].length < 3 || name[lang].length > 100 ? [{ field: `name-${lang}`, message: nameMissing }] : []),
    ...(body[lang].length < 3 || body[lang].length > 5000 ? [{ field: `body-${lang}`, message: bodyMissing }] : []),
  ]);
  const message = checkVariables(body);
  return message ? [...wrong, { field: 'body-lv', message }] : wrong;
}

/** Saves a version; refuses with `not-now` when a colleague has saved one since. Returns the template's id. */
export async function saveTemplate(tx: Tx, visitor: Visitor, draft: TemplateDraft): Promise<string> {
  const { unit, kind, name, body, version, withdrawn } = draft;
  if (checkTemplate(draft).length) throw new Refusal('not-valid');
  const before = draft.id && version ? (await getTemplate(tx, draft.id))[0] : { unit, version: 0 };
  if (before.unit !== unit) throw new Refusal('not-valid');
  if (before.version !== version) throw new Refusal('not-now', changed);
  if (!hasGrant(visitor, 'officer', unit)) throw new Refusal('not-allowed');
  const id = draft.id ?? randomUUID();
  const actor = actorOf(visitor);
  if (version === 0) {
    const made = await tx.run(sql`
      insert into casework.template (id, unit, kind) values (${id}::uuid, ${unit}, ${kind}) on conflict do nothing`);
    if (!made) throw new Refusal('not-now', changed);
  }
  const saved = await tx.run(sql`
    insert into casework.template_version (template_id, version, name, body, withdrawn, at, by_key, by_name)
    values (${id}::uuid, ${version + 1}, ${JSON.stringify(name)}::jsonb, ${JSON.stringify(body)}::jsonb, ${withdrawn}, ${tx.now},
      ${actor.key}, ${actor.name}) on conflict do nothing`);
  if (!saved) throw new Refusal('not-now', changed);
  await record(tx, {
    actor,
    deed: 'case:edit-template',
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    detail: { template: id, version: version + 1, withdrawn },
  });
  return id;
}

/** A template's words for one case, in the client's language. */
export async function templateFor(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  templateId: string,
): Promise<string> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const [{ body }] = await getTemplate(tx, templateId);
  const lang = await acrossUnits(tx, () => langFor(tx, caseFile));
  const unit = (await unitsOn(tx)).nameOf(caseFile.unit);
  return fillVariables(house, body[lang], { caseFile, unit, visitor, lang, now: tx.now });
}

const nameMissing = {
  lv: 'Uzrakstiet nosaukumu abās valodās, no 3 līdz 100 rakstzīmēm.',
  en: 'Write a name in both languages, of 3 to 100 characters.',
};
const bodyMissing = {
  lv: 'Uzrakstiet tekstu abās valodās, līdz 5000 rakstzīmēm.',
  en: 'Write the text in both languages, up to 5,000 characters.',
};
const changed = {
  lv: 'Šo veidni kolēģis pa to laiku ir saglabājis. Jūsu teksts ir zemāk; apskatiet kolēģa versiju un saglabājiet vēlreiz.',
  en: 'A colleague has saved this template meanwhile. Your text is below; look at their version and save again.',
};
