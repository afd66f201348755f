import type * as Medplum from '@medplum/fhirtypes';
import type * as R4 from 'fhir/r4.js';
import type * as R4B from 'fhir/r4b.js';
import type * as R5 from 'fhir/r5.js';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  AppointmentLike,
  AppointmentResponseLike,
  BundleLike,
  CommunicationLike,
  EncounterLike,
  EpisodeOfCareLike,
  FlagLike,
  GoalLike,
  ObservationLike,
  PatientLike,
  QuestionnaireLike,
  QuestionnaireResponseLike,
  ResourceLike,
  TaskLike,
} from 'client-engagement/fhir';

/** What is read, by the name of the resource. */
interface Likes {
  Appointment: AppointmentLike;
  AppointmentResponse: AppointmentResponseLike;
  Bundle: BundleLike;
  Communication: CommunicationLike;
  Encounter: EncounterLike;
  EpisodeOfCare: EpisodeOfCareLike;
  Flag: FlagLike;
  Goal: GoalLike;
  Observation: ObservationLike;
  Patient: PatientLike;
  Questionnaire: QuestionnaireLike;
  QuestionnaireResponse: QuestionnaireResponseLike;
  Resource: ResourceLike;
  Task: TaskLike;
}

/** The resources of a package of types that cannot be given as they are; none of them should be left. */
type Refused<Types extends { readonly [name in keyof Likes]: unknown }> = {
  [name in keyof Likes]: Types[name] extends Likes[name] ? never : name;
}[keyof Likes];

interface OfR4 {
  Appointment: R4.Appointment;
  AppointmentResponse: R4.AppointmentResponse;
  Bundle: R4.Bundle;
  Communication: R4.Communication;
  Encounter: R4.Encounter;
  EpisodeOfCare: R4.EpisodeOfCare;
  Flag: R4.Flag;
  Goal: R4.Goal;
  Observation: R4.Observation;
  Patient: R4.Patient;
  Questionnaire: R4.Questionnaire;
  QuestionnaireResponse: R4.QuestionnaireResponse;
  Resource: R4.FhirResource;
  Task: R4.Task;
}

interface OfR4B {
  Appointment: R4B.Appointment;
  AppointmentResponse: R4B.AppointmentResponse;
  Bundle: R4B.Bundle;
  Communication: R4B.Communication;
  Encounter: R4B.Encounter;
  EpisodeOfCare: R4B.EpisodeOfCare;
  Flag: R4B.Flag;
  Goal: R4B.Goal;
  Observation: R4B.Observation;
  Patient: R4B.Patient;
  Questionnaire: R4B.Questionnaire;
  QuestionnaireResponse: R4B.QuestionnaireResponse;
  Resource: R4B.FhirResource;
  Task: R4B.Task;
}

interface OfR5 {
  Appointment: R5.Appointment;
  AppointmentResponse: R5.AppointmentResponse;
  Bundle: R5.Bundle;
  Communication: R5.Communication;
  Encounter: R5.Encounter;
  EpisodeOfCare: R5.EpisodeOfCare;
  Flag: R5.Flag;
  Goal: R5.Goal;
  Observation: R5.Observation;
  Patient: R5.Patient;
  Questionnaire: R5.Questionnaire;
  QuestionnaireResponse: R5.QuestionnaireResponse;
  Resource: R5.FhirResource;
  Task: R5.Task;
}

interface OfMedplum {
  Appointment: Medplum.Appointment;
  AppointmentResponse: Medplum.AppointmentResponse;
  Bundle: Medplum.Bundle;
  Communication: Medplum.Communication;
  Encounter: Medplum.Encounter;
  EpisodeOfCare: Medplum.EpisodeOfCare;
  Flag: Medplum.Flag;
  Goal: Medplum.Goal;
  Observation: Medplum.Observation;
  Patient: Medplum.Patient;
  Questionnaire: Medplum.Questionnaire;
  QuestionnaireResponse: Medplum.QuestionnaireResponse;
  Resource: Medplum.Resource;
  Task: Medplum.Task;
}

describe('what is read', () => {
  it('can be given as the types of the field have it', () => {
    expectTypeOf<Refused<OfR4>>().toEqualTypeOf<never>();
    expectTypeOf<Refused<OfR4B>>().toEqualTypeOf<never>();
    expectTypeOf<Refused<OfR5>>().toEqualTypeOf<never>();
    expectTypeOf<Refused<OfMedplum>>().toEqualTypeOf<never>();
  });

  it('is not anything', () => {
    expectTypeOf<{ status: number }>().not.toExtend<QuestionnaireResponseLike>();
    expectTypeOf<{ start: Date }>().not.toExtend<AppointmentLike>();
  });
});
