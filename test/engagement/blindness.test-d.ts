import { describe, expectTypeOf, it } from 'vitest';
import type { CareRecord, EngagementRecord, EngagementState, EpisodeEngagement } from 'client-engagement';

type Seen = keyof EngagementRecord;

describe('what engagement can see', () => {
  it('is a part of every care record', () => {
    expectTypeOf<CareRecord>().toExtend<EngagementRecord>();
  });

  it('is no safety concern, no session credit, no influence', () => {
    expectTypeOf<Extract<Seen, 'safetyFlags' | 'safetyReviews'>>().toBeNever();
    expectTypeOf<Extract<Seen, 'allowances'>>().toBeNever();
    expectTypeOf<Extract<Seen, 'influences' | 'barrierReviews'>>().toBeNever();
    expectTypeOf<Extract<keyof EngagementRecord['sessions'][number], 'credits'>>().toBeNever();
  });

  it('is nothing of who the client is, and no answer of a questionnaire', () => {
    expectTypeOf<keyof EngagementRecord['client']>().toEqualTypeOf<'id'>();
    expectTypeOf<keyof NonNullable<EngagementRecord['measures']>[number]>().toEqualTypeOf<
      'id' | 'clientId' | 'episodeId' | 'answeredAt'
    >();
  });
});

describe('a state of engagement', () => {
  it('has an ending where it has ended, and only there', () => {
    expectTypeOf<{ label: 'ended'; ending: 'met-goals' }>().toExtend<EngagementState>();
    // @ts-expect-error an end needs how it ended
    const ended: EngagementState = { label: 'ended' };
    // @ts-expect-error a pause has no ending
    const paused: EngagementState = { label: 'paused', ending: 'met-goals' };
    // @ts-expect-error no such label
    const labelled: EngagementState = { label: 'disengaged' };
    // @ts-expect-error worth a conversation says where it is going
    const trendless: EngagementState = { label: 'worth-a-conversation' };
    expectTypeOf([ended, paused, labelled, trendless]).toBeArray();
  });

  it('never shows a level, a counter or a score', () => {
    expectTypeOf<Extract<keyof EpisodeEngagement, 'level' | 'score' | 'clear' | 'concern'>>().toBeNever();
  });
});
