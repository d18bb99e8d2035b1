// What the oldest browsers that we promise (DESIGN §8) know, asked of MDN's data: `missing(feature)` says who lacks it.
import { createRequire } from 'node:module';

const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data');
const own = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

/** Phones follow their desktop, but an API may be left out of one: both are asked. */
const floor = [
  ['Chrome', 'chrome', '109'],
  ['Chrome for Android', 'chrome_android', '109'],
  ['Firefox', 'firefox', '115'],
  ['Safari', 'safari', '16.4'],
  ['Safari for iOS', 'safari_ios', '16.4'],
];

/**
 * Taken although the floor lacks them, each for a reason: without it nothing is lost but the comfort said here.
 * Names as the rules report them.
 */
export const enhancements = {
  autocapitalize: 'a keyboard on a phone; Safari has it there',
  'content-visibility': 'speed of a long form',
  'content-visibility: auto': 'speed of a long form',
  'contain-intrinsic-block-size': 'only together with content-visibility',
  'field-sizing': 'a box that grows with its text; otherwise it scrolls',
  'field-sizing: content': 'a box that grows with its text; otherwise it scrolls',
  createPolicy: 'Lit asks whether there are Trusted Types',
  createHTML: 'Lit asks whether there are Trusted Types',
  resize: 'a handle for a mouse',
  'resize: vertical': 'a handle for a mouse',
  'cursor: pointer': 'a phone has no pointer',
  'cursor: default': 'a phone has no pointer',
  'text-wrap': 'where a heading breaks',
  'text-wrap: balance': 'where a heading breaks',
  'break-after: avoid': 'where a printed page ends',
};

/** `≤37` is there since 37 at the latest. */
const numbers = (version) => version.replace('≤', '').split('.').map(Number);
function isAtMost(version, limit) {
  const [major, minor = 0] = numbers(version);
  const [limitMajor, limitMinor = 0] = numbers(limit);
  return major < limitMajor || (major === limitMajor && minor <= limitMinor);
}
/** Under a flag, a prefix or another name it is not there under the name that was written. */
const plain = ({ version_added: added, flags, prefix, alternative_name: renamed }) =>
  typeof added === 'string' && added !== 'preview' && !flags && !prefix && !renamed;
/** There with a remark counts; what a later version did away with (mostly: that remark) was still there then. */
const covers = ({ version_added: added, version_removed: removed }, version) =>
  isAtMost(added, version) && !(removed && isAtMost(removed, version));

/**
 * Says which browsers of the floor lack a feature and since when they have it, or `undefined` if all know it.
 * @param feature A node of the data with its `__compat`; without one nothing is known, and nothing said.
 */
export function missing(feature) {
  const support = feature?.__compat?.support;
  if (!support) return undefined;
  const lacking = floor.flatMap(([name, key, version]) => {
    const statements = [support[key] ?? []].flat().filter(plain);
    if (!support[key] || statements.some((statement) => covers(statement, version))) return [];
    const since = statements.map(({ version_added: added }) => added).at(-1);
    return [`${name} ${version} (${since ? `there since ${since}` : 'not there yet'})`];
  });
  return lacking.length ? lacking.join(', ') : undefined;
}

/** A member of an interface or built-in: `Array`, `toSorted`. Statics of the DOM are `canParse_static` in the data. */
export function memberFeature(owner, name) {
  const builtin = own(bcd.javascript.builtins, owner) ?? own(bcd.javascript.builtins.Intl, owner);
  const dom = own(bcd.api, owner);
  return own(builtin, name) ?? own(dom, name) ?? own(dom, `${name}_static`) ?? own(dom, `${name}_event`);
}

/** Something that stands free: `structuredClone`, `ResizeObserver`, `WeakRef`. */
export const globalFeature = (name) =>
  own(bcd.api, name) ?? own(bcd.javascript.builtins, name) ?? own(bcd.api.Window, name);

export const cssProperty = (name) => own(bcd.css.properties, name);
export const cssSelector = (name) => own(bcd.css.selectors, name);
/** `supports`, or what it may ask: `media`, `hover`. */
export const cssAtRule = (name, inner) =>
  inner ? own(cssAtRule(name), inner) : own(bcd.css['at-rules'], name);
export const cssNesting = () => bcd.css.selectors.nesting;
export const htmlElement = (name) => own(bcd.html.elements, name);
export const htmlAttribute = (name) => own(bcd.html.global_attributes, name);

/** Functions are filed under the type that they make: `color-mix()` under css.types.color. */
const cssFunctions = new Map();
for (const [name, type] of Object.entries(bcd.css.types)) {
  cssFunctions.set(name, type);
  for (const inner of Object.keys(type)) if (inner !== '__compat') cssFunctions.set(inner, type[inner]);
}
export const cssFunction = (name) => cssFunctions.get(name);

/** A value of one property: `text-wrap`, `balance`. */
export const cssValue = (property, value) => own(cssProperty(property), value);

/**
 * Member names that no interface at all has on the floor: what can be said of minified code, whose types are gone. Only
 * names of several words: `run` and `to` are somebody's own.
 */
export function namesAboveFloor() {
  const known = new Set();
  const above = new Map();
  const interfaces = [bcd.api, bcd.javascript.builtins, bcd.javascript.builtins.Intl].flatMap(Object.values);
  for (const one of interfaces) {
    for (const key of Object.keys(one)) {
      const name = key.replace(/_(static|event)$/, '');
      const lack = missing(one[key]);
      if (!lack) known.add(name);
      else if (key !== '__compat' && !key.endsWith('_event')) above.set(name, one[key]);
    }
  }
  for (const name of above.keys()) if (known.has(name) || !/[A-Z]/.test(name)) above.delete(name);
  return above;
}
