import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  describeCode,
  describeReason,
  english,
  reviewCare,
} from 'client-engagement';
import type { Language, NextStep, NextStepId, Reason } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
} from 'client-engagement/testing';
import { LEADS_TO } from '../../src/influences/suggestion-table.js';
import { runsOf } from '../property-runs.js';

/** Words that carry the sentence and not its meaning; numbers and the names of months come from the facts. */
const SMALL = new Set(
  [
    'a an the and or of to in on at by for from with as is are was were be been has have had it its this that these',
    'they them their you your we us our what who how when which while until before after since over between than more',
    'most no not nothing none one two all any some every so far still yet again once now would could can there here',
    'do does did if where only each other another out up about together client clients session sessions way latest last',
    'ein eine einen einem einer eines der die das den dem des und oder zu zur zum im in am an auf aus bei mit von vom vor',
    'nach für über um bis seit durch als ist sind war waren wird werden wurde wurden hat haben sein es er sie wir uns ihnen',
    'ihr ihre ihrem ihren sich was wer wie wann wo ob dass wenn weil damit dafür davon dabei darüber nicht kein keine',
    'keiner keinen nichts noch schon mehr weniger immer wieder einmal jetzt hier da dort so auch nur jemand beide beiden',
    'person sitzung sitzungen kann können soll würde mal uhr gemeinsam letzten etwas dem welche diese dieser diesem jahr',
  ].flatMap((line) => line.split(' ')),
);

/** The beginnings of the words of a text that carry its meaning. */
const meaningOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2 && !SMALL.has(word))
      .map((word) => word.slice(0, 6)),
  );

/**
 * How a reason repeats a step: a clause of it has no meaning that the step does not have, or they share three words that
 * carry meaning.
 */
function repetition(step: string, reason: string): string | null {
  const said = meaningOf(step);
  const shared = [...meaningOf(reason)].filter((word) => said.has(word));
  if (shared.length >= 3) return `${step} ${reason}`;
  const clauses = reason.split(/[.;:]\s/).map(meaningOf);
  const isRepeated = clauses.some((clause) => clause.size > 0 && [...clause].every((word) => said.has(word)));
  return isRepeated ? `${step} ${reason}` : null;
}

const LANGUAGES: readonly Language[] = [english, german];

/** The step and its reason as a practitioner reads them, in each language, where one repeats the other. */
const repetitions = (id: NextStepId, reason: Reason): readonly string[] =>
  LANGUAGES.flatMap((language) => {
    const to = { audience: 'practitioner', language } as const;
    return repetition(describeCode(id, to), describeReason(reason, to)) ?? [];
  });

describe('a step and its reasons', () => {
  it('no step’s line says twice what it says: a reason adds to the step, in either language', () => {
    const policies = fc.oneof(fc.constant(defaultAttendancePolicy), arbitraryAttendancePolicy());
    fc.assert(
      fc.property(
        fc.oneof(arbitraryCareRecord(), arbitraryCareHistory()),
        policies,
        fc.integer({ min: 0, max: 200 }),
        (record, policy, days) => {
          const asOf = new Date(Date.UTC(2026, 0, 10 + days));
          const steps: readonly NextStep[] = reviewCare(record, {
            policies: [policy],
            asOf,
          }).episodes.flatMap(({ nextSteps }) => nextSteps);
          expect(
            steps.flatMap(({ id, reasons }) => reasons.flatMap((reason) => repetitions(id, reason))),
          ).toEqual([]);
        },
      ),
      { numRuns: runsOf(150) },
    );
  });

  it('nor does what an influence leads to, whatever it is', () => {
    const inputs = { since: new Date('2026-02-03T09:00:00Z') };
    const found = Object.entries(LEADS_TO).flatMap(([factor, leads]) =>
      (['barrier', 'enabler'] as const).flatMap((direction) =>
        leads[direction].flatMap((id) =>
          repetitions(id, { rule: `influences.${direction}.${factor}`, evidence: [], inputs }),
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['Offer a next session: none is booked.', 'Nothing is booked.'],
    ['Look for a better time.', 'Came late to 2 of the last 4 sessions: look for a better time together.'],
    ['Einen nächsten Termin anbieten: Es ist keiner gebucht.', 'Es ist nichts gebucht.'],
    ['Gemischten Gefühlen Raum geben, etwas zu verändern.', 'Seit März: gemischte Gefühle zur Veränderung.'],
  ])('is found where it is said twice: %s %s', (step, reason) => {
    expect(repetition(step, reason)).toBe(`${step} ${reason}`);
  });

  it.each([
    ['Reach out personally and ask how they are.', 'The session on 6 January 2026 was missed.'],
    ['Offer a next session.', 'Nothing is booked.'],
    [
      'Festhalten, was aus der Sitzung wurde.',
      'Die Sitzung am 3. März 2026 ist vorbei; ihr Ausgang ist noch offen.',
    ],
  ])('is not seen where a reason adds something: %s %s', (step, reason) => {
    expect(repetition(step, reason)).toBeNull();
  });
});
