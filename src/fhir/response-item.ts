import { fieldOf, listOf, textOf } from './read-json.js';

/** Where something stands in a response, from the inside out; written as text only where something is said about it. */
interface Place {
  readonly within: Place | null;
  readonly name: 'item' | 'answer';
  readonly index: number;
}

/** An answered item of a response, at any depth, with the place it stands at. */
export interface ResponseItem {
  readonly linkId: string;
  readonly definition: string | undefined;
  readonly answers: readonly unknown[];
  readonly place: Place;
}

/** A place as a FHIRPath. */
export function expressionOf({ within, name, index }: Place): string {
  return `${within === null ? 'QuestionnaireResponse' : expressionOf(within)}.${name}[${index}]`;
}

/** How deep items may nest; real forms stay below ten. */
const DEEPEST = 32;

/** Every item that has answers, through items under items and items under answers; null where they nest too deep. */
export function answeredItems(response: unknown): readonly ResponseItem[] | null {
  const found: ResponseItem[] = [];
  return walk(response, null, 0, found) ? found : null;
}

function walk(parent: unknown, within: Place | null, depth: number, found: ResponseItem[]): boolean {
  if (depth > DEEPEST) return false;
  const items = listOf(parent, 'item');
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const place: Place = { within, name: 'item', index };
    const answers = listOf(item, 'answer');
    if (answers.length > 0) {
      const linkId = textOf(item, 'linkId') ?? '';
      found.push({ linkId, definition: textOf(item, 'definition'), answers, place });
    }
    if (!walk(item, place, depth + 1, found)) return false;
    for (let number = 0; number < answers.length; number += 1) {
      const under: Place = { within: place, name: 'answer', index: number };
      if (!walk(answers[number], under, depth + 1, found)) return false;
    }
  }
  return true;
}

/** The extensions that give a coded answer its points: the one in use, and the one of R4. */
const WEIGHTS = [
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
];

/** The points in a weight extension of an element; null where there is none. */
export function weightOf(element: unknown): number | null {
  for (const extension of listOf(element, 'extension')) {
    if (!WEIGHTS.includes(textOf(extension, 'url') ?? '')) continue;
    const value = fieldOf(extension, 'valueDecimal') ?? fieldOf(extension, 'valueInteger');
    if (typeof value === 'number') return value;
  }
  return null;
}
