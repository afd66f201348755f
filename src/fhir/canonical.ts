/** The extensions and code systems that are read and written, by what they are for. */
export const canonical = {
  /** HL7's extension that carries the R5 time of a cancellation in R4. */
  cancellationDate: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.cancellationDate',
  /** HL7's extension that carries the R5 link to the appointment that was replaced in R4. */
  replaces: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.replaces',
  /** The reasons that HL7 lists for cancelled appointments. */
  cancellationReason: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason',
  /** IHE's extension for the reason of the status of an appointment. */
  statusReason: 'https://profiles.ihe.net/ITI/Scheduling/StructureDefinition/extension-status-reason',
  /** HL7's extension for the reason why an encounter was cancelled. */
  reasonCancelled: 'http://hl7.org/fhir/StructureDefinition/encounter-reasonCancelled',
  /** IANA time zone of a place, a person or an element. */
  timeZone: 'http://hl7.org/fhir/StructureDefinition/timezone',
  /** Items of checklists by their ids, in the code of a Task. */
  checklistItem: 'urn:client-engagement:checklist-item',
} as const;
