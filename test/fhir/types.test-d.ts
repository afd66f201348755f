import type * as medplum from '@medplum/fhirtypes';
import type * as r4 from 'fhir/r4.js';
import type * as r4b from 'fhir/r4b.js';
import type * as r5 from 'fhir/r5.js';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  AppointmentToPatch,
  CommunicationRequestOut,
  FlagOut,
  ObservationOut,
  OperationOutcomeOut,
  QuestionnaireLike,
  QuestionnaireResponseLike,
  TaskOut,
  TransactionOut,
} from 'client-engagement/fhir';

describe('what is read', () => {
  it('can be given as the types of the field have it', () => {
    expectTypeOf<r4.QuestionnaireResponse>().toExtend<QuestionnaireResponseLike>();
    expectTypeOf<r4b.QuestionnaireResponse>().toExtend<QuestionnaireResponseLike>();
    expectTypeOf<r5.QuestionnaireResponse>().toExtend<QuestionnaireResponseLike>();
    expectTypeOf<r4.Questionnaire>().toExtend<QuestionnaireLike>();
  });

  it('is not anything', () => {
    expectTypeOf<{ status: number }>().not.toExtend<QuestionnaireResponseLike>();
  });
});

describe('what is written', () => {
  it('fits the types of R4', () => {
    expectTypeOf<ObservationOut>().toExtend<r4.Observation>();
    expectTypeOf<TaskOut<'4.0'>>().toExtend<r4.Task>();
    expectTypeOf<FlagOut>().toExtend<r4.Flag>();
    expectTypeOf<OperationOutcomeOut>().toExtend<r4.OperationOutcome>();
    expectTypeOf<CommunicationRequestOut<'4.0'>>().toExtend<r4.CommunicationRequest>();
    expectTypeOf<TransactionOut<FlagOut>>().toExtend<r4.Bundle<r4.Flag>>();
  });

  it('fits the types of R4B', () => {
    expectTypeOf<ObservationOut>().toExtend<r4b.Observation>();
    expectTypeOf<TaskOut<'4.3'>>().toExtend<r4b.Task>();
    expectTypeOf<FlagOut>().toExtend<r4b.Flag>();
    expectTypeOf<OperationOutcomeOut>().toExtend<r4b.OperationOutcome>();
    expectTypeOf<CommunicationRequestOut<'4.3'>>().toExtend<r4b.CommunicationRequest>();
    expectTypeOf<TransactionOut<FlagOut>>().toExtend<r4b.Bundle<r4b.Flag>>();
  });

  it('fits the types of R5', () => {
    expectTypeOf<ObservationOut>().toExtend<r5.Observation>();
    expectTypeOf<TaskOut<'5.0'>>().toExtend<r5.Task>();
    expectTypeOf<FlagOut>().toExtend<r5.Flag>();
    expectTypeOf<OperationOutcomeOut>().toExtend<r5.OperationOutcome>();
    expectTypeOf<CommunicationRequestOut<'5.0'>>().toExtend<r5.CommunicationRequest>();
    expectTypeOf<TransactionOut<FlagOut>>().toExtend<r5.Bundle<r5.Flag>>();
  });

  it('fits the types of a server’s own package', () => {
    expectTypeOf<ObservationOut>().toExtend<medplum.Observation>();
    expectTypeOf<TaskOut<'4.0'>>().toExtend<medplum.Task>();
    expectTypeOf<FlagOut>().toExtend<medplum.Flag>();
    expectTypeOf<OperationOutcomeOut>().toExtend<medplum.OperationOutcome>();
    expectTypeOf<CommunicationRequestOut<'4.0'>>().toExtend<medplum.CommunicationRequest>();
    expectTypeOf<TransactionOut<FlagOut>>().toExtend<medplum.Bundle<medplum.Flag>>();
  });

  it('of one version does not pass for the other', () => {
    expectTypeOf<TaskOut<'5.0'>>().not.toExtend<r4.Task>();
    expectTypeOf<CommunicationRequestOut<'4.0'>>().not.toExtend<r5.CommunicationRequest>();
  });
});

describe('an Appointment to patch', () => {
  it('can be given as the types of the field have it', () => {
    expectTypeOf<r4.Appointment>().toExtend<AppointmentToPatch>();
    expectTypeOf<r4b.Appointment>().toExtend<AppointmentToPatch>();
    expectTypeOf<r5.Appointment>().toExtend<AppointmentToPatch>();
    expectTypeOf<medplum.Appointment>().toExtend<AppointmentToPatch>();
  });
});
