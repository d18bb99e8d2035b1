import { readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/**
 * What the analyzer cannot see: the tag names (classes are registered elsewhere; the file has the tag's name), and that
 * the first argument of our event classes is no event name. Events are those that `@fires` names.
 */
const house = {
  name: 'dvc:house',
  moduleLinkPhase({ moduleDoc }) {
    const [, tagName] = /\/(dvc-[a-z-]+)\.ts$/.exec(moduleDoc.path) ?? [];
    for (const declaration of moduleDoc.declarations ?? []) {
      if (declaration.kind !== 'class' || !declaration.name.startsWith('Dvc')) continue;
      if (tagName === 'dvc-base' || tagName === 'dvc-element') delete declaration.customElement;
      else Object.assign(declaration, { tagName, customElement: true });
      declaration.events = declaration.events?.filter((event) => event.name?.startsWith('dvc-'));
    }
  },
  /** Through the service the parts of all elements in it can be styled (src/elements/service/parts.ts). */
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter(({ tagName }) => tagName);
    const service = elements.find(({ tagName }) => tagName === 'dvc-service');
    const parts = new Map(service.cssParts.map((part) => [part.name, part]));
    // Of one name in several elements the description that tells more states, as `code`.
    const states = ({ description = '' }) => description.split('`').length;
    for (const part of elements.flatMap(({ cssParts }) => cssParts)) {
      const known = parts.get(part.name);
      if (!known || states(known) < states(part)) parts.set(part.name, part);
    }
    service.cssParts = [...parts.values()];
  },
};

/** The VS Code data name a part once for every element that has it; the editor would offer it as often. */
const once = {
  name: 'dvc:once',
  packageLinkPhase() {
    const path = 'dist/vscode.css-custom-data.json';
    const data = JSON.parse(readFileSync(path, 'utf8'));
    for (const kind of ['properties', 'pseudoElements'])
      data[kind] = [...new Map(data[kind].toReversed().map((one) => [one.name, one])).values()].reverse();
    writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
  },
};

export default {
  globs: ['src/elements/dvc-*.ts', 'src/elements/events.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // else the analyzer rewrites package.json
  plugins: [
    house,
    customElementVsCodePlugin({ outdir: './dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: './dist', packageJson: false, hideLogs: true }),
    once,
  ],
};
