import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checklistTemplates,
  describeReason,
  draftMessage,
  draftSessionBrief,
  listChanges,
  listDataGaps,
  listNextSteps,
  renderChecklist,
  renderMessage,
  renderNextSteps,
  renderReview,
  renderSessionBrief,
  reviewCare,
  rewind,
  summarizeNextSteps,
  viewFor,
} from 'client-engagement';
import type {
  AttendancePolicy,
  CareRecord,
  CareReview,
  ClientStatement,
  MessageKind,
  RecordList,
} from 'client-engagement';
import { cardsFromReview } from 'client-engagement/cds-hooks';
import {
  communicationRequestFromMessage,
  flagFromEngagement,
  observationFromScore,
  tasksFromChecklist,
  transactionBundle,
} from 'client-engagement/fhir';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
} from 'client-engagement/testing';
import { agreement, kinds, words } from '../messages/drafting.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-06-01T09:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const policies = fc.oneof(
  arbitraryAttendancePolicy(),
  arbitraryAttendancePolicy().map((policy) => ({
    ...policy,
    consecutive: { ...policy.consecutive, scope: 'client' as const, threshold: 1 },
  })),
);

/**
 * A token for each thing that is not everybody's: words that somebody wrote, and ids of records that not everybody may
 * see. Where a token comes out, so would what it stands for.
 */
const TOKENS = {
  name: 'zzNAME',
  aboutThem: 'zzABOUTTHEM',
  reasonForBooking: 'zzREASONFORBOOKING',
  approach: 'zzAPPROACH',
  whyNotWritten: 'zzWHYNOTWRITTEN',
  voided: 'zzVOIDED',
  influenceNote: 'zzINFLUENCENOTE',
  task: 'zzTASK',
  goal: 'zzGOAL',
  notApplicable: 'zzNOTAPPLICABLE',
  ofRating: 'zzRATING',
  ofView: 'zzVIEW',
  ofInfluence: 'zzINFLUENCEID',
  ofConfirmation: 'zzCONFIRMATION',
  ofSupervision: 'zzSUPERVISION',
  ofSafety: 'zzSAFETY',
  ofFeedback: 'zzFEEDBACK',
  ofBookingReview: 'zzBOOKINGREVIEW',
  other: 'zzOTHER',
} as const;
type Token = keyof typeof TOKENS;

const clinical: readonly Token[] = ['ofInfluence', 'ofFeedback', 'ofRating', 'ofView'];
const decisions: readonly Token[] = ['ofSupervision', 'ofBookingReview'];

/** Which tokens each audience may read. What is in none of them comes out nowhere. */
const MAY_READ = {
  client: [],
  'message to the client': ['name'],
  'export that a client may see': [],
  'treating practitioner': [...clinical, ...decisions, 'ofConfirmation', 'ofSafety', 'notApplicable'],
  'brief before a session': [...clinical, ...decisions, 'ofConfirmation', 'ofSafety', 'name', 'task', 'goal'],
  'checklist of the practitioner': ['notApplicable'],
  'page for the practitioner': [],
  card: [...clinical, ...decisions, 'ofSafety'],
  supervisor: [...clinical, ...decisions, 'ofSafety'],
  service: ['ofBookingReview'],
  'another practitioner': [],
} as const satisfies Record<string, readonly Token[]>;
type Reader = keyof typeof MAY_READ;

const named =
  (token: Token) =>
  <Fact extends { readonly id: string }>(fact: Fact): Fact => ({ ...fact, id: `${TOKENS[token]}${fact.id}` });

/** A record with a token in every text and in the ids of what not everybody may see. */
function told(record: CareRecord): CareRecord {
  const { client, confirmations = [], episodes } = record;
  const items = checklistTemplates.flatMap((template) => template.items).slice(0, 40);
  const by = { role: 'practitioner' } as const;
  const set = episodes.map(({ id }, index) => ({
    id: `set-${index}`,
    episodeId: id,
    at: new Date(+asOf - 86_400_000),
    by,
    notApplicable: items.map(({ id: item }) => ({ item, reason: TOKENS.notApplicable })),
  }));
  return {
    ...record,
    client: {
      ...client,
      preferredName: TOKENS.name,
      contactAgreements: [agreement],
      optOuts: undefined,
      context: [
        ...(client.context ?? []),
        { at: new Date(0), kind: 'faith-calendar', note: TOKENS.aboutThem },
        { at: new Date(0), kind: 'other', note: TOKENS.aboutThem },
      ],
    },
    episodes: episodes.map((episode) => ({
      ...episode,
      reasonForBooking: TOKENS.reasonForBooking,
      plans: (episode.plans ?? []).map((plan) => ({ ...plan, approach: TOKENS.approach })),
      ...(episode.ending !== undefined && {
        ending: { ...episode.ending, outreachSkipped: TOKENS.whyNotWritten },
      }),
    })),
    sessions: record.sessions.map((session) =>
      session.voided === undefined
        ? session
        : { ...session, voided: { ...session.voided, reason: TOKENS.voided } },
    ),
    tasks: record.tasks?.map((one) => ({ ...one, text: TOKENS.task })),
    goals: record.goals?.map((one) => ({ ...one, text: TOKENS.goal })),
    influences: record.influences?.map((one) => named('ofInfluence')({ ...one, note: TOKENS.influenceNote })),
    ratings: record.ratings?.map((one) => (one.by === 'client' ? one : named('ofRating')(one))),
    views: record.views?.map((one) => (one.by === 'client' ? one : named('ofView')(one))),
    feedback: record.feedback?.map(named('ofFeedback')),
    confirmations: [...confirmations, ...set].map(named('ofConfirmation')),
    supervision: record.supervision?.map(named('ofSupervision')),
    bookingReviews: record.bookingReviews?.map(named('ofBookingReview')),
    safetyFlags: record.safetyFlags?.map(named('ofSafety')),
    safetyReviews: record.safetyReviews?.map(named('ofSafety')),
  };
}

/** What is of the client as a whole. */
const OF_ALL = new Set(['client', 'allowances', 'safetyFlags', 'safetyReviews', 'policyAcknowledgements']);

/** The same client's other episodes: all that is in another record, each id and text of it with a token. */
function besides(record: CareRecord, other: CareRecord): CareRecord {
  const [first] = other.episodes;
  if (first === undefined) return record;
  const bookedAt = new Map(other.sessions.map((session) => [session.id, session.bookedAt]));
  const mark = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isName = /^(?:id|.*Id|replaces|service|text|note|approach|reasonForBooking)$/.test(key);
        const isMarked = isName && key !== 'clientId' && typeof inner === 'string';
        return [key, isMarked ? `${TOKENS.other}${inner}` : mark(inner)];
      }),
    );
  };
  const isOfSession = ({ sessionId, at }: ClientStatement): boolean => (bookedAt.get(sessionId) ?? at) < at;
  const joined: Record<string, unknown> = {};
  for (const [kind, facts] of Object.entries(other) as [
    RecordList,
    readonly { id: string }[] | undefined,
  ][]) {
    if (OF_ALL.has(kind)) continue;
    const isOfEpisode = !['episodes', 'statements', 'practitionerAbsences'].includes(kind);
    const marked = (facts ?? [])
      // What is said of a session that is not known yet is of no episode.
      .filter((fact) => kind !== 'statements' || isOfSession(fact as ClientStatement))
      .map((fact) => mark(isOfEpisode ? { episodeId: first.id, ...fact } : fact));
    joined[kind] = [...(record[kind] ?? []), ...marked];
  }
  return { ...record, ...joined };
}

/** Everything that leaves, each with who reads it. */
function outputs(
  record: CareRecord,
  episodeIds: readonly string[],
  policy: AttendancePolicy,
  kind: MessageKind,
): (readonly [Reader, string, unknown])[] {
  const options = { policies: [policy], asOf };
  const given: CareReview = reviewCare(record, options);
  const before = reviewCare(record, { ...options, asOf: new Date(+asOf - 30 * 86_400_000) });
  const as = 'treating-practitioner';
  const treated = viewFor(given, { as, episodeIds });
  const client = viewFor(given, { as: 'client' });
  const own = { subject: 'Patient/ada', identifierSystem: 'urn:x', uuid: (key: string) => key };
  const out: (readonly [Reader, string, unknown])[] = [
    ['treating practitioner', 'view', treated],
    ['treating practitioner', 'changes', listChanges(viewFor(before, { as, episodeIds }), treated)],
    ['treating practitioner', 'gaps', listDataGaps(treated)],
    ['treating practitioner', 'steps', summarizeNextSteps(listNextSteps(treated))],
    ['page for the practitioner', 'review', renderReview(treated, { format: 'markdown' })],
    ['supervisor', 'view', viewFor(given, { as: 'supervisor', episodeIds })],
    ['service', 'view', viewFor(given, { as: 'service', episodeIds })],
    ['another practitioner', 'view', viewFor(given, { as: 'other-practitioner' })],
  ];
  for (const hook of ['patient-view', 'appointment-book', 'encounter-start'] as const)
    out.push(['card', hook, cardsFromReview(treated, { ...own, hook, source: { label: 'x' } })]);
  for (const { engagement, checklists, measures, nextSteps } of treated.episodes) {
    const { episodeId } = engagement;
    const tasks = checklists.flatMap((checklist) => tasksFromChecklist(checklist, own).value ?? []);
    const flag = flagFromEngagement(engagement, own).value;
    out.push(
      ['export that a client may see', 'Task', tasks],
      ['export that a client may see', 'Flag', flag],
      [
        'export that a client may see',
        'Bundle',
        transactionBundle([...tasks, ...(flag === null ? [] : [flag])]),
      ],
      ['page for the practitioner', 'steps', renderNextSteps(nextSteps, { audience: 'practitioner' })],
      ['client', 'steps of the practitioner', renderNextSteps(nextSteps, { audience: 'client' })],
    );
    for (const checklist of checklists)
      out.push(
        ['client', 'checklist', renderChecklist(checklist, { audience: 'client' })],
        [
          'checklist of the practitioner',
          'checklist',
          renderChecklist(checklist, { audience: 'practitioner', format: 'markdown' }),
        ],
      );
    for (const { scores } of measures)
      for (const { id: completionId, answeredAt, score } of scores)
        out.push([
          'export that a client may see',
          'Observation',
          observationFromScore(score, { ...own, key: { episodeId, completionId }, answeredAt }).value,
        ]);
    const draft = draftMessage(kind, { record, ...options, episodeId, words });
    out.push(['treating practitioner', `why ${kind}`, draft.reasons]);
    if (draft.status === 'withheld') continue;
    const text = renderMessage(draft);
    const request = communicationRequestFromMessage(draft, { ...own, text: JSON.stringify(text) });
    out.push(
      ['message to the client', kind, text],
      ['message to the client', `CommunicationRequest ${kind}`, request.value],
    );
  }
  const seen = rewind(record, asOf);
  const opened = new Set(seen.episodes.map(({ id }) => id));
  const treatedSessions = seen.sessions.filter(
    ({ episodeId }) => episodeIds.includes(episodeId) && opened.has(episodeId),
  );
  for (const { id } of treatedSessions.slice(-1)) {
    const brief = draftSessionBrief(record, id, options);
    out.push(
      ['brief before a session', 'data', brief],
      ['brief before a session', 'text', renderSessionBrief(brief)],
    );
  }
  const ofClient = client.episodes.flatMap(({ reasons, bookingReasons, nextSteps, sessions }) => [
    ...reasons,
    ...bookingReasons,
    ...nextSteps.flatMap((step) => step.reasons),
    ...sessions.flatMap((session) => session.reasons),
  ]);
  // Their other episodes are the client's own as well.
  const isOwn = (text: string): string => text.replaceAll(TOKENS.other, '');
  out.push(
    ['client', 'view', isOwn(JSON.stringify(client))],
    ['client', 'reasons', ofClient.map((reason) => isOwn(describeReason(reason, { audience: 'client' })))],
    [
      'client',
      'steps',
      client.episodes.map(({ nextSteps }) => isOwn(renderNextSteps(nextSteps, { audience: 'client' }))),
    ],
  );
  return out;
}

describe('who reads what', () => {
  it('35: nothing that leaves holds a word or a record that its reader may not see', () => {
    fc.assert(
      fc.property(records, records, policies, fc.constantFrom(...kinds), (record, other, policy, kind) => {
        const known = rewind({ ...other, client: record.client }, asOf);
        const whole = besides(told(record), known);
        const episodeIds = record.episodes.map(({ id }) => id);
        for (const [reader, what, value] of outputs(whole, episodeIds, policy, kind)) {
          const text = JSON.stringify(value) ?? '';
          const may: readonly Token[] = MAY_READ[reader];
          for (const token of Object.keys(TOKENS) as Token[]) {
            if (may.includes(token)) continue;
            const at = text.indexOf(TOKENS[token]);
            const found = at === -1 ? null : text.slice(Math.max(0, at - 200), at + 60);
            expect(found, `${token} in ${what} for ${reader}`).toBeNull();
          }
        }
      }),
      { numRuns: runsOf(100) },
    );
  });
});
