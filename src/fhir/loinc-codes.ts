import { entryOf } from './read-json.js';

/**
 * The LOINC codes of one instrument: of the questionnaire, its total, its items and its answers, and of items that are
 * asked beside the scored ones and never enter the total. Answer codes do not rise with the points: they are looked
 * up, never computed.
 */
export interface LoincCodes {
  /** True where its questions are those of a longer form, so that they alone cannot tell it. */
  readonly isShort?: true;
  readonly panel: string;
  readonly total: string;
  /** Item ids by code. */
  readonly items: Readonly<Record<string, string>>;
  /** Points by answer code. */
  readonly answers: Readonly<Record<string, number>>;
  /** Items beside the scored ones, by code, with the points of their answers. */
  readonly beside: Readonly<
    Record<string, { readonly id: string; readonly answers: Readonly<Record<string, number>> }>
  >;
}

/**
 * LOINC panels 44249-1, 69737-5, 55757-9 and 69724-3 with their items and answer lists, by id of the instrument. The
 * short forms ask the same questions, so their items have the codes of the long ones. No code was found for PHQ-8,
 * GAD-2, WSAS and SFQ, and none is borrowed: 70273-8, which some use for GAD-2, is the total of PHQ-15.
 */
export const loincCodes: Readonly<Record<string, LoincCodes>> = {
  'phq-9': {
    panel: '44249-1',
    total: '44261-6',
    items: {
      '44250-9': 'interest',
      '44255-8': 'low-mood',
      '44259-0': 'sleep',
      '44254-1': 'energy',
      '44251-7': 'appetite',
      '44258-2': 'failure',
      '44252-5': 'concentration',
      '44253-3': 'psychomotor',
      '44260-8': 'self-harm',
    },
    answers: { 'LA6568-5': 0, 'LA6569-3': 1, 'LA6570-1': 2, 'LA6571-9': 3 },
    beside: {
      '69722-7': {
        id: 'difficulty',
        answers: { 'LA6572-7': 0, 'LA6573-5': 1, 'LA6575-0': 2, 'LA6574-3': 3 },
      },
    },
  },
  'gad-7': {
    panel: '69737-5',
    total: '70274-6',
    items: {
      '69725-0': 'nervous',
      '68509-9': 'cannot-stop-worrying',
      '69733-4': 'worrying-too-much',
      '69734-2': 'trouble-relaxing',
      '69735-9': 'restless',
      '69689-8': 'irritable',
      '69736-7': 'afraid',
    },
    answers: { 'LA6568-5': 0, 'LA6569-3': 1, 'LA6570-1': 2, 'LA6571-9': 3 },
    beside: {},
  },
  'phq-2': {
    isShort: true,
    panel: '55757-9',
    total: '55758-7',
    items: { '44250-9': 'interest', '44255-8': 'low-mood' },
    answers: { 'LA6568-5': 0, 'LA6569-3': 1, 'LA6570-1': 2, 'LA6571-9': 3 },
    beside: {},
  },
  'phq-4': {
    isShort: true,
    panel: '69724-3',
    total: '70272-0',
    items: {
      '69725-0': 'nervous',
      '68509-9': 'cannot-stop-worrying',
      '44250-9': 'interest',
      '44255-8': 'low-mood',
    },
    answers: { 'LA6568-5': 0, 'LA6569-3': 1, 'LA6570-1': 2, 'LA6571-9': 3 },
    beside: {},
  },
};

/**
 * The notice that LOINC's licence asks to travel with its codes. Show it where you show them.
 *
 * @example
 * ```ts
 * import { loincNotice } from 'client-engagement/fhir';
 *
 * loincNotice.startsWith('This material contains content from LOINC'); //=> true
 * ```
 * @category fhir
 * @since 0.1.0
 */
export const loincNotice: string =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.';

/** No codes: an instrument that LOINC does not know, or that is told by the caller's maps alone. */
const NONE: LoincCodes = { panel: '', total: '', items: {}, answers: {}, beside: {} };

/** The codes of an instrument. */
export function codesOf(instrument: { readonly id: string }): LoincCodes {
  return entryOf(loincCodes, instrument.id) ?? NONE;
}
