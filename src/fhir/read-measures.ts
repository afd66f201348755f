import type { MeasureCompletion } from '../care-record/measure-completion.js';
import type { ClientFacts } from './client-facts.js';
import { completionFromMeasure } from './completion-from-measure.js';
import { measureFromQuestionnaireResponse } from './measure-from-questionnaire-response.js';
import { totalOf } from './measures-from-observations.js';
import type { QuestionnaireLike, QuestionnaireResponseLike } from './questionnaire-like.js';
import { listOf, textOf } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** The session and the episode that something belongs to, as far as it says. */
export type PlaceOf = (
  entry: Entry,
  facts: ClientFacts,
) => Pick<MeasureCompletion, 'episodeId' | 'sessionId'>;

/** The facts of the one client that a resource is of; null where it is nobody's, or of one who is not wanted. */
export type FactsOf = (entry: Entry, element: string) => ClientFacts | null;

/** The form that a response answers: the caller's, one that it contains, or one of the input. */
function formOf(
  response: Entry,
  forms: ReadonlyMap<string, unknown>,
  given: QuestionnaireLike | undefined,
): QuestionnaireLike | undefined {
  if (given !== undefined) return given;
  const canonical = textOf(response.json, 'questionnaire')?.split('|')[0] ?? '';
  const contained = listOf(response.json, 'contained').find(
    (one) => textOf(one, 'resourceType') === 'Questionnaire' && `#${textOf(one, 'id') ?? ''}` === canonical,
  );
  return (contained ?? forms.get(canonical)) as QuestionnaireLike | undefined;
}

/** The forms of the input by what responses call them: their canonical, and the id that some write instead. */
function formsByName(forms: readonly Entry[]): ReadonlyMap<string, unknown> {
  const byName = new Map<string, unknown>();
  for (const { json } of forms) {
    byName.set(`Questionnaire/${textOf(json, 'id') ?? ''}`, json);
    const url = textOf(json, 'url');
    if (url !== undefined) byName.set(url, json);
  }
  return byName;
}

/** Reads questionnaire responses into the records of their clients; the keys of those that were read come back. */
export function readResponses(
  reading: Reading,
  { responses, forms }: { readonly responses: readonly Entry[]; readonly forms: readonly Entry[] },
  factsOf: FactsOf,
  placeOf: PlaceOf,
): ReadonlySet<string> {
  const byName = formsByName(forms);
  const read = new Set<string>();
  const { options, clock } = reading;
  for (const entry of responses) {
    const facts = factsOf(entry, 'subject');
    if (facts === null) continue;
    const questionnaire = formOf(entry, byName, options.responses?.questionnaire);
    const { value, issues } = measureFromQuestionnaireResponse(entry.json as QuestionnaireResponseLike, {
      timeZone: clock.timeZone,
      ...options.responses,
      questionnaire,
    });
    // Among many forms one of another kind is no error.
    for (const { key, expression } of issues)
      reading.say(key === 'instrument-unknown' ? 'form-unknown' : key, expression, entry);
    if (value === null) continue;
    read.add(entry.key);
    const id = `QuestionnaireResponse/${entry.key}`;
    const { clientId } = facts;
    reading.note(clientId, 'measures', id, 'answeredAt', {
      basis: 'recorded',
      source: entry.source,
      expression: 'QuestionnaireResponse.authored',
      precision: value.precision,
    });
    facts.measures.push(completionFromMeasure(value, { id, clientId, ...placeOf(entry, facts) }));
  }
  return read;
}

/** Reads totals into the records of their clients: each once, and none of a response that was read itself. */
export function readTotals(
  reading: Reading,
  observations: readonly Entry[],
  responses: ReadonlySet<string>,
  factsOf: FactsOf,
  placeOf: PlaceOf,
): void {
  const { options, clock } = reading;
  const known = new Set<string>();
  for (const entry of observations) {
    const total = totalOf(entry.json, { timeZone: clock.timeZone, ...options.observations }, (key, path) =>
      key === 'not-a-score'
        ? reading.count(key, `Observation.${path}`)
        : reading.say(key, `Observation.${path}`, entry),
    );
    const facts = total === null ? null : factsOf(entry, 'subject');
    if (total === null || facts === null) continue;
    const { clientId } = facts;
    const name = `${clientId} ${total.sameness}`;
    const isOfResponse = listOf(entry.json, 'derivedFrom').some((one) =>
      responses.has(reading.find(one, entry, ['QuestionnaireResponse'])?.key ?? ''),
    );
    if (isOfResponse || known.has(name)) {
      reading.say('measure-twice', 'Observation.value', entry);
      continue;
    }
    known.add(name);
    const id = `Observation/${entry.key}`;
    const expression = 'Observation.effective';
    const { instrument, answeredAt, precision, declaredTotal } = total.value;
    const origin = { basis: 'recorded', source: entry.source, expression, precision } as const;
    reading.note(clientId, 'measures', id, 'answeredAt', origin);
    facts.measures.push({ id, clientId, ...placeOf(entry, facts), instrument, answeredAt, declaredTotal });
  }
}
