import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

export default {
  globs: ['src/elements/dvc-*.ts', 'src/elements/events.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // else the analyzer rewrites package.json
  plugins: [
    customElementVsCodePlugin({ outdir: './dist' }),
    customElementJetBrainsPlugin({ outdir: './dist', packageJson: false }),
  ],
};
