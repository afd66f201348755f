import type { Episode } from '../care-record/episode.js';
import type { ParticipationRating } from '../care-record/participation.js';
import type { ClientReflection, Task, TaskReview } from '../care-record/task.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { EngagementRecord } from './engagement-record.js';

/** A rating with its instant, epoch ms. */
export interface RatedAt {
  readonly at: number;
  readonly rating: ParticipationRating;
}

/** One look at a task together, epoch ms. */
export interface TaskLook {
  readonly at: number;
  readonly task: Task;
  readonly result: TaskReview['result'];
}

/** A reflection with its instant, epoch ms. */
export interface ReflectedAt {
  readonly at: number;
  readonly reflection: ClientReflection;
}

/** What is recorded of the work of one episode, each list by time and id. */
export interface WorkFacts {
  readonly ratings: readonly RatedAt[];
  readonly ratingsOf: ReadonlyMap<string, readonly RatedAt[]>;
  readonly tasks: readonly Task[];
  readonly looks: readonly TaskLook[];
  /** When tasks that had been looked at were withdrawn. */
  readonly withdrawals: readonly { readonly at: number }[];
  readonly reflections: readonly ReflectedAt[];
  /** The instants of `looks` and of `reflections`, for finding a place in them. */
  readonly lookTimes: readonly number[];
  readonly reflectionTimes: readonly number[];
}

/** The work of an episode, in order. */
export function workFactsOf({ id }: Episode, record: EngagementRecord): WorkFacts {
  const isHere = ({ episodeId }: { readonly episodeId: string }): boolean => episodeId === id;
  const ratings = (record.ratings ?? [])
    .filter(isHere)
    .map((rating) => ({ at: toMs(rating.at), rating }))
    .sort((a, b) => a.at - b.at || byText(a.rating.id, b.rating.id));
  const ratingsOf = new Map<string, RatedAt[]>();
  for (const rated of ratings) {
    const { sessionId } = rated.rating;
    const before = ratingsOf.get(sessionId);
    if (before === undefined) ratingsOf.set(sessionId, [rated]);
    else before.push(rated);
  }
  const tasks = (record.tasks ?? []).filter(isHere).sort((a, b) => byText(a.id, b.id));
  const looks = tasks
    .flatMap((task) =>
      (task.reviews ?? []).map(({ at, result }) => ({
        at: Math.max(toMs(at), toMs(task.agreedAt)),
        task,
        result,
      })),
    )
    .sort((a, b) => a.at - b.at || byText(a.task.id, b.task.id) || byText(a.result, b.result));
  const withdrawals = tasks.flatMap(({ withdrawnAt, reviews = [] }) =>
    withdrawnAt === undefined || reviews.length === 0 ? [] : [{ at: toMs(withdrawnAt) }],
  );
  const reflections = (record.reflections ?? [])
    .filter(isHere)
    .map((reflection) => ({ at: toMs(reflection.at), reflection }))
    .sort((a, b) => a.at - b.at || byText(a.reflection.id, b.reflection.id));
  const lookTimes = looks.map(({ at }) => at);
  const reflectionTimes = reflections.map(({ at }) => at);
  return { ratings, ratingsOf, tasks, looks, withdrawals, reflections, lookTimes, reflectionTimes };
}
