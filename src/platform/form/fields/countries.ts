import type { Lang, Text } from '../../text/index.js';

/** ISO 3166-1 alpha-2. */
export const countryCodes: readonly string[] = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
VN VU WF WS YE YT ZA ZM ZW`
  .trim()
  .split(/\s+/);

const names = {
  lv: new Intl.DisplayNames('lv', { type: 'region' }),
  en: new Intl.DisplayNames('en-GB', { type: 'region' }),
};

/** Name of a country in a language; the code itself when it has none. */
export function countryInWords(code: string, lang: Lang): string {
  return countryCodes.includes(code) ? (names[lang].of(code) ?? code) : code;
}

/** Every country by its name, Latvia first, the rest in Latvian order. */
export const countryOptions: readonly { readonly value: string; readonly label: Text }[] = countryCodes
  .map((value) => ({ value, label: { lv: countryInWords(value, 'lv'), en: countryInWords(value, 'en') } }))
  .sort((a, b) => Number(b.value === 'LV') - Number(a.value === 'LV') || a.label.lv.localeCompare(b.label.lv, 'lv'));
