import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { smallCatalogue } from '../test/examples/small-catalogue.js';
import { CataloguePlayground } from './catalogue-playground.js';

if (!customElements.get('catalogue-playground'))
  customElements.define('catalogue-playground', CataloguePlayground);

interface Args {
  text: string;
}
/** Edit a catalogue and see it live. An editor's own file: `npx dvc-catalogue preview FILE`. */
export default {
  title: 'Catalogue playground',
  render: ({ text }, { globals }) =>
    html`<catalogue-playground .text=${text} .localeCode=${globals['locale']}></catalogue-playground>`,
} satisfies Meta<Args>;
type Story = StoryObj<Args>;

const json = (catalogue: object): string => JSON.stringify(catalogue, null, 2);
const text = json(smallCatalogue);

export const Playground: Story = { args: { text } };
export const WithFaults: Story = {
  args: { text: text.replace('"level": 3', '"level": 7').replace('"result"', '"resuld"') },
};
export const NotJson: Story = { args: { text: text.replace('"publisher":', '"publisher"') } };
