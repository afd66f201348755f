import { expect } from 'vitest';

/**
 * What the modules made from documentation blocks report to. Only one block runs at a time.
 */
let reached = new Set<number>();

/** Starts a block; returns the set of its lines whose result has been checked. */
export function startBlock(): ReadonlySet<number> {
  reached = new Set();
  return reached;
}

/** A result that is not what its comment says. */
export class WrongResult extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

function at(line: number, assertion: () => void): void {
  reached.add(line);
  try {
    assertion();
  } catch (error) {
    throw new WrongResult(line, error instanceof Error ? error.message : String(error));
  }
}

const show = (value: unknown): string => JSON.stringify(value, null, 2) ?? String(value);

export function equal(line: number, actual: unknown, expected: unknown): void {
  at(line, () => expect(actual, `it is ${show(actual)}`).toEqual(expected));
}

export async function throws(line: number, run: () => Promise<unknown>, code: string): Promise<void> {
  let thrown: unknown = 'nothing';
  try {
    await run();
  } catch (error) {
    thrown = error instanceof Error && 'code' in error ? error.code : error;
  }
  at(line, () => expect(thrown, 'the code of what was thrown').toBe(code));
}
