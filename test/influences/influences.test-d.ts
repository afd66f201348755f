import { describe, expectTypeOf, it } from 'vitest';
import type {
  EngagementOptions,
  EngagementRecord,
  Influence,
  InfluenceRecord,
  SuggestionOptions,
} from 'client-engagement';

describe('an influence, by type', () => {
  it('of the practitioner comes from the client’s feedback or from a supervisor', () => {
    type Source = Extract<Influence, { group: 'therapist' }>['source'];
    expectTypeOf<Source>().toEqualTypeOf<'client-feedback' | 'supervisor'>();
  });

  it('cannot reach engagement: neither its record nor its options have a place for it', () => {
    expectTypeOf<Extract<keyof EngagementRecord, 'influences' | 'barrierReviews'>>().toBeNever();
    expectTypeOf<Extract<keyof EngagementOptions, 'influences' | 'suggestions'>>().toBeNever();
  });
});

describe('suggestions, by type', () => {
  it('see influences and nothing of who the client is', () => {
    expectTypeOf<keyof InfluenceRecord>().toEqualTypeOf<'influences'>();
    expectTypeOf<keyof SuggestionOptions>().toEqualTypeOf<'asOf' | 'episodeId'>();
  });
});
