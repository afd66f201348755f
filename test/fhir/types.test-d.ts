import type { Questionnaire as QuestionnaireR4, QuestionnaireResponse as ResponseR4 } from 'fhir/r4.js';
import type { QuestionnaireResponse as ResponseR4B } from 'fhir/r4b.js';
import type { QuestionnaireResponse as ResponseR5 } from 'fhir/r5.js';
import { describe, expectTypeOf, it } from 'vitest';
import type { QuestionnaireLike, QuestionnaireResponseLike } from 'client-engagement/fhir';

describe('what is read', () => {
  it('can be given as the types of the field have it', () => {
    expectTypeOf<ResponseR4>().toExtend<QuestionnaireResponseLike>();
    expectTypeOf<ResponseR4B>().toExtend<QuestionnaireResponseLike>();
    expectTypeOf<ResponseR5>().toExtend<QuestionnaireResponseLike>();
    expectTypeOf<QuestionnaireR4>().toExtend<QuestionnaireLike>();
  });

  it('is not anything', () => {
    expectTypeOf<{ status: number }>().not.toExtend<QuestionnaireResponseLike>();
  });
});
