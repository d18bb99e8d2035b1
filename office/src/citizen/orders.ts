/** The bodies of the citizens' calls, read by hand: a few keys, each with its own refusal. */
import type { Rating, Satisfaction } from 'dvc-widgets/backend';
import { unstorable } from '../canonical.js';
import { invalid } from '../problem.js';
import type { Typed } from './identify.js';

type Body = Record<string, unknown>;
const longest = 2000;

export function readTyped(body: Body): Typed {
  return { code: readText(body, 'code'), factor: readText(body, 'factor') };
}

export function readText(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw invalid(name, 'wrongType');
  return value;
}

export function readReason(body: Body): { reason?: string } {
  const reason = maybeText(body, 'reason');
  return reason === undefined ? {} : { reason };
}

const scores: readonly Satisfaction[] = ['satisfied', 'neutral', 'dissatisfied'];
const criteria = ['time', 'manner', 'supplements', 'appointment'] as const;
const isScore = (value: unknown): value is Satisfaction => scores.some((score) => score === value);

export function readRating(body: Body): Omit<Rating, 'code' | 'factor'> {
  const { score } = body;
  if (!isScore(score)) throw invalid('score', score === undefined ? 'required' : 'notAnOption');
  const comment = maybeText(body, 'comment');
  const given = readCriteria(body['criteria']);
  return { score, ...(given && { criteria: given }), ...(comment !== undefined && { comment }) };
}

function readCriteria(value: unknown): Rating['criteria'] {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('criteria', 'wrongType');
  const read: NonNullable<Rating['criteria']> = {};
  for (const [name, score] of Object.entries(value)) {
    const criterion = criteria.find((known) => known === name);
    if (!criterion || !isScore(score)) throw invalid(`criteria.${name}`, 'notAnOption');
    read[criterion] = score;
  }
  return read;
}

function maybeText(body: Body, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || unstorable(value) !== undefined) throw invalid(name, 'wrongType');
  const text = value.normalize('NFC').trim();
  if (text.length > longest) throw invalid(name, 'tooLong', { max: longest });
  return text || undefined;
}
