import type * as z from 'zod';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  CareRecord,
  CareReview,
  Client,
  Episode,
  RecordList,
  MeasureCompletion,
  Session,
} from 'client-engagement';
import {
  encodeCareRecord,
  encodeCareReview,
  encodeFact,
  parseCareRecord,
  parseCareReview,
  parseClient,
  parseEpisode,
  parseFact,
  parseMeasureCompletion,
  parseSession,
  safeParseSession,
} from 'client-engagement/schemas';
import type { CareRecordJson, CareReviewJson, FactOf, SessionJson } from 'client-engagement/schemas';

describe('what is read', () => {
  it('is of the hand-written types', () => {
    expectTypeOf(parseCareRecord).returns.toEqualTypeOf<CareRecord>();
    expectTypeOf(parseCareReview).returns.toEqualTypeOf<CareReview>();
    expectTypeOf(encodeCareReview).returns.toEqualTypeOf<CareReviewJson>();
    expectTypeOf<CareReviewJson['asOf']>().toEqualTypeOf<string>();
    expectTypeOf(parseClient).returns.toEqualTypeOf<Client>();
    expectTypeOf(parseEpisode).returns.toEqualTypeOf<Episode>();
    expectTypeOf(parseSession).returns.toEqualTypeOf<Session>();
    expectTypeOf(parseMeasureCompletion).returns.toEqualTypeOf<MeasureCompletion>();
    expectTypeOf(safeParseSession).returns.toEqualTypeOf<z.ZodSafeParseResult<Session>>();
    expectTypeOf(parseFact('sessions', null)).toEqualTypeOf<Session>();
    expectTypeOf<FactOf<'measures'>>().toEqualTypeOf<MeasureCompletion>();
  });

  it('is of a list that the record has', () => {
    expectTypeOf<Exclude<keyof CareRecord, 'client'>>().toEqualTypeOf<RecordList>();
    // @ts-expect-error no such list
    parseFact('diagnoses', {});
  });
});

describe('what is written', () => {
  it('has texts for instants', () => {
    expectTypeOf<SessionJson['start']>().toEqualTypeOf<string>();
    expectTypeOf(encodeCareRecord).returns.toEqualTypeOf<CareRecordJson>();
    expectTypeOf(encodeFact<'sessions'>).returns.toEqualTypeOf<SessionJson>();
  });

  it('may have null where a field may be absent, and nowhere else', () => {
    expectTypeOf<null>().toExtend<SessionJson['channel']>();
    expectTypeOf<null>().not.toExtend<SessionJson['start']>();
  });
});
