import type { Capability } from './capability.js';

/** What is read. Elements that are not listed here are reported as not read. */
export const capabilitiesIn: readonly Capability[] = [];
