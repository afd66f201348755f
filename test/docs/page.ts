import { format, resolveConfig } from 'prettier';
import type { Basis } from 'client-engagement';

/** A page of tables: what the rendered pages of numbers are made with. */
type Cell = string | number;

const row = (cells: readonly Cell[]): string => `| ${cells.join(' | ')} |`;

/** A table with its head. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The cells that say where a number comes from; `page` is where the bibliography stands. */
export const cited = ({ source, standing, verified }: Basis, page = ''): string[] => [
  `[${source}](${page}#${source})`,
  standing.replaceAll('-', ' '),
  verified,
];

/** The path of a page and its text as it is written there. */
export async function written(
  page: string,
  text: string,
): Promise<{ readonly path: string; readonly text: string }> {
  const path = new URL(`../../docs/${page}`, import.meta.url).pathname;
  const config = await resolveConfig(path);
  return { path, text: await format(text, { ...config, parser: 'markdown' }) };
}
