import { z } from 'zod';
import type { Assurance } from '../visitor.js';

/** Whom a provider vouches for, as its claims say. */
export interface Vouched {
  /** Country that gave the identifier, two letters. */
  readonly country: string;
  /** The identifier itself: for Latvia the personal code, eleven digits. */
  readonly identifier: string;
  readonly givenName: string;
  readonly familyName: string;
}

const name = z.string().trim().min(1).max(100);
const claimsForm = z.object({
  given_name: name,
  family_name: name,
  serial_number: z.string().max(100).optional(),
  person_identifier: z.string().max(100).optional(),
});

/**
 * The person in the claims. eParaksts gives `serial_number: PNOLV-010180-15097` (ETSI EN 319 412-1), eIDAS nodes
 * `person_identifier: EE/LV/38001085718`. Never by `sub`, which differs by means, nor by e-mail. Undefined when the claims
 * name nobody.
 */
export function readClaims(claims: unknown): Vouched | undefined {
  const { data } = claimsForm.safeParse(claims);
  if (!data) return undefined;
  const found =
    /^PNO([A-Z]{2})-(.{3,60})$/.exec(data.serial_number ?? '') ??
    /^([A-Z]{2})\/LV\/(.{3,60})$/.exec(data.person_identifier ?? '');
  const [, country, given] = found ?? [];
  if (country === undefined || given === undefined) return undefined;
  const identifier = country === 'LV' ? given.replace('-', '') : given;
  if (country === 'LV' && !/^\d{11}$/.test(identifier)) return undefined;
  return { country, identifier, givenName: data.given_name, familyName: data.family_name };
}

/** What the certainty claim of the providers means here, strongest first. */
const meanings: readonly { readonly acr: string; readonly assurance: Assurance }[] = [
  { acr: 'http://eidas.europa.eu/LoA/high', assurance: 'high' },
  { acr: 'urn:safelayer:tws:policies:authentication:level:high', assurance: 'high' },
  { acr: 'http://eidas.europa.eu/LoA/substantial', assurance: 'substantial' },
  { acr: 'urn:safelayer:tws:policies:authentication:level:medium', assurance: 'substantial' },
];

/** Ways of eParaksts that all end in high certainty; asked for by way, answered by level. */
const waysOfEparaksts = ['mobileid', 'mobile-eid', 'sc_plugin'].map(
  (way) => `urn:eparaksts:authentication:flow:${way}`,
);

/** How strongly `acr` proves; undefined when it is missing or means nothing here, which is a refusal. */
export function assuranceOf(acr: unknown): Assurance | undefined {
  return meanings.find((meaning) => meaning.acr === acr)?.assurance;
}

/** The `acr_values` to ask a provider for, from those it says it supports; all of ours when it says nothing. */
export function acrToAskFor(level: Assurance, supported: readonly string[] | undefined): string {
  const high = [...meanings.filter(({ assurance }) => assurance === 'high').map(({ acr }) => acr), ...waysOfEparaksts];
  const wanted = level === 'high' ? high : [...meanings.map(({ acr }) => acr), ...waysOfEparaksts];
  const known = wanted.filter((acr) => supported?.includes(acr) ?? acr.startsWith('http://eidas.'));
  return (known.length ? known : wanted).join(' ');
}
