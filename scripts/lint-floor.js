// The browser floor (DESIGN §8) as lint rules: `floor/api` for typed source, `floor/css` and `floor/html` for Lit's templates,
// `floor/built` for what was minified. What a browser of the floor lacks is asked for with `typeof`, `?.`, `in` or a test.
import {
  cssAtRule,
  cssFunction,
  cssNesting,
  cssProperty,
  cssSelector,
  cssValue,
  enhancements,
  globalFeature,
  htmlAttribute,
  htmlElement,
  memberFeature,
  missing,
  namesAboveFloor,
} from './floor.js';

const messages = { lacks: '{{what}}: not in {{browsers}}.' };
const meta = { type: 'problem', schema: [], messages };

/** Only asks whether it is there: `typeof x`, `x?.y`, `x?.()`, `if (x)`, `x && …`, `x ?? …`, `!x`. */
function asks(node) {
  const { parent } = node;
  switch (parent?.type) {
    case 'UnaryExpression':
      return parent.operator === 'typeof' || parent.operator === '!';
    case 'MemberExpression':
      return parent.object === node && parent.optional;
    case 'CallExpression':
      return parent.callee === node && parent.optional;
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'LogicalExpression':
      return parent.left === node;
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator);
    default:
      return false;
  }
}

/** `ArrayConstructor`, `ReadonlyArray` and `Array` are one in the data. */
const plainName = (name) => name?.replace(/Constructor$/, '').replace(/^Readonly(?=Array|Map|Set)/, '');

/** A type's names: its own, its parts', its bases'. */
function* namesOf(checker, type) {
  const types = [checker.getApparentType(type)];
  for (const one of types) {
    if (one.isUnion()) types.push(...one.types.map((part) => checker.getApparentType(part)));
    if (one.isClassOrInterface()) types.push(...checker.getBaseTypes(one));
    if (one.symbol) yield one.symbol.name;
  }
}

/** Values that no module declares; types are gone when it runs. */
const freeNames = ({ sourceCode }) => {
  const { through, variables } = sourceCode.scopeManager.globalScope;
  const references = [...through, ...variables.flatMap((variable) => variable.references)];
  return new Set(
    references.filter(({ isTypeReference }) => !isTypeReference).map(({ identifier }) => identifier),
  );
};

/** Reports at the end what the same file does not ask for somewhere in the same words. */
function reporter(context) {
  const asked = new Set();
  const found = [];
  const text = (node) => context.sourceCode.getText(node);
  return {
    report(node, name, feature) {
      if (asks(node)) asked.add(text(node));
      else if (feature && !Object.hasOwn(enhancements, name.name)) found.push([node, name, missing(feature)]);
    },
    /** `'x' in Y` asks for Y.x. */
    askedIn({ operator, left, right }) {
      if (operator === 'in') asked.add(`${text(right)}.${left.value ?? left.quasis?.[0].value.cooked}`);
    },
    reportAll() {
      for (const [node, name, browsers] of found) {
        if (!browsers || asked.has(text(node))) continue;
        context.report({ node: name, messageId: 'lacks', data: { what: name.name, browsers } });
      }
    },
  };
}

/** The feature that a member is; a member that the compiler does not know either is looked for by its receiver. */
function featureOf(services, object, property) {
  const { program } = services;
  const checker = program.getTypeChecker();
  const type = services.getTypeAtLocation(object);
  const declarations = checker.getPropertyOfType(checker.getApparentType(type), property.name)?.declarations;
  const declaration = declarations?.find((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()));
  if (declarations && !declaration) return undefined;
  const place = declaration?.parent;
  const names = [place?.name?.text ?? place?.parent?.name?.text, ...namesOf(checker, type)];
  if (names.includes('CSSStyleDeclaration'))
    return cssProperty(property.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return names.map((name) => name && memberFeature(plainName(name), property.name)).find(Boolean);
}

const api = {
  meta,
  create(context) {
    const services = context.sourceCode.parserServices;
    const { report, askedIn, reportAll } = reporter(context);
    const isOfLibrary = (node) => {
      const declarations = services.getSymbolAtLocation(node)?.declarations ?? [];
      return declarations.every((one) => services.program.isSourceFileDefaultLibrary(one.getSourceFile()));
    };
    return {
      MemberExpression(node) {
        const { object, property, computed } = node;
        if (!computed && property.type === 'Identifier')
          report(node, property, featureOf(services, object, property));
      },
      'ObjectPattern > Property'({ key, computed, parent }) {
        if (key.type === 'Identifier' && !computed) report(key, key, featureOf(services, parent, key));
      },
      BinaryExpression: askedIn,
      'Program:exit'() {
        for (const identifier of freeNames(context))
          if (isOfLibrary(identifier)) report(identifier, identifier, globalFeature(identifier.name));
        reportAll();
      },
    };
  },
};

/** A hole of a template stands for a name, a value or a whole piece: nothing is said of it, but it keeps its length. */
const HOLE = '\u{E000}';
function textOf(sourceCode, quasi) {
  const [start] = quasi.range;
  let text = sourceCode.getText(quasi);
  for (const { range } of quasi.expressions) {
    const [from, to] = [range[0] - start, range[1] - start];
    text = text.slice(0, from) + HOLE.repeat(to - from) + text.slice(to);
  }
  return text.slice(1, -1).replace(/\$\{|\}(?<=\u{E000}\})/gu, (hole) => HOLE.repeat(hole.length));
}
const templates = (tags, check) => (context) => ({
  TaggedTemplateExpression({ tag, quasi }) {
    if (tag.type !== 'Identifier' || !tags.includes(tag.name)) return;
    const { sourceCode } = context;
    for (const [what, feature, index] of check(textOf(sourceCode, quasi))) {
      const browsers = Object.hasOwn(enhancements, what) ? undefined : missing(feature);
      if (!browsers) continue;
      const loc = sourceCode.getLocFromIndex(quasi.range[0] + 1 + index);
      context.report({ loc, messageId: 'lacks', data: { what, browsers } });
    }
  },
});

/** Comments and strings hold no features. */
const bare = (css) => css.replace(/\/\*[^]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, (text) => HOLE.repeat(text.length));

/** Cuts a style sheet into what stands before a `{` and declarations, each with its index. */
function* pieces(css) {
  const text = bare(css);
  const open = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/[{};]/g)) {
    const raw = text.slice(start, index);
    const piece = { text: raw.trim(), index: start + raw.search(/\S|$/) };
    start = index + 1;
    if (sign === '{') {
      yield { ...piece, isHead: true, isNested: open.includes('rule') };
      open.push(piece.text.startsWith('@') ? 'at' : 'rule');
    } else if (piece.text) yield { ...piece, isHead: piece.text.startsWith('@') };
    if (sign === '}') open.pop();
  }
}

function* featuresOfHead(head, isNested) {
  if (isNested) yield ['a nested rule', cssNesting()];
  const [, rule] = /^@([\w-]+)/.exec(head) ?? [];
  if (!rule) {
    for (const [, colons, name] of head.matchAll(/(::?)([a-z][\w-]*)/g))
      yield [colons + name, cssSelector(name)];
    return;
  }
  yield [`@${rule}`, cssAtRule(rule)];
  for (const [, name] of head.matchAll(/\(\s*([\w-]+)/g)) yield [`@${rule} (${name})`, cssAtRule(rule, name)];
}

function* featuresOfDeclaration(declaration) {
  const [, property, value] = /^([^:]*?)\s*:\s*([^]*)$/.exec(declaration) ?? ['', '', ''];
  yield [property, cssProperty(property)];
  for (const [, name] of value.matchAll(/([a-z][\w-]*)\(/g)) yield [`${name}()`, cssFunction(name)];
  for (const word of value.split(/[\s,]+/)) yield [`${property}: ${word}`, cssValue(property, word)];
}

function* featuresOfCss(css) {
  for (const { text, index, isHead, isNested } of pieces(css))
    for (const feature of isHead ? featuresOfHead(text, isNested) : featuresOfDeclaration(text))
      yield [...feature, index];
}

function* featuresOfHtml(html) {
  for (const { 1: tag, 2: attributes, index } of html.matchAll(/<([a-z][\w-]*)((?:\s+[^\s<>]+)*)/g)) {
    yield [`<${tag}>`, htmlElement(tag), index];
    for (const [, name] of attributes.matchAll(/\s\??([a-z][\w-]*)(?==|\s|$)/g))
      yield [name, htmlAttribute(name), index];
  }
}

const above = namesAboveFloor();

/** Where types are gone: members of what stands free, and names that no interface of the floor has. */
const built = {
  meta,
  create(context) {
    const { report, askedIn, reportAll } = reporter(context);
    return {
      MemberExpression(node) {
        const { object, property, computed } = node;
        if (computed || property.type !== 'Identifier') return;
        const known = object.type === 'Identifier' && memberFeature(object.name, property.name);
        const isCalled = /^(Call|New)Expression$/.test(node.parent.type) && node.parent.callee === node;
        report(node, property, known || (isCalled && above.get(property.name)));
      },
      BinaryExpression: askedIn,
      'Program:exit'() {
        for (const identifier of freeNames(context))
          report(identifier, identifier, globalFeature(identifier.name));
        reportAll();
      },
    };
  },
};

export const floor = {
  rules: {
    api,
    built,
    css: { meta, create: templates(['css'], featuresOfCss) },
    html: { meta, create: templates(['html', 'svg'], featuresOfHtml) },
  },
};
