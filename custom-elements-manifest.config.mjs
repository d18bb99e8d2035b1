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
  ],
};
