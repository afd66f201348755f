import { fieldOf, listOf, textOf } from './read-json.js';

/** An answered item of a response, at any depth, with the place it stands at. */
export interface ResponseItem {
  readonly linkId: string;
  readonly definition: string | undefined;
  readonly answers: readonly unknown[];
  readonly expression: string;
}

/** How deep items may nest; real forms stay below ten. */
const DEEPEST = 32;

/** Every item that has answers, through items under items and items under answers; null where they nest too deep. */
export function answeredItems(response: unknown): readonly ResponseItem[] | null {
  const found: ResponseItem[] = [];
  const isRead = walk(response, 'QuestionnaireResponse', 0, found);
  return isRead ? found : null;
}

function walk(parent: unknown, path: string, depth: number, found: ResponseItem[]): boolean {
  if (depth > DEEPEST) return false;
  return listOf(parent, 'item').every((item, index) => {
    const expression = `${path}.item[${index}]`;
    const answers = listOf(item, 'answer');
    if (answers.length > 0) {
      found.push({
        linkId: textOf(item, 'linkId') ?? '',
        definition: textOf(item, 'definition'),
        answers,
        expression,
      });
    }
    return (
      walk(item, expression, depth + 1, found) &&
      answers.every((answer, place) => walk(answer, `${expression}.answer[${place}]`, depth + 1, found))
    );
  });
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
