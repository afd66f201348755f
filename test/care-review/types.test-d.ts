import { describe, expectTypeOf, it } from 'vitest';
import { defaultAttendancePolicy, reviewCare, viewFor } from 'client-engagement';
import type {
  CareReview,
  ClientEpisodeView,
  ClientView,
  EmployerView,
  EpisodeReview,
  OtherPractitionerView,
  ReviewOf,
  ReviewPart,
  ServiceEpisodeView,
  ServiceView,
  SupervisedEpisode,
  SupervisorView,
  TreatingPractitionerView,
} from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';

const options = { policies: [defaultAttendancePolicy], asOf: new Date(0) };

describe('a review in part, by type', () => {
  it('has the parts that were asked for and no other', () => {
    const review = reviewCare(recordFromTokens('A'), { ...options, include: ['measures'] });
    type Episode = (typeof review)['episodes'][number];
    expectTypeOf<Extract<keyof Episode, ReviewPart>>().toEqualTypeOf<'measures'>();
    expectTypeOf(reviewCare(recordFromTokens('A'), options)).toEqualTypeOf<CareReview>();
    expectTypeOf<CareReview>().toExtend<ReviewOf<'measures'>>();
  });
});

describe('what an audience can be told, by type', () => {
  it('is the view of that audience', () => {
    const review = reviewCare(recordFromTokens('A'), options);
    expectTypeOf(viewFor(review, { as: 'client' })).toEqualTypeOf<ClientView>();
    expectTypeOf(
      viewFor(review, { as: 'treating-practitioner', episodeIds: [] }),
    ).toEqualTypeOf<TreatingPractitionerView>();
    expectTypeOf(viewFor(review, { as: 'other-practitioner' })).toEqualTypeOf<OtherPractitionerView>();
    expectTypeOf(viewFor(review, { as: 'supervisor', episodeIds: [] })).toEqualTypeOf<SupervisorView>();
    expectTypeOf(viewFor(review, { as: 'service', episodeIds: [] })).toEqualTypeOf<ServiceView>();
    expectTypeOf(viewFor([review], { as: 'employer' })).toEqualTypeOf<EmployerView>();
  });

  it('of one client is nothing to an employer', () => {
    const review = reviewCare(recordFromTokens('A'), options);
    // @ts-expect-error an employer sees counts over many
    viewFor(review, { as: 'employer' });
    // @ts-expect-error who treats a client treats episodes
    viewFor(review, { as: 'treating-practitioner' });
  });

  it('has no field for what is not theirs', () => {
    expectTypeOf<keyof OtherPractitionerView>().toEqualTypeOf<
      'audience' | 'clientId' | 'asOf' | 'hasOpenCare' | 'isSafetyOpen'
    >();
    expectTypeOf<Extract<keyof ClientView, 'safety' | 'conflicts' | 'thresholds'>>().toBeNever();
    type Private = 'checklists' | 'suggestions' | 'outreach' | 'engagement' | 'runs';
    expectTypeOf<Extract<keyof ClientEpisodeView, Private>>().toBeNever();
    expectTypeOf<Extract<keyof SupervisedEpisode, 'checklists' | 'measures' | 'outcomes'>>().toBeNever();
    type Clinical =
      'state' | 'readings' | 'measures' | 'changes' | 'suggestions' | 'engagement' | 'checklists';
    expectTypeOf<Extract<keyof ServiceEpisodeView, Clinical>>().toBeNever();
    expectTypeOf<Extract<keyof ServiceView, 'safety'>>().toBeNever();
    expectTypeOf<
      Extract<keyof Extract<EmployerView, { status: 'aggregated' }>, 'clientId' | 'episodes'>
    >().toBeNever();
    expectTypeOf<EpisodeReview>().not.toExtend<ServiceEpisodeView>();
  });
});
