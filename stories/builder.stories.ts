/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/embed/builder/builder.css';
import { showBuilder, unfilled, type Fields, type Hashes } from '../src/embed/builder/index.js';

const here = (path: string) => new URL(path, location.href).href;
const fields: Fields = {
  ...unfilled,
  folder: here('dist/'),
  catalogue: here('catalogues/long-bien-2017.json'),
  backend: here('api/v1'),
};

/** The page on which a webmaster makes the code to paste; `npm start` serves it at /nhung. */
export default {
  title: 'Mã nhúng',
  // Each story's inputs have the same ids; the code to paste names hashes of the build.
  tags: ['!autodocs', 'no-picture'],
  loaders: [
    async () => ({ hashes: await fetch('dist/sri.json').then((answer) => answer.json() as Promise<Hashes>) }),
  ],
  render: (args, { globals, loaded }) => {
    const host = document.createElement('div');
    showBuilder(host, {
      locale: globals['locale'] === 'en' ? 'en' : 'vi',
      fields: { ...fields, ...args },
      hashes: loaded['hashes'] as Hashes,
    });
    return host;
  },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<Partial<Fields>>;
type Story = StoryObj<Partial<Fields>>;

export const Start: Story = {};
/** These colours are the webmaster's, who is told what of them cannot be read. */
const tags = ['own-colours'];
export const OwnColours: Story = { tags, args: { tokens: { accent: '#17463a', radius: '12' } } };
export const FaintColours: Story = { tags, args: { tokens: { accent: '#ffcc00' } } };
export const WrongInputs: Story = { args: { catalogue: 'danh mục', tokens: { accent: 'đỏ' } } };
