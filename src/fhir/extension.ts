import { fieldOf, listOf, textOf } from './read-json.js';

/** The value of an extension of an element; undefined where it has none of that address. */
export function extensionValue(element: unknown, url: string, name: string): unknown {
  const extension = listOf(element, 'extension').find((one) => textOf(one, 'url') === url);
  return fieldOf(extension, name);
}
