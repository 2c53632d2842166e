import { rota } from '../../case/index.js';
import { useSay } from '../../platform/html/index.js';
import { texts } from './texts.js';

const width = 960;

interface StripProps {
  readonly day: rota.Span;
  readonly shifts: readonly rota.Shift[];
}

/** A day and night at a glance: what is covered, and in another colour and hatched what is not. The shifts stand beside it in words. */
export function Strip({ day, shifts }: StripProps) {
  const say = useSay();
  const gaps = rota.gapsIn(day, shifts);
  const length = day.to.getTime() - day.from.getTime();
  const at = (instant: Date) =>
    Math.round((Math.min(Math.max(instant.getTime() - day.from.getTime(), 0), length) / length) * width);
  return (
    <svg
      class="rota-strip"
      viewBox={`0 0 ${width} 28`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say(gaps.length ? texts.uncovered : texts.covered)}
    >
      {shifts.map(({ startsAt, endsAt }) => (
        <rect
          class="on-duty"
          x={at(startsAt) + 1}
          y={3}
          width={Math.max(1, at(endsAt) - at(startsAt) - 2)}
          height={22}
        />
      ))}
      {gaps.map(({ from, to }) => (
        <rect class="no-duty" x={at(from)} y={3} width={Math.max(2, at(to) - at(from))} height={22} />
      ))}
    </svg>
  );
}
