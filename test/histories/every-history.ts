// Every history of seven sessions, and 100,000 random records with scopes and reviews, against the naive reading.
// Takes minutes: a script of its own, `npm run test:histories`.
import fc from 'fast-check';
import { disagreements, type Letter, type Told, type ToldReview } from './naive-comparison.js';

const LETTERS: readonly Letter[] = ['A', 'L', 'X', 'C', 'n', '?'];
const LENGTH = 7;

function every(): number {
  let wrong = 0;
  const count = LETTERS.length ** LENGTH;
  for (let number = 0; number < count; number += 1) {
    const told: Told[] = [];
    for (let place = 0, rest = number; place < LENGTH; place += 1) {
      const letter = LETTERS[rest % LETTERS.length] ?? 'A';
      rest = Math.floor(rest / LETTERS.length);
      told.push({
        letter,
        episode: 'e1',
        format: 'individual',
        hour: place * 168,
        before: letter === 'C' ? 3 : 48,
      });
    }
    wrong += disagreements(told, []).length;
  }
  console.log(`${count} histories of ${LENGTH} sessions, ${wrong} disagreements`);
  return wrong;
}

const told: fc.Arbitrary<Told> = fc
  .record({
    letter: fc.constantFrom(...LETTERS),
    episode: fc.constantFrom<'e1' | 'e2'>('e1', 'e1', 'e2'),
    format: fc.constantFrom<'individual' | 'group'>('individual', 'individual', 'group'),
    hour: fc.integer({ min: 0, max: 60 }).map((step) => step * 6),
    before: fc.integer({ min: 1, max: 20 }),
  })
  .map((one) => (one.letter === 'n' ? { ...one, before: one.before * 3 } : one));

const reviews: fc.Arbitrary<ToldReview[]> = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: 400 }),
    episode: fc.constantFrom<'e1' | 'e2'>('e1', 'e2'),
    format: fc.constantFrom<'individual' | 'group' | undefined>(undefined, 'individual', 'group'),
  }),
  { maxLength: 3 },
);

function random(runs: number): number {
  const property = fc.property(
    fc.array(told, { maxLength: 12, size: 'max' }),
    reviews,
    (history, decided) => {
      return disagreements(history, decided).length === 0;
    },
  );
  const { failed, counterexample, numRuns, seed } = fc.check(property, { numRuns: runs });
  console.log(
    `${numRuns} random records, ${failed ? `disagreement (seed ${seed}): ${fc.stringify(counterexample)}` : '0 disagreements'}`,
  );
  return failed ? 1 : 0;
}

process.exitCode = every() + random(100_000) === 0 ? 0 : 1;
