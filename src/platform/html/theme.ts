import { same, type Text } from '../text/index.js';

/** The agency whose counter this is. With theme.css and mark.tsx, all that another agency changes. */
export const agency = {
  /** Name of the counter itself. */
  counter: 'Lete',
  name: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  registrationNumber: '90000289913',
  address: { lv: 'Bruņinieku iela 72B, Rīga, LV-1009', en: 'Bruņinieku iela 72B, Rīga, LV-1009, Latvia' },
  email: 'pasts@ic.iem.gov.lv',
  deskEmail: 'pd@ic.iem.gov.lv',
  deskPhone: '+371 67219111',
  deskHours: { lv: 'visu diennakti, katru dienu', en: 'day and night, every day' },
  website: 'www.ic.iem.gov.lv',
  ministry: { lv: 'Iekšlietu ministrija', en: 'Ministry of the Interior' },
  eAddress: same('_DEFAULT@90000289913'),
  units: { standing: [], planned: [], former: [], nameOf: same },
} as const satisfies Record<string, Text | string | ShownUnits>;

/** What every page shows of the agency; the room that keeps it says so anew with each change. */
export interface ShownAgency {
  readonly name: Text;
  /** The higher authority. */
  readonly ministry: Text;
  readonly registrationNumber: string;
  readonly address: Text;
  readonly email: string;
  readonly eAddress: Text;
  readonly deskEmail: string;
  readonly deskPhone: string;
  readonly deskHours: Text;
  readonly units: ShownUnits;
}

/** A part of the agency, by the id under which it is known for ever. */
export interface ShownUnit {
  readonly id: string;
  readonly name: Text;
}

/** The parts of the agency at an instant, each list in the order of their names. */
export interface ShownUnits {
  readonly standing: readonly ShownUnit[];
  /** They begin on a day ahead. */
  readonly planned: readonly ShownUnit[];
  /** They have ended; their cases and papers keep their name. */
  readonly former: readonly ShownUnit[];
  /** What a part is called now, was called last or will be called; its id where nothing was ever published of it. */
  nameOf(id: string): Text;
}

/** Colours of the browser's own frame, by scheme; the same as the head of the page in theme.css. */
export const browserColours = { light: '#0b3a40', dark: '#0a2327' } as const;
