import { describe, expect, it } from 'vitest';
import { r4Problems, r5Problems } from './validators.js';

const observation = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'a score' },
  valueQuantity: { value: 3, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' },
};

describe('the checks of what is written', () => {
  it('let a right resource through', () => {
    expect(r4Problems(observation)).toEqual([]);
    expect(r5Problems(observation)).toEqual([]);
  });

  it.each([
    ['medplum', { ...observation, cancellationReason: { text: 'x' } }],
    ['lantana', { ...observation, unheardOf: true }],
    ['obs-6', { ...observation, dataAbsentReason: { text: 'why' } }],
    ['qty-3', { ...observation, valueQuantity: { value: 3, code: '1' } }],
    ['is empty', { ...observation, note: [] }],
    ['has 2 values', { ...observation, valueString: 'three' }],
    ['holds nothing', { ...observation, issued: undefined }],
    ['is blank', { ...observation, note: [{ text: ' ' }] }],
  ])('find what is wrong: %s', (says, resource) => {
    expect(r4Problems(resource).filter((problem) => problem.includes(says))).not.toEqual([]);
  });

  it.each([
    ['tsk-1', { resourceType: 'Task', restriction: { period: { start: '2026-01-01' } } }],
    ['app-4', { resourceType: 'Appointment', status: 'booked', cancellationReason: { text: 'x' } }],
    ['app-7', { resourceType: 'Appointment', status: 'booked', cancellationDate: '2026-01-01' }],
    ['one-1', { resourceType: 'CommunicationRequest', status: 'draft' }],
  ])('find what R5 forbids: %s', (says, resource) => {
    expect(r5Problems(resource).filter((problem) => problem.includes(says))).not.toEqual([]);
  });
});
