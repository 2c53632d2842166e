import { expect, test } from 'vitest';
import { createLog } from '../log/index.js';
import { watchFaults } from './faults.js';

function watched() {
  const alarms: object[] = [];
  let minute = 0;
  const log = Object.assign(Object.create(createLog('silent')), { error: (line: object) => alarms.push(line) });
  const faults = watchFaults(log, () => minute * 60_000);
  const answer = (status: number, times: number) => {
    for (let n = 0; n < times; n++) faults.note(status);
  };
  return { faults, answer, alarms, pass: (minutes: number) => (minute += minutes) };
}

test('more faults than one in a hundred raise one alarm, until they are fewer again', () => {
  const { faults, answer, alarms, pass } = watched();
  answer(200, 600);
  answer(500, 6);
  expect(faults.check().status).toBe('ok');
  answer(503, 4);
  expect(faults.check().status).toBe('degraded');
  expect(alarms).toEqual([{ alarm: 'faults', answers: 607, faults: 7, minutes: 5 }]);
  pass(5);
  expect(faults.check().status).toBe('ok');
  answer(500, 5);
  expect(alarms).toHaveLength(2);
});

test('a single mishap of a quiet night is no alarm, and neither are refusals', () => {
  const { faults, answer, alarms } = watched();
  answer(200, 3);
  answer(500, 1);
  answer(404, 900);
  expect(faults.check().status).toBe('ok');
  expect(alarms).toEqual([]);
});
