import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Block, blocks, escapes, root } from './blocks.js';
import { startBlock, WrongResult } from './checks.js';
import { type Module, toModule } from './module.js';

const folder = join(root, '.cache/docs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

interface Prepared extends Module {
  readonly block: Block;
  readonly path: string;
}

const prepared: readonly Prepared[] = blocks.map((block) => {
  const path = join(folder, `${block.file.replace(/\W+/g, '-')}-${block.line}.ts`);
  const made = toModule(block, '../../test/docs/checks.js');
  writeFileSync(path, made.code);
  return { ...made, block, path };
});

/** All blocks are one program: what is right in one is checked with the same compiler options as the tests. */
const { options } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'test/tsconfig.json'),
  { noUnusedLocals: false, noUnusedParameters: false, moduleDetection: ts.ModuleDetectionKind.Force },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
) ?? { options: {} };
const program = ts.createProgram(
  prepared.map(({ path }) => path),
  options,
);

/** `README.md:31: message`, so that the line in the page or comment is one click away. */
function located({ block }: Prepared, line: number, message: string): string {
  return `${block.file}:${block.line + line - 1}: ${message}`;
}

function typeErrors(one: Prepared): string[] {
  const source = program.getSourceFile(one.path);
  return ts.getPreEmitDiagnostics(program, source).map(({ start = 0, messageText }) => {
    const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    return located(one, line + 1, ts.flattenDiagnosticMessageText(messageText, '\n'));
  });
}

/** Runs a block as the module it is; throws with the place in the page or comment when anything is wrong. */
async function run(one: Prepared): Promise<void> {
  const reached = startBlock();
  try {
    await import(one.path);
  } catch (error) {
    if (error instanceof WrongResult) throw placed(located(one, error.line, error.message), one, error.line);
    const line = lineIn(one.path, error);
    throw placed(located(one, line, `the block throws ${String(error)}`), one, line);
  }
  const missed = one.results.filter((line) => !reached.has(line));
  expect(missed.map((line) => located(one, line, 'this result is never reached'))).toEqual([]);
}

/** The line of a block on which an error was thrown; its first when that cannot be told. */
function lineIn(path: string, error: unknown): number {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line] = new RegExp(`${path.replace(/\W/g, '\\$&')}:(\\d+)`).exec(stack) ?? [];
  return Number(line ?? 1);
}

function placed(message: string, { block }: Prepared, line: number): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}\n    at ${join(root, block.file)}:${block.line + line - 1}:1`;
  return error;
}

describe('a TypeScript block of the documentation', () => {
  it('is always run: there is no way to mark one as an exception', () => {
    expect(escapes).toEqual([]);
  });

  it.each(prepared.map((one) => [one.block.name, one] as const))('%s', async (_, one) => {
    expect(one.mistakes.map(({ line, message }) => located(one, line, message))).toEqual([]);
    expect(typeErrors(one)).toEqual([]);
    await run(one);
  });
});
