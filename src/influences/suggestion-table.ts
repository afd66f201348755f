import type { InfluenceFactor, Suggestion, SuggestionId } from './suggestion.js';

/** Who acts on a suggestion, and whether it is the practitioner's own, in the order of the guide. */
export const SUGGESTIONS: {
  readonly [id in SuggestionId]: Pick<Suggestion, 'who' | 'isPrivate'>;
} = {
  'first-session.acknowledge.ambivalence': { who: 'practitioner', isPrivate: false },
  'first-session.instil-hope': { who: 'practitioner', isPrivate: false },
  'first-session.encourage.support': { who: 'practitioner', isPrivate: false },
  'first-session.assess.approach': { who: 'practitioner', isPrivate: false },
  'first-session.assess.modality': { who: 'practitioner', isPrivate: false },
  'first-session.assess.dose': { who: 'practitioner', isPrivate: false },
  'first-session.explain.what-to-expect': { who: 'practitioner', isPrivate: false },
  'first-session.agree.goals': { who: 'practitioner-and-client', isPrivate: false },
  'throughout.relationship': { who: 'practitioner', isPrivate: false },
  'throughout.empower': { who: 'practitioner', isPrivate: false },
  'throughout.cultural-awareness': { who: 'practitioner', isPrivate: false },
  'throughout.evidence-base': { who: 'practitioner', isPrivate: false },
  'throughout.personalise': { who: 'practitioner', isPrivate: false },
  'throughout.seek-feedback': { who: 'practitioner', isPrivate: false },
  'throughout.use-feedback': { who: 'practitioner', isPrivate: false },
  'throughout.set-tasks': { who: 'practitioner-and-client', isPrivate: false },
  'practical.solve-barriers': { who: 'practitioner-and-client', isPrivate: false },
  'practical.consistent-times': { who: 'practitioner', isPrivate: false },
  'practical.flexible-times': { who: 'practitioner', isPrivate: false },
  'practical.remind-session-limits': { who: 'practitioner', isPrivate: false },
  'practical.use-supervision': { who: 'practitioner', isPrivate: true },
  'influence.intervention.delivery-quality': { who: 'service', isPrivate: false },
};

/**
 * What each factor leads to. Demographics are context that was volunteered: they lead to awareness and access, and
 * to nothing else.
 */
export const LEADS_TO: {
  readonly [factor in InfluenceFactor]: {
    readonly barrier: readonly SuggestionId[];
    readonly enabler: readonly SuggestionId[];
  };
} = {
  demographics: {
    barrier: ['throughout.cultural-awareness'],
    enabler: ['throughout.cultural-awareness'],
  },
  motivation: {
    barrier: ['first-session.acknowledge.ambivalence', 'first-session.agree.goals', 'throughout.set-tasks'],
    enabler: ['throughout.empower', 'throughout.set-tasks'],
  },
  beliefs: {
    barrier: ['first-session.explain.what-to-expect', 'first-session.instil-hope'],
    enabler: ['first-session.instil-hope'],
  },
  'symptom-severity': {
    barrier: ['first-session.assess.modality', 'first-session.assess.dose', 'throughout.set-tasks'],
    enabler: ['throughout.set-tasks'],
  },
  'external-circumstances': {
    barrier: ['practical.flexible-times', 'practical.consistent-times', 'first-session.assess.modality'],
    enabler: ['first-session.encourage.support', 'practical.consistent-times'],
  },
  warmth: {
    barrier: ['throughout.relationship', 'throughout.seek-feedback', 'practical.use-supervision'],
    enabler: ['throughout.relationship'],
  },
  empathy: {
    barrier: ['throughout.relationship', 'throughout.seek-feedback', 'practical.use-supervision'],
    enabler: ['throughout.relationship'],
  },
  optimism: {
    barrier: ['first-session.instil-hope'],
    enabler: ['first-session.instil-hope'],
  },
  experience: {
    barrier: ['practical.use-supervision'],
    enabler: ['throughout.evidence-base'],
  },
  flexibility: {
    barrier: ['practical.flexible-times'],
    enabler: ['practical.flexible-times'],
  },
  responsiveness: {
    barrier: ['throughout.use-feedback'],
    enabler: ['throughout.use-feedback'],
  },
  relationship: {
    barrier: ['throughout.relationship', 'throughout.seek-feedback'],
    enabler: ['throughout.relationship'],
  },
  content: {
    barrier: ['throughout.evidence-base', 'throughout.personalise'],
    enabler: ['throughout.evidence-base'],
  },
  dose: {
    barrier: ['first-session.assess.dose', 'practical.remind-session-limits'],
    enabler: ['practical.consistent-times'],
  },
  method: {
    barrier: ['first-session.assess.modality'],
    enabler: ['first-session.assess.approach'],
  },
  'delivery-quality': {
    barrier: ['influence.intervention.delivery-quality'],
    enabler: ['throughout.personalise'],
  },
};
