import { type Units, useUnits } from '../../agency/index.js';
import { levels } from '../../case/index.js';
import { BackLink, DataTable, useSay } from '../../platform/html/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';
import { capitalised } from './priority-routes.js';
import { texts } from './texts.js';

/** The matrix, the promised times and who is told when, as they are in force today. */
export function LevelsPage({ promised, isEditor }: { readonly promised: levels.Promises; readonly isEditor: boolean }) {
  const say = useSay();
  const units = useUnits();
  const priorityAt = (impact: levels.Grade, urgency: levels.Grade) =>
    promised.matrix.find((cell) => cell.impact === impact && cell.urgency === urgency)?.priority ?? '–';
  return (
    <>
      <BackLink href="/desk/alarms">{say(texts.alarms)}</BackLink>
      <h1>{say(texts.rules)}</h1>
      <p class="lead">{say(texts.rulesLead)}</p>
      {isEditor && (
        <p>
          <a href="/desk/admin/promises">{say(texts.changeRules)}</a>
        </p>
      )}
      <DataTable
        caption={texts.matrix}
        rows={levels.grades}
        columns={[
          { label: texts.impact, heading: true, cell: (impact) => say(capitalised(levels.gradeWords.impact[impact])) },
          ...levels.grades.map((urgency) => ({
            label: capitalised(levels.gradeWords.urgency[urgency]),
            cell: (impact: levels.Grade) => priorityAt(impact, urgency),
          })),
        ]}
      />
      <DataTable
        caption={texts.levels}
        rows={promised.levels}
        columns={[
          { label: texts.priority, heading: true, cell: ({ priority }) => priority },
          { label: texts.hours, cell: ({ hours }) => say(texts[hours]) },
          { label: texts.response, cell: ({ response }) => say(levels.targetInWords(response)) },
          { label: texts.resolution, cell: ({ resolution }) => say(levels.targetInWords(resolution)) },
        ]}
      />
      <p class="hint">{say(texts.what1st)}</p>
      <h2>{say(texts.escalations)}</h2>
      <ul>
        {promised.escalations.map((rule) => (
          <li>{say(escalationInWords(rule, units))}</li>
        ))}
      </ul>
    </>
  );
}

/** A rule as its sentence. */
export function escalationInWords(rule: levels.EscalationRule, units: Units): Text {
  const { priorities, clock, minutes } = rule;
  const moment = minutes < 0 ? 'Before' : minutes === 0 ? 'At' : 'After';
  return fill(texts[`${clock}${moment}`], {
    priorities: same(priorities.join(', ')),
    long: levels.lengthInWords(Math.abs(minutes)),
    whom: whomInWords(rule, units),
  });
}

const whomWords = { holder: texts.toHolder, 'on-duty': texts.toOnDuty, unit: texts.toUnit } as const;

function whomInWords({ whom, toUnit }: levels.EscalationRule, { nameOf }: Units): Text {
  return whom === 'other' ? fill(texts.toOther, { unit: nameOf(toUnit) }) : whomWords[whom];
}
