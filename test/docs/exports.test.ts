import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './blocks.js';

/** The entry points of the package. */
const entries = [
  'index',
  'schemas/index',
  'fhir/index',
  'cds-hooks/index',
  'codes/index',
  'testing/index',
  'messages/languages/de',
]
  .map((entry) => join(root, 'src', `${entry}.ts`))
  .filter((file) => existsSync(file));

const { options } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
) ?? { options: {} };
const program = ts.createProgram(entries, options);
const checker = program.getTypeChecker();

function tagsOf(symbol: ts.Symbol): ReadonlyMap<string, string> {
  return new Map(
    symbol
      .getJsDocTags(checker)
      .map(({ name, text }) => [name, ts.displayPartsToString(text).trim()] as const),
  );
}

const wordsOf = (symbol: ts.Symbol): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();

/** The doc comment of a declaration as it is written, tags included. */
function textOf(declaration: ts.Declaration): string {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => doc.getText())
    .join('\n');
}

/** What a function's doc comment lacks. */
function lacksAsFunction(declaration: ts.FunctionDeclaration, text: string): string[] {
  const documented = [...text.matchAll(/@param (\w+) - \S/g)].map(([, name]) => name);
  const missing = declaration.parameters
    .map(({ name }) => (ts.isIdentifier(name) ? name.text : 'a parameter without a name'))
    .filter((name) => !documented.includes(name))
    .map((name) => `@param ${name}`);
  if (!/@returns \S/.test(text)) missing.push('@returns');
  if (!/@throws \S/.test(text) && !/Never throws/.test(text)) missing.push('@throws, or "Never throws"');
  return missing;
}

/** Whether an object type stands on one line, where the comment of its field speaks for all of it. */
function isOnOneLine(node: ts.Node): boolean {
  return ts.isTypeLiteralNode(node) && !node.getText().includes('\n');
}

/** The fields of an interface or of the object types in a type that have no comment. */
function undocumentedFields(node: ts.Node): string[] {
  const missing: string[] = [];
  const visit = (one: ts.Node): void => {
    if (isOnOneLine(one)) return;
    if (ts.isPropertySignature(one) && ts.getJSDocCommentsAndTags(one).length === 0) {
      missing.push(`a comment on ${one.name.getText()}`);
    }
    one.forEachChild(visit);
  };
  if (ts.isInterfaceDeclaration(node)) for (const member of node.members) visit(member);
  if (ts.isTypeAliasDeclaration(node)) visit(node.type);
  return missing;
}

function lacks(symbol: ts.Symbol): string[] {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined) return ['a declaration'];
  const tags = tagsOf(symbol);
  const text = textOf(declaration);
  const missing: string[] = [];
  if (!/^[^.]+[.:]/.test(wordsOf(symbol))) missing.push('a first sentence');
  if (!/```ts\n[^`]*```/.test(tags.get('example') ?? '')) missing.push('@example with a ts block');
  const folder = relative(join(root, 'src'), declaration.getSourceFile().fileName).split(/[/\\]/)[0] ?? '';
  const category = folder === 'internal' ? 'errors' : folder.replace('.ts', '');
  if (tags.get('category') !== category) missing.push(`@category ${category}`);
  if (!/^\d+\.\d+\.\d+$/.test(tags.get('since') ?? '')) missing.push('@since');
  if (ts.isFunctionDeclaration(declaration)) missing.push(...lacksAsFunction(declaration, text));
  return [...missing, ...undocumentedFields(declaration)];
}

describe.each(entries.map((file) => [relative(join(root, 'src'), file), file] as const))('%s', (_, file) => {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );

  it('exports something', () => {
    expect(symbols.length).toBeGreaterThan(0);
  });

  it('documents every name that it exports, whole', () => {
    const incomplete = symbols
      .map((symbol) => ({ name: symbol.name, missing: lacks(symbol) }))
      .filter(({ missing }) => missing.length > 0);
    expect(incomplete.map(({ name, missing }) => `${name}: ${missing.join(', ')}`)).toEqual([]);
  });
});
