import { Card } from '../../platform/html/index.js';
import type { Lang } from '../../platform/text/index.js';
import { grantNames, adminTexts as texts } from '../admin-texts.js';
import type { StaffRight } from '../staff-rights.js';
import { units, wholeAgency } from '../units.js';

/** Every unit with those who hold a right in it. */
export function AdminUnits({ lang, rights }: { readonly lang: Lang; readonly rights: readonly StaffRight[] }) {
  return (
    <>
      <h1>{texts.unitsTitle[lang]}</h1>
      <p>
        <a href="/desk/admin/people">{texts.toPeople[lang]}</a>
      </p>
      {[...units, wholeAgency].map((unit) => {
        const held = rights.filter((right) => right.unit === unit.id);
        return (
          <Card title={unit.name}>
            {held.length === 0 ? (
              <p>{texts.unitEmpty[lang]}</p>
            ) : (
              <ul>
                {held.map(({ personName, grant }) => (
                  <li>
                    {personName}: {grantNames[grant][lang]}
                  </li>
                ))}
              </ul>
            )}
          </Card>
        );
      })}
    </>
  );
}
