import type { CareReview } from '../care-review/care-review.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { describeReason } from '../messages/describe.js';
import { escapeMarkdown } from '../messages/escape-markdown.js';
import { fillIn } from '../messages/fill-in.js';
import type { Language } from '../messages/language.js';
import type { CardWords } from '../messages/card-words.js';
import type { CardOptions } from './card-options.js';

/** What writing a card needs. */
export interface CardWriter {
  readonly words: CardWords;
  readonly review: CareReview;
  readonly options: CardOptions;
  readonly language: Language;
}

/** The day of an instant, or the day with its clock time, as the language writes it. */
export function writtenAt(
  instant: Date,
  { options, language }: CardWriter,
  form: '{at}' | '{at:at}',
): string {
  return fillIn(form, { at: instant }, { language, timeZone: options.timeZone ?? 'UTC' });
}

/** When a record was: of a session its start, of a questionnaire when it was answered. */
function dateOf({ kind, id }: EvidenceRef, { episodes }: CareReview): Date | undefined {
  if (kind === 'sessions')
    return episodes.flatMap(({ outcomes }) => outcomes).find(({ sessionId }) => sessionId === id)?.start;
  if (kind !== 'measures') return undefined;
  return episodes
    .flatMap(({ measures }) => measures.flatMap(({ scores }) => scores))
    .find((score) => score.id === id)?.answeredAt;
}

/** The records that reasons rest on, each once. */
export function evidenceOf(reasons: readonly Reason[]): EvidenceRef[] {
  const seen = new Map<string, EvidenceRef>();
  for (const { evidence } of reasons)
    for (const { kind, id } of evidence) seen.set(JSON.stringify([kind, id]), { kind, id });
  return [...seen.values()];
}

/** The detail of a card: its lines, then the records it rests on with their days. Nothing in it marks anything up. */
export function detailOf(lines: readonly string[], reasons: readonly Reason[], writer: CardWriter): string {
  const { options, review } = writer;
  const referenceOf = options.referenceOf ?? (() => undefined);
  const refs = evidenceOf(reasons).map((evidence) => {
    const reference = referenceOf(evidence) ?? `${evidence.kind}/${evidence.id}`;
    const date = dateOf(evidence, review);
    return date === undefined ? reference : `${reference} (${writtenAt(date, writer, '{at}')})`;
  });
  const text = lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
  if (refs.length === 0) return text;
  const basedOn = writer.words.basedOn;
  return `${text}\n\n${escapeMarkdown(`${basedOn}: ${refs.join(', ')}`)}`;
}

/** The sentences of reasons, each once. */
export function sentencesOf(reasons: readonly Reason[], { options, language }: CardWriter): string[] {
  const sentences = reasons.map((reason) =>
    describeReason(reason, { audience: 'practitioner', language, timeZone: options.timeZone }),
  );
  return [...new Set(sentences)];
}
