/**
 * Angular checks an element's inputs only if a directive takes them; its events it knows from TypeScript. So each tag has
 * a directive that passes properties on, in the form in which Angular libraries are published (linked by the reader's
 * own compiler, whatever its version), written out here because it needs nothing of Angular's compiler.
 */

const angularVersion = '22.0.0';

/** As Angular asks: of an attribute without a value a boolean property reads "". */
const passOn = ({ name, isBoolean, isAttribute }) => {
  const value = isBoolean ? `value === '' || value` : 'value';
  if (isAttribute)
    return `  get ${name}() { return this.#element.getAttribute('${name}') ?? undefined; }
  set ${name}(value) { if (value == null) this.#element.removeAttribute('${name}'); else this.#element.setAttribute('${name}', value); }`;
  return `  get ${name}() { return this.#element.${name}; }
  set ${name}(value) { this.#element.${name} = ${value}; }`;
};

const directive = ({ name, tagName, inputs }) => `
export class ${name}Tag {
  #element = core.inject(core.ElementRef).nativeElement;
${inputs.map(passOn).join('\n')}
  static ɵfac = core.ɵɵngDeclareFactory({ minVersion: '12.0.0', version: '${angularVersion}', ngImport: core, type: ${name}Tag, deps: [], target: core.ɵɵFactoryTarget.Directive });
  static ɵdir = core.ɵɵngDeclareDirective({ minVersion: '14.0.0', version: '${angularVersion}', ngImport: core, type: ${name}Tag, isStandalone: true, selector: '${tagName}', inputs: { ${inputs.map((one) => `${one.name}: '${one.name}'`).join(', ')} } });
}`;

export const comment = (text, indent) => `${indent}/** ${text.replaceAll('\n', `\n${indent} * `)} */`;
const declaration = ({ name, tagName, description, inputs }) => `
${comment(description, '')}
export declare class ${name}Tag {
${inputs.map((one) => `${comment(one.description, '  ')}\n  ${one.name}: ${one.type} | undefined;`).join('\n')}
${inputs
  .filter(({ isBoolean }) => isBoolean)
  .map((one) => `  static ngAcceptInputType_${one.name}: boolean | '' | undefined;`)
  .join('\n')}
  static ɵfac: core.ɵɵFactoryDeclaration<${name}Tag, never>;
  static ɵdir: core.ɵɵDirectiveDeclaration<${name}Tag, '${tagName}', never, { ${inputs.map((one) => `'${one.name}': { 'alias': '${one.name}'; 'required': false }`).join('; ')} }, {}, never, never, true, never>;
}`;

/** @returns {{ types: string, code: string }} */
export function angular(elements) {
  const tags = elements.map((one) => ({ ...one, inputs: [...one.properties, ...one.plain] }));
  const names = tags.map(({ name }) => `${name}Tag`);
  const head = '// Written by scripts/framework-types.js from custom-elements.json.';
  return {
    types: `${head}
import type * as core from '@angular/core';
import type { ${elements.map(({ name }) => name).join(', ')} } from '../elements/index.js';
${tags.map(declaration).join('\n')}

/** All of them, for a component's \`imports\`. */
export declare const dvcTags: readonly [${names.map((name) => `typeof ${name}`).join(', ')}];
`,
    code: `${head}
import * as core from '@angular/core';
${tags.map(directive).join('\n')}

export const dvcTags = [${names.join(', ')}];
`,
  };
}
