import { type Units, wholeAgency } from '../../agency/index.js';
import { Card } from '../../platform/html/index.js';
import { fill, type Lang } from '../../platform/text/index.js';
import { grantNames, adminTexts as texts } from '../admin-texts.js';
import type { StaffRight } from '../staff-rights.js';

interface AdminUnitsProps {
  readonly lang: Lang;
  readonly rights: readonly StaffRight[];
  readonly units: Units;
}

/** Every unit with those who hold a right in it. */
export function AdminUnits({ lang, rights, units }: AdminUnitsProps) {
  const { standing, planned, former } = units;
  // Of what has ended only those where somebody still holds a right: it is theirs until it is taken away.
  const left = former.filter(({ id }) => rights.some(({ unit }) => unit === id));
  const titles = [
    ...[...standing, wholeAgency].map(({ id, name }) => ({ id, title: name })),
    ...planned.map(({ id, name }) => ({ id, title: fill(texts.unitPlanned, { name }) })),
    ...left.map(({ id, name }) => ({ id, title: fill(texts.unitFormer, { name }) })),
  ];
  return (
    <>
      <h1>{texts.unitsTitle[lang]}</h1>
      <p>
        <a href="/desk/admin/people">{texts.toPeople[lang]}</a>
      </p>
      {titles.map(({ id, title }) => {
        const held = rights.filter((right) => right.unit === id);
        return (
          <Card title={title}>
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
