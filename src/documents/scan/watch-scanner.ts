import type { Check, House, Watched } from '../../platform/room/index.js';
import { ScannerSilent, versionOf } from './clamd.js';

const week = 7 * 86_400_000;

/** Whether the virus scanner answers, and with signatures of this week. */
export function watchScanner(house: House): Watched {
  return {
    name: { lv: 'Vīrusu pārbaude', en: 'Virus scanner' },
    look: async () => {
      const address = house.settings.LETE_CLAMD;
      if (!address) return unset;
      try {
        return checkOf(await versionOf(address), house.clock.now());
      } catch (error) {
        if (error instanceof ScannerSilent) return silent;
        throw error;
      }
    },
  };
}

/** `ClamAV 1.4.3/27480/Sun Nov 23 09:30:11 2026`: the last part is when the signatures were made; own signatures have none. */
function checkOf(version: string, now: Date): Check {
  const made = Date.parse(`${version.split('/')[2] ?? ''} UTC`);
  if (Number.isFinite(made) && now.getTime() - made > week) return stale;
  return { status: 'ok', says: { lv: 'Atbild.', en: 'Answers.' } };
}

const unset: Check = {
  status: 'ok',
  says: {
    lv: 'Nav iestatīta (LETE_CLAMD): datnes netiek pārbaudītas, un pirms atvēršanas tas tiek pateikts.',
    en: 'None is set (LETE_CLAMD): files are not scanned, and whoever opens one is told so.',
  },
};
const silent: Check = {
  status: 'degraded',
  says: {
    lv: 'Neatbild: saņemtās datnes netiek izsniegtas, līdz tās ir pārbaudītas.',
    en: 'Does not answer: files that were received are not handed out until they are scanned.',
  },
};
const stale: Check = {
  status: 'degraded',
  says: { lv: 'Vīrusu apraksti ir vecāki par nedēļu.', en: 'The signatures are more than a week old.' },
};
