import type { Actor, Look } from '../audit/index.js';
import type { CaseFile } from './case-file.js';
import type { Service } from './service.js';
import { systemActor } from './who.js';

/** Why the registers are looked into for a case: written down with every look. */
export function lookFor(
  service: Service,
  caseFile: Pick<CaseFile, 'number' | 'subjectKey'>,
  actor: Actor = { ...systemActor, onBehalfOf: caseFile.subjectKey },
  reason?: string,
): Look {
  return {
    actor,
    purpose: 'decision',
    legalGround: service.passport.legalGrounds[0]?.title.lv ?? service.passport.name.lv,
    caseNumber: caseFile.number,
    reason,
  };
}
