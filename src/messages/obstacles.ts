import type { Reason } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { reason } from './composition.js';
import { pausesNow, type MessageFacts } from './message-facts.js';
import { GOES, type MessageKind } from './message-kind.js';
import type { WithheldRule } from './message-rule.js';

/** What stands against any message of a kind: death, safety, the end of care, a pause. */
export function obstacles(facts: MessageFacts, kind: MessageKind): Reason<WithheldRule>[] {
  const goes = GOES[kind];
  const { seen, safety, episode } = facts;
  const found: Reason<WithheldRule>[] = [];
  for (const { id, ending } of [...seen.episodes].sort((a, b) => byText(a.id, b.id))) {
    if (ending?.kind !== 'died') continue;
    found.push(reason('message.client-died', [{ kind: 'episodes', id, part: 'ending' }]));
  }
  if (safety.open.length > 0) {
    const evidence = safety.open.flatMap(({ reason: why }) => why.evidence);
    found.push(reason('message.safety-open', evidence, { open: safety.open.length }));
  }
  if (episode.ending !== undefined && goes !== 'after-the-end') {
    const evidence = [{ kind: 'episodes', id: episode.id, part: 'ending' } as const];
    found.push(reason('message.care-ended', evidence, { endedAt: new Date(toMs(episode.ending.at)) }));
  }
  const pauses = pausesNow(facts);
  if (pauses.length > 0 && goes === undefined) found.push(reason('message.agreed-pause', pauses));
  return found;
}
