// What a case says when the backend is wrong, and the few things that most cases ask.
/** The backend did something else than it must. */
export class Wrong extends Error {}
/** The case cannot be played with this backend, procedure or these options. */
export class NotPossible extends Error {}

/** What an answer was, in a word or two. */
export const seenOf = ({ status, body }) =>
  `${status}${typeof body?.code === 'string' ? ` ${body.code}` : ''}`;

export function expectStatus(answer, ...wanted) {
  if (!wanted.includes(answer.status)) throw new Wrong(seenOf(answer));
  return seenOf(answer);
}

/** A refusal with this code in its problem document. */
export function expectRefusal(answer, status, code) {
  if (answer.status !== status || answer.body?.code !== code) throw new Wrong(seenOf(answer));
  return seenOf(answer);
}

/** A good answer that has the protocol's shape. */
export function expectShape(answer, status, schema) {
  expectStatus(answer, status);
  const read = schema.safeParse(answer.body);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Wrong(`${seenOf(answer)}, ${issue.path.join('.') || 'body'}: ${issue.message}`);
  }
  return seenOf(answer);
}

export function expectPaths({ body }, ...wanted) {
  const paths = (body?.issues ?? []).map(({ path }) => path);
  const missing = wanted.filter((path) => !paths.includes(path));
  if (missing.length > 0) throw new Wrong(`no issue for ${missing.join(', ')}`);
  return `issues: ${paths.join(', ')}`;
}

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
