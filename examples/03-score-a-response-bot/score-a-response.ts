import {
  measureFromQuestionnaireResponse,
  observationFromScore,
  toOperationOutcome,
  type ObservationOut,
  type OperationOutcomeOut,
  type QuestionnaireResponseLike,
} from 'client-engagement/fhir';

/** What the bot is given: a questionnaire response that was just completed. */
export type CompletedResponse = QuestionnaireResponseLike & {
  readonly id?: string;
  readonly subject?: { readonly reference?: string };
  readonly encounter?: { readonly reference?: string };
};

/** What the bot gives: the score to write, what there is to say, and whether a person is to look at once. */
export interface ScoredResponse {
  readonly observation: ObservationOut | null;
  readonly outcome: OperationOutcomeOut;
  readonly needsAPerson: boolean;
}

/** Scores a questionnaire response into an Observation; a server runs it each time one is saved. */
export function scoreAResponse(response: CompletedResponse): ScoredResponse {
  const read = measureFromQuestionnaireResponse(response);
  if (read.value === null)
    return { observation: null, outcome: toOperationOutcome(read.issues), needsAPerson: false };
  const { score, answeredAt, precision } = read.value;
  const written = observationFromScore(score, {
    subject: response.subject?.reference ?? '',
    identifierSystem: 'https://service.example/ids',
    key: { completionId: response.id ?? answeredAt.toISOString() },
    answeredAt,
    precision,
    encounter: response.encounter?.reference,
    derivedFrom: response.id === undefined ? [] : [`QuestionnaireResponse/${response.id}`],
  });
  return {
    observation: written.value,
    outcome: toOperationOutcome([...read.issues, ...written.issues]),
    needsAPerson: score.safetyConcerns.length > 0,
  };
}
