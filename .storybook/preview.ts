/// <reference types="vite/client" />
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import './preview.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import manifest from '../custom-elements.json' with { type: 'json' };
import district from '../themes/district.css?inline';
import school from '../themes/school.css?inline';
import ward from '../themes/ward.css?inline';
import { deleteDatabase, removeNotes } from '../src/elements/form/drafts/keeping.js';
import { clearSentMarks } from '../src/elements/form/sent-mark.js';
import { register, setPageDefaults } from '../src/elements/index.js';
import { apply, report, tokenControls } from './controls.js';

setCustomElementsManifest(manifest);
// As a script tag would say it: every story has the real catalogue, and nothing is sent anywhere.
setPageDefaults({ catalogue: 'catalogues/long-bien-2017.json', adapter: 'browser' });
register();

/** The theme is an attribute of each element; `dvc-service` gives it to those in it. */
const themed = (wrapper: HTMLElement, theme: string) => {
  document.body.style.background = theme === 'dark' ? '#16191c' : '';
  for (const element of wrapper.querySelectorAll('*'))
    if (element.localName.startsWith('dvc-') && theme === 'dark') element.setAttribute('theme', 'dark');
};
const reporting = new WeakSet<Element>();

/** The files of `themes/`, and a theme made of one colour as docs/theming.md says. */
const looks: Record<string, string> = {
  school,
  ward,
  district,
  colour: `dvc-service, dvc-procedure-list, dvc-procedure-guide, dvc-dossier-form, dvc-status-tracker {
    --dvc-accent: #7b1e3a;
  }
  [theme='dark'] {
    --dvc-accent: #f0a3bb;
    --dvc-on-accent: #3a0718;
  }`,
};

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        title: 'Ngôn ngữ',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Theme of the elements',
      toolbar: {
        icon: 'mirror',
        title: 'Giao diện',
        items: [
          { value: 'light', title: 'Sáng' },
          { value: 'dark', title: 'Tối' },
        ],
        dynamicTitle: true,
      },
    },
    look: {
      description: 'One of the themes in themes/',
      toolbar: {
        icon: 'paintbrush',
        title: 'Bộ giao diện',
        items: [
          { value: 'neutral', title: 'Trung tính' },
          { value: 'school', title: 'Trường học' },
          { value: 'ward', title: 'Phường, xã' },
          { value: 'district', title: 'Quận, thành phố' },
          { value: 'colour', title: 'Một màu' },
        ],
        dynamicTitle: true,
      },
    },
  },
  /** Each story begins as in a new browser: it knows of no draft of the one before. */
  async beforeEach() {
    removeNotes();
    clearSentMarks();
    await deleteDatabase();
  },
  initialGlobals: { locale: 'vi', theme: 'light', look: 'neutral' },
  decorators: [
    (story, { globals, args, component }) => {
      const { locale, theme, look } = globals as Record<'locale' | 'theme' | 'look', string>;
      document.documentElement.lang = locale;
      const tag = typeof component === 'string' ? component : undefined;
      const drawn = (wrapper: Element | undefined) => {
        if (!(wrapper instanceof HTMLElement)) return;
        if (!reporting.has(wrapper)) report(wrapper);
        reporting.add(wrapper);
        // The wrapper is there before what stands in it.
        queueMicrotask(() => {
          themed(wrapper, theme);
          apply(wrapper, tag, args);
        });
      };
      // Elements read the page's language when they are connected: another language, another element.
      return html`<style>
          ${looks[look]}</style
        >${keyed(`${locale} ${theme}`, html`<div ${ref(drawn)}>${story()}</div>`)}`;
    },
  ],
  argTypes: tokenControls,
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'padded',
    options: { storySort: { order: ['Giới thiệu', 'dvc-service', '*'] } },
  },
};
export default preview;
