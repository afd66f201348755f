import type { Reason } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { rangeError } from '../internal/errors.js';
import type { ChangeKind } from '../messages/review-code.js';
import type { CareReview } from './care-review.js';
import { CHANGE_KINDS, factsOf, type ReviewFact } from './review-facts.js';

/**
 * What is different between two reviews of one client.
 *
 * @example
 * ```ts
 * import type { ReviewChange } from 'client-engagement';
 *
 * const change: ReviewChange = {
 *   key: 'change.state@e1',
 *   kind: 'change.state',
 *   episodeId: 'e1',
 *   subject: null,
 *   on: null,
 *   before: 'attending',
 *   after: 'missing-sessions',
 *   reasons: [
 *     { rule: 'engagement.missed-in-a-row', evidence: [{ kind: 'sessions', id: 's7' }], inputs: { count: 2 } },
 *   ],
 * };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ReviewChange {
  /** Id of what changed; the same between any two reviews of this client. */
  readonly key: string;
  /** What it is about. */
  readonly kind: ChangeKind;
  /** The episode; null for the client as a whole. */
  readonly episodeId: string | null;
  /** Which session, reading, questionnaire, format, item or step; null where there is one only. */
  readonly subject: string | null;
  /** The start of the session, or when the questionnaire was answered; null for what is of no day. */
  readonly on: Date | null;
  /** The code, number or time before; null where it was not there. */
  readonly before: string | number | Date | null;
  /** The code, number or time now; null where it is not there any more. */
  readonly after: string | number | Date | null;
  /** Why it is so now; of what is not there any more, why it was. */
  readonly reasons: readonly Reason[];
}

const keyOf = ({ kind, episodeId, subject }: ReviewFact): string =>
  [kind, ...(episodeId === null ? [] : [`@${episodeId}`]), ...(subject === null ? [] : [`#${subject}`])].join(
    '',
  );

/** A value that can be compared. */
const plain = (value: ReviewFact['value'] | undefined): string | number | undefined =>
  value instanceof Date ? value.toISOString() : value;

const own = (value: ReviewFact['value'] | undefined): ReviewChange['before'] =>
  value instanceof Date ? new Date(value) : (value ?? null);

/** The sessions, by the keys of their outcomes, that are the next ones where another review has none to come. */
function firstToCome(review: CareReview, other: CareReview): Set<string> {
  const hasNext = new Set(
    other.episodes.filter(({ nextBooked }) => nextBooked !== null).map(({ episodeId }) => episodeId),
  );
  const keys = review.episodes
    .filter(({ episodeId }) => !hasNext.has(episodeId))
    .flatMap(({ episodeId, nextBooked }) =>
      nextBooked === null ? [] : [`change.outcome@${episodeId}#${nextBooked.sessionId}`],
    );
  return new Set(keys);
}

/**
 * Lists what is different between two reviews of the same client, each with its codes before and after, and why.
 *
 * Two equal reviews have no changes. The keys are stable: the same change has the same key in any list, and the changes
 * from the later review to the earlier one have the same keys, the other way round.
 *
 * For whoever may read both reviews: of two views of a treating practitioner, what has changed in their episodes.
 *
 * @param previous - the earlier review
 * @param next - the later review
 * @returns the changes: safety first, then how each episode stands, then sessions, questionnaires, items and steps
 * @throws RangeError with code `different-client`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listChanges, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const record = recordFromTokens('A A A X X');
 * const at = (asOf: Date) => reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
 * const changes = listChanges(at(new Date('2026-12-20T00:00:00Z')), at(new Date('2027-01-01T00:00:00Z')));
 * const [state] = changes.filter(({ kind }) => kind === 'change.state');
 * [state?.before, state?.after]; //=> ['attending', 'missing-sessions']
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function listChanges(previous: CareReview, next: CareReview): readonly ReviewChange[] {
  if (previous.clientId !== next.clientId)
    throw rangeError('different-client', 'The two reviews are of different clients.');
  const before = new Map(factsOf(previous).map((fact) => [keyOf(fact), fact]));
  const after = new Map(factsOf(next).map((fact) => [keyOf(fact), fact]));
  const changes: ReviewChange[] = [];
  for (const [key, fact] of [...before, ...[...after].filter(([one]) => !before.has(one))]) {
    const [was, is] = [before.get(key), after.get(key)];
    if (plain(was?.value) === plain(is?.value)) continue;
    const { kind, episodeId, subject, on, reasons } = is ?? fact;
    const day = on === undefined ? null : new Date(on);
    changes.push({
      key,
      kind,
      episodeId,
      subject,
      on: day,
      before: own(was?.value),
      after: own(is?.value),
      reasons,
    });
  }
  // A booking where nothing was to come is told as the next session, and not once more as a session.
  const [booked, gone] = [firstToCome(next, previous), firstToCome(previous, next)];
  const told = changes.filter(({ key, before: was, after: is }) => {
    const isBooked = was === null && is === 'scheduled' && booked.has(key);
    const isGone = is === null && was === 'scheduled' && gone.has(key);
    return !isBooked && !isGone;
  });
  const order = Object.keys(CHANGE_KINDS);
  return told.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byText(a.key, b.key));
}
