import type { ShownObject } from '../../../registers/cultural-objects/index.js';
import { kindWords, statusWords } from '../words.js';

/**
 * Objects in LIDO 1.1 (ICOM CIDOC), which museums, heritage boards and police databases of other countries take in: one record each,
 * in Latvian with the kind in English too. `keeper` is the agency's name.
 */
export function* writeLido(objects: Iterable<Omit<ShownObject, 'picture'>>, keeper: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<lido:lidoWrap xmlns:lido="http://www.lido-schema.org">\n';
  for (const object of objects) yield recordOf(object, keeper);
  yield '</lido:lidoWrap>\n';
}

function recordOf(object: Omit<ShownObject, 'picture'>, keeper: string): string {
  const { number, kind, title, description, features, inscriptions, measurements, status, statusOn } = object;
  const descriptions = [description, features].flatMap((text) =>
    text ? [set('objectDescriptionSet', note(text))] : [],
  );
  return `<lido:lido>
<lido:lidoRecID lido:type="local" lido:source="${escaped(keeper)}">${escaped(number)}</lido:lidoRecID>
<lido:descriptiveMetadata xml:lang="lv">
<lido:objectClassificationWrap><lido:objectWorkTypeWrap><lido:objectWorkType>${term(kindWords[kind].lv, 'lv')}${term(kindWords[kind].en, 'en')}</lido:objectWorkType></lido:objectWorkTypeWrap></lido:objectClassificationWrap>
<lido:objectIdentificationWrap>
<lido:titleWrap><lido:titleSet><lido:appellationValue>${escaped(title)}</lido:appellationValue></lido:titleSet></lido:titleWrap>
${inscriptions ? `<lido:inscriptionsWrap><lido:inscriptions><lido:inscriptionTranscription>${escaped(inscriptions)}</lido:inscriptionTranscription></lido:inscriptions></lido:inscriptionsWrap>\n` : ''}${descriptions.length ? `<lido:objectDescriptionWrap>${descriptions.join('')}</lido:objectDescriptionWrap>\n` : ''}${measurements ? `<lido:objectMeasurementsWrap><lido:objectMeasurementsSet><lido:displayObjectMeasurements>${escaped(measurements)}</lido:displayObjectMeasurements></lido:objectMeasurementsSet></lido:objectMeasurementsWrap>\n` : ''}</lido:objectIdentificationWrap>
<lido:eventWrap>${production(object)}${statusEvent(statusWords[status].word.en, statusOn)}</lido:eventWrap>
</lido:descriptiveMetadata>
<lido:administrativeMetadata xml:lang="lv">
<lido:recordWrap><lido:recordID lido:type="local">${escaped(number)}</lido:recordID><lido:recordType>${term('Single object', 'en')}</lido:recordType><lido:recordSource><lido:legalBodyName><lido:appellationValue>${escaped(keeper)}</lido:appellationValue></lido:legalBodyName></lido:recordSource></lido:recordWrap>
</lido:administrativeMetadata>
</lido:lido>
`;
}

function production({ maker, materials, period, fromYear, toYear, origin }: Omit<ShownObject, 'picture'>): string {
  const parts = [
    maker && `<lido:eventActor><lido:displayActorInRole>${escaped(maker)}</lido:displayActorInRole></lido:eventActor>`,
    (period || fromYear !== undefined) &&
      `<lido:eventDate>${period ? `<lido:displayDate>${escaped(period)}</lido:displayDate>` : ''}${fromYear === undefined ? '' : `<lido:date><lido:earliestDate>${fromYear}</lido:earliestDate><lido:latestDate>${toYear ?? fromYear}</lido:latestDate></lido:date>`}</lido:eventDate>`,
    origin && `<lido:eventPlace><lido:displayPlace>${escaped(origin)}</lido:displayPlace></lido:eventPlace>`,
    materials &&
      `<lido:eventMaterialsTech><lido:displayMaterialsTech>${escaped(materials)}</lido:displayMaterialsTech></lido:eventMaterialsTech>`,
  ];
  return `<lido:eventSet><lido:event><lido:eventType>${term('Production', 'en')}</lido:eventType>${parts.filter(Boolean).join('')}</lido:event></lido:eventSet>`;
}

function statusEvent(word: string, on: string): string {
  return `<lido:eventSet><lido:event><lido:eventType>${term(word, 'en')}</lido:eventType><lido:eventDate><lido:date><lido:earliestDate>${on}</lido:earliestDate><lido:latestDate>${on}</lido:latestDate></lido:date></lido:eventDate></lido:event></lido:eventSet>`;
}

const set = (name: string, inner: string) => `<lido:${name}>${inner}</lido:${name}>`;
const note = (text: string) => `<lido:descriptiveNoteValue>${escaped(text)}</lido:descriptiveNoteValue>`;
const term = (word: string, lang: string) => `<lido:term xml:lang="${lang}">${escaped(word)}</lido:term>`;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? '').replace(/[^\P{Cc}\n\t]/gu, '');
}
