/** Reads one value by its schema and says what is wrong with it in our own words' codes, not the validator's. */
import type * as z from 'zod/mini';
import type { CatalogueIssue, CatalogueIssueCode } from './types.js';

type ZodIssue = z.core.$ZodIssue;
export type Report = (issue: CatalogueIssue) => void;

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);

/** Of a union's branches, the one that was meant: fewest keys missing at its root, then the deepest fault. */
function meant(branches: readonly ZodIssue[][], input: unknown): ZodIssue[] {
  const rank = (branch: ZodIssue[]) => {
    const missing = branch.filter((i) => i.path.length <= 1 && at(input, i.path) === undefined).length;
    const atRoot = branch.some((i) => i.path.length === 0) ? 1 : 0;
    const depth = Math.max(...branch.map((i) => i.path.length));
    return atRoot * 10_000 + missing * 100 - depth;
  };
  return branches.reduce((best, branch) => (rank(branch) < rank(best) ? branch : best));
}

function say(issue: ZodIssue, input: unknown, path: string, report: Report): void {
  const value = at(input, issue.path);
  const here = [path, ...issue.path.map(String)].filter(Boolean).join('.');
  const put = (code: CatalogueIssueCode, params?: CatalogueIssue['params']) =>
    report({ path: here, code, severity: 'error', ...(params && { params }) });
  if (issue.code === 'invalid_union') {
    if ('discriminator' in issue && issue.discriminator) {
      const type = (value as { type?: unknown } | undefined)?.type ?? value;
      return type === undefined
        ? put('missing')
        : put('unknownType', { type: typeof type === 'string' ? type : typeof type });
    }
    if (value === undefined) return put('missing');
    if (issue.errors.length > 0) {
      const nested = meant(issue.errors as ZodIssue[][], value);
      if (nested.every((n) => n.path.length === 0)) {
        // Literals, such as the levels: the kind is right, the value is not.
        if (nested.some((n) => n.code === 'invalid_value')) return put('wrongValue');
        return put('wrongType', { expected: expected(nested) });
      }
      for (const inner of nested) say(inner, value, here, report);
      return;
    }
    return put('wrongValue');
  }
  if (value === undefined) return put('missing');
  if (issue.code === 'invalid_type') return put('wrongType', { expected: issue.expected });
  return put('wrongValue');
}

const expected = (issues: readonly ZodIssue[]): string =>
  issues.map((issue) => (issue.code === 'invalid_type' ? issue.expected : 'value')).join(' | ');

/** What the input has and the format does not know: typing errors that would otherwise pass silently. */
function unknownKeys(input: unknown, output: unknown, path: string, report: Report): void {
  if (Array.isArray(input) && Array.isArray(output)) {
    input.forEach((value, i) => unknownKeys(value, output[i], `${path}.${i}`, report));
  } else if (isRecord(input) && isRecord(output)) {
    for (const key of Object.keys(input)) {
      const here = path ? `${path}.${key}` : key;
      if (!Object.hasOwn(output, key)) report({ path: here, code: 'unknownKey', severity: 'warning' });
      else unknownKeys(input[key], output[key], here, report);
    }
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value, or undefined after having reported why not. `ignore`: keys that somebody else reads. */
export function read<S extends z.ZodMiniType>(
  schema: S,
  input: unknown,
  path: string,
  report: Report,
  ignore: readonly string[] = [],
): z.output<S> | undefined {
  const result = schema.safeParse(input);
  if (!result.success) {
    for (const issue of result.error.issues) say(issue, input, path, report);
    return undefined;
  }
  unknownKeys(
    ignore.length > 0 && isRecord(input)
      ? Object.fromEntries(Object.entries(input).filter(([key]) => !ignore.includes(key)))
      : input,
    result.data,
    path,
    report,
  );
  return result.data;
}
