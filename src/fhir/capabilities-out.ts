import type { Capability } from './capability.js';

/** What is written. */
export const capabilitiesOut: readonly Capability[] = [];
