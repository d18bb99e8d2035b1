// Where things stand in a JSON text: JSON.parse forgets it, and an editor wants line and column.

const space = /[ \t\r\n]*/y;
const string = /"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** The format allows far less; deeper text would only exhaust the stack. */
const MAX_DEPTH = 500;

/**
 * Reads the text once. `places`: path as in the parser's issues (`procedures.3.name`; `` is the whole) → offset of the
 * value and, in an object, of its key. `repeated`: keys that stand twice in one object, of which JSON keeps the last.
 * `fault`: where it stops being JSON and why, undefined for JSON.
 */
export function locate(text) {
  const places = new Map();
  const repeated = [];
  let at = 0;

  const fail = (reason) => {
    throw Object.assign(new Error(reason), { fault: { offset: at, reason } });
  };
  const take = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  /** Skips spaces and says what comes. */
  const next = () => {
    take(space);
    return text[at];
  };
  const unexpected = () => fail(at >= text.length ? 'end' : text[at] === '"' ? 'string' : 'token');

  /** The members between brackets: `member` reads one. */
  function members(close, member) {
    at++;
    if (next() === close) return void at++;
    for (;;) {
      member();
      const sign = next();
      if (sign === close) return void at++;
      if (sign !== ',') fail(at >= text.length ? 'end' : 'noComma');
      at++;
      if (next() === close) fail('extraComma');
    }
  }

  function value(path, depth, key) {
    if (depth > MAX_DEPTH) fail('deep');
    const sign = next();
    places.set(path, { value: at, key });
    const inner = (name) => (path === '' ? `${name}` : `${path}.${name}`);
    if (sign === '{') {
      const seen = new Set();
      members('}', () => {
        next();
        const start = at;
        const quoted = take(string) ?? unexpected();
        const name = JSON.parse(quoted);
        if (seen.has(name)) repeated.push({ path: inner(name), offset: start, name });
        seen.add(name);
        if (next() !== ':') fail(at >= text.length ? 'end' : 'noColon');
        at++;
        value(inner(name), depth + 1, start);
      });
    } else if (sign === '[') {
      let i = 0;
      members(']', () => value(inner(i++), depth + 1));
    } else if (take(string) === undefined && take(scalar) === undefined) unexpected();
  }

  try {
    value('', 0);
    if (next() !== undefined) fail('token');
  } catch (error) {
    if (!('fault' in error)) throw error;
    return { places, repeated, fault: error.fault };
  }
  return { places, repeated };
}

/** The offset of a path, or of the nearest thing around it that the text has. */
export function offsetOf(places, path, wanted = 'value') {
  for (let here = path; ; here = here.slice(0, Math.max(here.lastIndexOf('.'), 0))) {
    const place = places.get(here);
    if (place) return (here === path ? place[wanted] : undefined) ?? place.value;
    if (here === '') return 0;
  }
}

/** Line and column as editors count them: from 1. Returns a function, so that lines are counted once. */
export function lineCounter(text) {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}
