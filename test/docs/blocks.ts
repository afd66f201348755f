import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root: string = resolve(import.meta.dirname, '../..');

/** One fenced block of TypeScript in a page or a doc comment. */
export interface Block {
  /** What its test is called: `README.md:12`, or `scoreMeasure (src/measures/score-measure.ts:30)`. */
  readonly name: string;
  /** The file that it stands in, relative to the root. */
  readonly file: string;
  /** The line of its first line of code there. */
  readonly line: number;
  readonly code: string;
}

/** A fence that looks like code but would not be run. */
export interface Escape {
  readonly file: string;
  readonly line: number;
  readonly info: string;
}

/** Fences that no one takes for TypeScript. Everything else has to be a plain `ts` block, which is executed. */
const notCode = new Set(['', 'sh', 'bash', 'text', 'json', 'csv', 'mermaid', 'diff', 'html']);

/** The fenced blocks of a text whose first line is line `start` of `file`. */
function fencesOf(file: string, text: string, start: number, owner?: string): (Block | Escape)[] {
  const found: (Block | Escape)[] = [];
  let open: { fence: string; indent: number; info: string; line: number; code: string[] } | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    const [, indent = '', fence, info = ''] = /^(\s*(?:> ?)?)(`{3,}|~{3,})\s*(.*?)\s*$/.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== undefined)
        open = { fence, indent: indent.length, info, line: start + index + 1, code: [] };
    } else if (fence !== undefined && info === '' && fence.startsWith(open.fence)) {
      if (open.info === 'ts') {
        const place = `${file}:${open.line}`;
        const name = owner === undefined ? place : `${owner} (${place})`;
        found.push({ name, file, line: open.line, code: open.code.join('\n') });
      } else if (!notCode.has(open.info)) found.push({ file, line: open.line, info: open.info });
      open = undefined;
    } else open.code.push(line.slice(open.indent));
  });
  if (open !== undefined) found.push({ file, line: open.line, info: 'a fence that is never closed' });
  return found;
}

/** The name that a doc comment belongs to. */
function ownerOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText();
  return (ts.isDeclarationStatement(node) || ts.isTypeElement(node)) && node.name !== undefined
    ? node.name.getText()
    : undefined;
}

function fencesOfSource(file: string): (Block | Escape)[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: (Block | Escape)[] = [];
  const seen = new Set<number>();
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(doc) || seen.has(doc.pos)) continue;
      seen.add(doc.pos);
      const body = text.slice(doc.pos, doc.end).replace(/^[ \t]*(?:\/\*\*|\*(?!\/)) ?|\*\/$/gm, '');
      const start = source.getLineAndCharacterOfPosition(doc.pos).line + 1;
      found.push(...fencesOf(file, body, start, ownerOf(node)));
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function filesIn(folder: string, extension: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('docs/api/'))
    .sort();
}

const fences = [
  ...[
    ...['README.md'].filter((file) => existsSync(join(root, file))),
    ...filesIn('docs', '.md'),
    ...filesIn('examples', '.md'),
  ].flatMap((file) => fencesOf(file, readFileSync(join(root, file), 'utf8'), 1)),
  ...filesIn('src', '.ts').flatMap(fencesOfSource),
];

/** Every TypeScript block of the README, the pages under docs and examples, and the doc comments of src. */
export const blocks: readonly Block[] = fences.filter((fence) => 'code' in fence);

/** Every fence that would escape from being checked. */
export const escapes: readonly Escape[] = fences.filter((fence) => 'info' in fence);
