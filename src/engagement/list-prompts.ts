import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { EngagementView, ReadingAcknowledgement } from '../care-record/participation.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { CareInterruption } from './care-interruption.js';
import type { EngagementPrompt, EngagementPromptId } from './engagement-prompt.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { EngagementLabel } from './engagement-state.js';
import type { KnownSessions } from './known-sessions.js';
import { READING_NAMES, type ReadingName, type Readings } from './reading.js';

/** What prompts are made from. */
export interface PromptBasis {
  readonly label: EngagementLabel;
  readonly readings: Readings;
  readonly views: { readonly client: EngagementView | null; readonly practitioner: EngagementView | null };
  readonly interruption: CareInterruption | null;
  /** What people have seen of this episode's readings. */
  readonly acknowledgements: readonly ReadingAcknowledgement[];
  readonly known: KnownSessions;
  readonly rules: EngagementRules;
}

/** How a label compares with a view; null where there is nothing to compare. */
const AS_A_VIEW: { readonly [label in EngagementLabel]: EngagementView['value'] | null } = {
  'not-yet-started': null,
  'getting-started': null,
  attending: 'going-well',
  engaged: 'going-well',
  'worth-a-conversation': 'mixed',
  'missing-sessions': 'finding-it-hard',
  'not-in-touch': 'finding-it-hard',
  paused: null,
  ended: null,
};

const ORDER: readonly EngagementView['value'][] = ['finding-it-hard', 'mixed', 'going-well'];

/** The latest time that a person saw a reading, while it keeps the prompt quiet. */
function quietedBy(
  { acknowledgements, known, rules }: PromptBasis,
  reading: ReadingName,
): ReadingAcknowledgement | undefined {
  return acknowledgements
    .filter((one) => one.reading === reading && known.keptAfter(toMs(one.at)) < rules.quietFor)
    .sort((a, b) => toMs(a.at) - toMs(b.at) || byText(a.id, b.id))
    .at(-1);
}

function aboutReading(
  basis: PromptBasis,
  id: EngagementPromptId,
  reading: ReadingName,
  reasons: readonly Reason<EngagementRule>[],
): EngagementPrompt {
  const seen = quietedBy(basis, reading);
  if (seen === undefined) return { id, reading, to: 'practitioner', isQuiet: false, reasons };
  const evidence: EvidenceRef[] = [{ kind: 'readingAcknowledgements', id: seen.id }];
  const inputs = { since: new Date(toMs(seen.at)), sessions: basis.rules.quietFor };
  const quiet: Reason<EngagementRule> = { rule: 'engagement.seen-by-a-person', evidence, inputs };
  return { id, reading, to: 'practitioner', isQuiet: true, reasons: [...reasons, quiet] };
}

/** The two views, where they differ from each other, or one of them is far from how the engagement reads. */
function aboutViews({ label, views, known, rules }: PromptBasis): EngagementPrompt[] {
  const fresh = [views.client, views.practitioner].flatMap((view) =>
    view !== null && known.keptAfter(toMs(view.at)) <= rules.staleAfter ? [view] : [],
  );
  const places = fresh.map(({ value }) => ORDER.indexOf(value));
  const read = AS_A_VIEW[label];
  const isFarOff = (place: number): boolean => read !== null && Math.abs(place - ORDER.indexOf(read)) > 1;
  const differ = new Set(places).size > 1 || places.some(isFarOff);
  if (!differ) return [];
  const said = (by: EngagementView['by']): string | null =>
    fresh.find((view) => view.by === by)?.value ?? null;
  const evidence = fresh.map(({ id }): EvidenceRef => ({ kind: 'views', id }));
  const inputs = { client: said('client'), practitioner: said('practitioner'), label };
  const reasons = [{ rule: 'engagement.views-differ' as const, evidence, inputs }];
  return [{ id: 'talk-about-both-views', reading: null, to: 'practitioner', isQuiet: false, reasons }];
}

/** What an open episode's engagement gives people to think about, in a fixed order. */
export function listPrompts(basis: PromptBasis): EngagementPrompt[] {
  const { label, readings, interruption, known } = basis;
  if (label === 'ended') return [];
  const { participation, application } = readings;
  const prompts = READING_NAMES.filter((name) => readings[name].level === 'low').map((name) =>
    aboutReading(basis, 'talk-about-a-reading', name, readings[name].reasons),
  );
  if (participation.reasons.some(({ rule }) => rule === 'engagement.client-view-missing')) {
    prompts.push(aboutReading(basis, 'ask-for-the-clients-view', 'participation', participation.reasons));
  }
  const isWithoutTask = application.reasons.some(({ rule }) => rule === 'engagement.no-task-set');
  if (isWithoutTask && known.kept.length > 0) {
    prompts.push(aboutReading(basis, 'set-a-task', 'application', application.reasons));
  }
  prompts.push(...aboutViews(basis));
  if (interruption !== null) {
    const { reasons } = interruption;
    prompts.push({ id: 'resume-care', reading: null, to: 'service', isQuiet: false, reasons });
  }
  return prompts;
}
