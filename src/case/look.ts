import type { Actor, Look } from '../audit/index.js';
import { actorOf, type Visitor } from '../identity/index.js';
import { Refusal } from '../platform/http/index.js';
import type { CaseFile } from './case-file.js';
import type { Service } from './service.js';
import { authoriseOfficer, systemActor } from './who.js';

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

/** Whoever asks a register's open questions, on the service's own pages: nobody is written down for it. */
export function openLook({ passport }: Pick<Service, 'passport'>): Look {
  return {
    actor: { kind: 'system', key: 'anonymous', name: 'anonymous' },
    purpose: 'lookup',
    legalGround: passport.legalGrounds[0]?.title.lv ?? passport.name.lv,
  };
}

/** An officer of the service's unit at work on what the service keeps; refuses anybody else. */
export function workLook({ passport }: Pick<Service, 'passport'>, visitor: Visitor | undefined, purpose: string): Look {
  if (!visitor) throw new Refusal('not-found');
  authoriseOfficer(visitor, passport.unit);
  return { actor: actorOf(visitor), purpose, legalGround: passport.legalGrounds[0]?.title.lv ?? passport.name.lv };
}
