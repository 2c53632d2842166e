import { withIbanCheckDigits } from '../../platform/identifiers/index.js';
import type { NewHolder } from '../holders.js';

/** Accounts of authorities at a bank that does not exist; nobody can pay to them. */
export const demonstrationHolders: readonly NewHolder[] = [
  {
    code: 'police-devices',
    name: {
      lv: 'Valsts policija: pārkāpumi ar tehniskajiem līdzekļiem',
      en: 'State Police: offences found by devices',
    },
    ...treasury('DEMO1000000000001'),
    takes: ['FR', 'FT', 'GA', 'PP', 'CN', 'MS'].map((series) => ({ authority: 'Valsts policija', series })),
  },
  {
    code: 'police-decisions',
    name: { lv: 'Valsts policija: lēmumi', en: 'State Police: decisions' },
    ...treasury('DEMO1000000000002'),
    takes: [{ authority: 'Valsts policija' }, { authority: 'VSIA "Autotransporta direkcija"' }],
  },
  {
    code: 'forest-service',
    name: { lv: 'Valsts meža dienests', en: 'State Forest Service' },
    ...treasury('DEMO1000000000003'),
    takes: [{ authority: 'Valsts meža dienests' }],
  },
  municipal('riga', 'Rīgas', 'Riga', 'DEMO2000000000001', 'Rīgas valstspilsētas pašvaldības policija'),
  municipal('jelgava', 'Jelgavas', 'Jelgava', 'DEMO2000000000002', 'Jelgavas valstspilsētas pašvaldības policija'),
  municipal('liepaja', 'Liepājas', 'Liepāja', 'DEMO2000000000003', 'Liepājas pašvaldības policija'),
];

function treasury(account: string) {
  return { recipient: 'Valsts kase', registrationNumber: '90000050138', iban: withIbanCheckDigits('LV', account) };
}

function municipal(code: string, ofCity: string, city: string, account: string, authority: string): NewHolder {
  return {
    code: `${code}-police`,
    name: { lv: `${ofCity} pašvaldības policija`, en: `Municipal police of ${city}` },
    recipient: `${ofCity} valstspilsētas pašvaldība`,
    registrationNumber: '90000000000',
    iban: withIbanCheckDigits('LV', account),
    takes: [{ authority }],
  };
}
