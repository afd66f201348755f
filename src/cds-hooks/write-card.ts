import type { Reason } from '../care-record/evidence.js';
import { listedReasons } from './override-reasons.js';
import { detailOf, evidenceOf, type CardWriter } from './card-evidence.js';
import type { CardGroup } from './card-groups.js';
import { linksOf, suggestionsOf } from './card-suggestions.js';
import { summaryOf } from './card-text.js';
import type { CdsCard, CdsCoding } from './cds-card.js';

/** What a card says, before it is written. */
export interface CardDraftText {
  readonly group: CardGroup;
  readonly episodeId: string | null;
  /** What tells cards of one group and episode apart, such as the booking it is about. */
  readonly about: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly reasons: readonly Reason[];
  readonly topic: string;
  readonly indicator: CdsCard['indicator'];
}

/** What is the same for the same facts, whatever the hook. */
function keyOf({ group, episodeId, about, reasons, topic }: CardDraftText): string {
  const evidence = evidenceOf(reasons).map(({ kind, id }) => [kind, id]);
  return JSON.stringify([group.id, episodeId, about, topic, evidence]);
}

/** Writes a card. */
export function writeCard(draft: CardDraftText, writer: CardWriter): CdsCard {
  const { group, episodeId, summary, lines, reasons, topic, indicator } = draft;
  const { options, language, words } = writer;
  const key = keyOf(draft);
  const suggestions = suggestionsOf(group, episodeId, key, writer);
  const links = linksOf(group, writer);
  const detail = detailOf(lines, reasons, writer);
  const coding: CdsCoding =
    options.topicSystem === undefined ? { code: topic } : { system: options.topicSystem, code: topic };
  return {
    uuid: options.uuid(key),
    summary: summaryOf(summary, language),
    ...(detail === '' ? {} : { detail }),
    indicator,
    source: { ...options.source, topic: coding },
    ...(suggestions.length === 0
      ? {}
      : { suggestions, selectionBehavior: suggestions.length === 1 ? 'at-most-one' : 'any' }),
    ...(group.id === 'booking-paused' ? { overrideReasons: listedReasons(words, options.topicSystem) } : {}),
    ...(links.length === 0 ? {} : { links }),
  };
}
