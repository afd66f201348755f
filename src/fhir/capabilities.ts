import { capabilitiesIn } from './capabilities-in.js';
import { capabilitiesOut } from './capabilities-out.js';
import type { Capability } from './capability.js';

/**
 * Everything that is read from FHIR and written as it, with the losses. The mapping page is rendered from this list,
 * and what an import reports as not read is what this list does not name.
 *
 * @example
 * ```ts
 * import { capabilities } from 'client-engagement/fhir';
 *
 * capabilities.every(({ elements, loss }) => elements.length > 0 && typeof loss === 'string'); //=> true
 * ```
 * @category fhir
 * @since 0.1.0
 */
export const capabilities: readonly Capability[] = /* @__PURE__ */ [capabilitiesIn, capabilitiesOut].flat();
