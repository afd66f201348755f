import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

/** The clock is read by `new Date()`, `new Date(...maybeNothing)` and by `Date()`. */
function readsTheClock(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Date';
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'Date' &&
    (node.arguments ?? []).every((argument) => ts.isSpreadElement(argument))
  );
}

/** The lines of a file on which the clock is read. */
function clockReadings(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (readsTheClock(node))
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('src', () => {
  it('reads no clock', () => {
    expect(filesUnder('src').flatMap((file) => clockReadings(file, read(file)))).toEqual([]);
  });

  it('would be caught reading one', () => {
    const text = 'new Date();\nDate();\nnew Date;\nnew Date(...x);\nnew Date(0);\nnew Date(a, ...b);';
    expect(clockReadings('x.ts', text)).toEqual(['x.ts:1', 'x.ts:2', 'x.ts:3', 'x.ts:4']);
  });

  it('switches no check off', () => {
    const escape = new RegExp(
      ['(?:es|ox)lint-disable', '(?:v8|c8|istanbul) ignore', '@ts-no', 'prettier-ignore'].join('|'),
    );
    const found = [...filesUnder('src'), ...filesUnder('test')].filter((file) => escape.test(read(file)));
    expect(found).toEqual(['test/package/architecture.test.ts', 'test/package/purity.test.ts']);
  });
});
