import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** Where the schema of a review is written to. */
export const schemaFile: string = resolve(root, 'src/schemas/care-review.schema.ts');

const HEAD = `import * as z from 'zod';
import type { CareReview } from '../care-review/index.js';
import type { CareReviewJson } from './care-review-json.js';
import { instant } from './instant.schema.js';
import { reasonInputs } from './reason-inputs.schema.js';

// Written from the type of a review by \`npm run generate:schemas\`; a test compares the two.
`;

const { options } = ts.getParsedCommandLineOfConfigFile(
  resolve(root, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
) ?? { options: {} };
const entry = resolve(root, 'src/care-review/care-review.ts');

/** The schema of \`CareReview\`, read from its type: every field, every literal, nothing else. */
export async function generateCareReviewSchema(): Promise<string> {
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === 'CareReview');
  if (symbol === undefined) throw new Error('There is no CareReview.');
  /** The parts that are named, by what they are: equal parts are written once. */
  const parts = new Map<string, string>();

  function named(code: string, type: ts.Type): string {
    const known = parts.get(code);
    if (known !== undefined) return known;
    const name = (type.aliasSymbol ?? type.getSymbol())?.name ?? '';
    const base = /^[A-Za-z]\w*$/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : 'part';
    const same = [...parts.values()].filter((one) => one.replace(/\d+$/, '') === base).length;
    const called = same === 0 ? base : `${base}${same + 1}`;
    parts.set(code, called);
    return called;
  }

  function ofUnion(type: ts.UnionType): string {
    const members = type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
    const isNull = (one: ts.Type): boolean => (one.flags & ts.TypeFlags.Null) !== 0;
    const rest = members.filter((one) => !isNull(one));
    const texts = rest.filter((one) => one.isStringLiteral());
    const booleans = rest.filter(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0);
    const others = rest.filter((one) => !texts.some((text) => text === one) && !booleans.includes(one));
    const alternatives = others.map(of);
    if (texts.length > 0) {
      const values = texts.map(({ value }) => JSON.stringify(value)).sort();
      const code = `z.enum([${values.join(', ')}])`;
      alternatives.push(texts.length > 2 ? named(code, type) : code);
    }
    if (booleans.length === 2) alternatives.push('z.boolean()');
    else alternatives.push(...booleans.map((one) => `z.literal(${checker.typeToString(one)})`));
    const [only = 'z.never()'] = alternatives;
    const code = alternatives.length > 1 ? `z.union([${alternatives.join(', ')}])` : only;
    return members.some(isNull) ? `z.nullable(${code})` : code;
  }

  function ofObject(type: ts.Type): string {
    if (checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined) return 'reasonInputs';
    const fields = checker.getPropertiesOfType(type).map((property) => {
      const value = of(checker.getTypeOfSymbol(property));
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      return `${JSON.stringify(property.name)}: ${isOptional ? `z.optional(${value})` : value}`;
    });
    return named(`z.strictObject({ ${fields.join(', ')} })`, type);
  }

  function of(type: ts.Type): string {
    if (type.isUnion()) return ofUnion(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return `z.literal(${JSON.stringify(type.value)})`;
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return `z.literal(${checker.typeToString(type)})`;
    if ((type.flags & ts.TypeFlags.String) !== 0) return 'z.string()';
    if ((type.flags & ts.TypeFlags.Number) !== 0) return 'z.number()';
    if ((type.flags & ts.TypeFlags.Null) !== 0) return 'z.null()';
    if (type.getSymbol()?.name === 'Date') return 'instant';
    const item = checker.isArrayType(type)
      ? checker.getTypeArguments(type as ts.TypeReference)[0]
      : undefined;
    if (item !== undefined) return `z.array(${of(item)})`;
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type as ts.TypeReference).map(of);
      return `z.tuple([${items.join(', ')}])`;
    }
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0) return ofObject(type);
    throw new Error(`There is no schema for ${checker.typeToString(type)}.`);
  }

  const whole = of(checker.getDeclaredTypeOfSymbol(symbol));
  const consts = [...parts].map(([code, name]) => `const ${name}: z.ZodType = ${code};`);
  const code = `${HEAD}
${consts.join('\n')}

/** The schema of a whole review. */
export const careReviewSchema: z.ZodType<CareReview, CareReviewJson> = ${whole} as unknown as z.ZodType<
  CareReview,
  CareReviewJson
>;
`;
  const style = JSON.parse(readFileSync(resolve(root, '.prettierrc'), 'utf8')) as object;
  return format(code, { ...style, parser: 'typescript' });
}
