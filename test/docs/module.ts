import ts from 'typescript';
import type { Block } from './blocks.js';

/** A block as a module that checks its own `//=>` comments. Lines keep their numbers. */
export interface Module {
  readonly code: string;
  /** The lines, counted within the block from 1, that have a result to check. */
  readonly results: readonly number[];
  /** What is wrong with the way results are written, each with its line in the block. */
  readonly mistakes: readonly { readonly line: number; readonly message: string }[];
}

interface Edit {
  readonly at: number;
  readonly text: string;
}

/** The expected expression: what follows `//=>`, and the `//   …` lines directly below it. */
function expectedAt(lines: readonly string[], line: number): string {
  const rest = lines.slice(line);
  const end = rest.findIndex((text) => !/^\s*\/\/ {3}/.test(text));
  const continued = rest
    .slice(0, end === -1 ? undefined : end)
    .map((text) => text.replace(/^\s*\/\/\s+/, ''));
  return [lines[line - 1]?.replace(/^.*?\/\/=>/, '') ?? '', ...continued].join(' ').trim();
}

/** The edits that turn a statement with a result comment into a check; undefined where the comment cannot apply. */
function check(statement: ts.Statement, line: number, expected: string): Edit[] | undefined {
  const code = /^throws ([a-z-]+)$/.exec(expected)?.[1];
  if (ts.isExpressionStatement(statement)) {
    const [start, end] = [statement.expression.getStart(), statement.expression.getEnd()];
    return code === undefined
      ? [
          { at: start, text: `__check.equal(${line}, (` },
          { at: end, text: `), (${expected}))` },
        ]
      : [
          { at: start, text: `await __check.throws(${line}, async () => (` },
          { at: end, text: `), '${code}')` },
        ];
  }
  const only = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  const [declaration] = only;
  if (code !== undefined || only.length !== 1 || declaration === undefined) return undefined;
  return ts.isIdentifier(declaration.name)
    ? [{ at: statement.getEnd(), text: ` __check.equal(${line}, ${declaration.name.text}, (${expected}));` }]
    : undefined;
}

/** Where the result comment of code that ends at `end` begins: behind it, or on the line below. */
function resultAfter(code: string, end: number): number | undefined {
  const gap = /^[ \t]*(?:\n[ \t]*)?(?=\/\/=>)/.exec(code.slice(end));
  return gap === null ? undefined : end + gap[0].length;
}

/** Makes a block into a module. `checks` is what it imports to report its results to. */
export function toModule(block: Block, checks: string): Module {
  const source = ts.createSourceFile('block.ts', block.code, ts.ScriptTarget.Latest, true);
  const lines = block.code.split('\n');
  const edits: Edit[] = [];
  const results: number[] = [];
  const mistakes: { line: number; message: string }[] = [];
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;

  const visit = (node: ts.Node): void => {
    const comment = resultAfter(block.code, node.getEnd());
    if (comment !== undefined && ts.isStatement(node)) {
      const line = lineOf(comment);
      const expected = expectedAt(lines, line);
      const made = results.includes(line) || expected === '' ? undefined : check(node, line, expected);
      if (made !== undefined) {
        results.push(line);
        edits.push(...made);
      }
    }
    node.forEachChild(visit);
  };
  visit(source);

  lines.forEach((text, index) => {
    if (/\/\/\s*=>/.test(text) && !results.includes(index + 1))
      mistakes.push({
        line: index + 1,
        message:
          'A result comment is written `//=> expression` behind or below an expression statement or `const name = …;`.',
      });
  });
  const code = edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, text: inserted }) => text.slice(0, at) + inserted + text.slice(at), block.code);
  return { code: `import * as __check from '${checks}'; ${code}\nexport {};\n`, results, mistakes };
}
