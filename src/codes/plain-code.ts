/**
 * A code of digits without its padding: real extracts hold `5`, `'05'`, `' 5'` and `'5 '` for the same thing. Null
 * where nothing was recorded.
 */
export function plainCode(raw: string | number | null | undefined): string | null {
  const text = String(raw ?? '').trim();
  return text === '' ? null : text.replace(/^0(?=\d)/, '');
}
