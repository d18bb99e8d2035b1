// What a page can reach of the elements, read from their source: parts, slots, events, attributes and custom properties.
// Types are asked for what stands in `part=${…}`, so that no name is guessed.
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/elements/');

export interface Hooks {
  parts: Set<string>;
  slots: Set<string>;
  /** Classes of events.ts that are constructed. */
  events: Set<string>;
  /** That styles ask for: `:host([theme='dark'])`. */
  attributes: Set<string>;
  properties: Set<string>;
  /** Where the type of a part is any string: nothing can be said of it. */
  vague: string[];
}

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: { compilerOptions: object };
};
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const program = ts.createProgram([join(root, 'src/define.ts')], { ...options, noEmit: true });
const checker = program.getTypeChecker();

const isElement = (path: string): boolean =>
  /\/dvc-(procedure|dossier|status|service)[a-z-]*\.ts$/.test(path);

/** All code that an element can come to by name, from its class on: functions, methods, templates; never another element's. */
function reach(tag: string, visit: (node: ts.Node) => void): void {
  const file = program.getSourceFile(join(folder, `${tag}.ts`));
  if (!file) throw new Error(`${tag} is not in the program`);
  const queue: ts.Node[] = file.statements.filter(ts.isClassDeclaration);
  const seen = new Set(queue);
  const go = (node: ts.Node): void => {
    visit(node);
    if (ts.isIdentifier(node)) declared(node);
    // A name in a type brings nothing with it; what a class extends is written like a type.
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeNode(child) || ts.isExpressionWithTypeArguments(child)) go(child);
    });
  };
  const declared = (name: ts.Identifier): void => {
    let symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    for (const one of symbol?.declarations ?? []) {
      const { fileName } = one.getSourceFile();
      if (!fileName.startsWith(folder) || seen.has(one)) continue;
      if (ts.isSourceFile(one) || ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) continue;
      if (isElement(fileName) && !fileName.endsWith(`/${tag}.ts`)) continue;
      seen.add(one);
      queue.push(one);
    }
  };
  for (const node of queue) go(node);
}

/** The words that a hole can become. */
function wordsOf(hole: ts.Expression, found: Hooks): string[] {
  const type = checker.getTypeAtLocation(hole);
  const types = type.isUnion() ? type.types : [type];
  if (types.every((one) => one.isStringLiteral()))
    return types.flatMap((one) => (one as ts.StringLiteralType).value.split(' '));
  found.vague.push(`${hole.getSourceFile().fileName.slice(root.length)}: ${hole.getText()}`);
  return [];
}

const HOLE = '\u{E000}';
function readHtml(template: ts.TemplateLiteral, found: Hooks): void {
  const spans = ts.isTemplateExpression(template) ? [...template.templateSpans] : [];
  const head = ts.isTemplateExpression(template) ? template.head.text : template.text;
  const text = head + spans.map(({ literal }) => HOLE + literal.text).join('');
  for (const { 0: whole, 1: quoted, index } of text.matchAll(/\spart=(?:"([^"]*)"|\u{E000})/gu)) {
    (quoted ?? '')
      .replaceAll(HOLE, ' ')
      .split(/\s+/)
      .forEach((word) => found.parts.add(word));
    const before = text.slice(0, index).split(HOLE).length - 1;
    const here = whole.split(HOLE).length - 1;
    for (const { expression } of spans.slice(before, before + here))
      wordsOf(expression, found).forEach((word) => found.parts.add(word));
  }
  for (const [, name = ''] of text.matchAll(/<slot(?:\s+name="([^"]*)")?>/g)) found.slots.add(name);
}

function readCss(text: string, found: Hooks): void {
  for (const [, name = ''] of text.matchAll(/var\((--dvc-[a-z-]+)/g)) found.properties.add(name);
  for (const [, name = ''] of text.matchAll(/:host\(\[([a-z-]+)/g)) found.attributes.add(name);
}

/** The hooks of one element. */
export function hooksOf(tag: string): Hooks {
  const found: Hooks = {
    parts: new Set(),
    slots: new Set(),
    events: new Set(),
    attributes: new Set(),
    properties: new Set(),
    vague: [],
  };
  reach(tag, (node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      if (node.tag.getText() === 'html') readHtml(node.template, found);
      if (node.tag.getText() === 'css') readCss(node.template.getText(), found);
    }
    if (ts.isNewExpression(node) && /^[A-Z]\w+Event$/.test(node.expression.getText()))
      found.events.add(node.expression.getText());
  });
  found.parts.delete('');
  return found;
}
