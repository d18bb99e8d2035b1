/** The script-tag entry: takes the page's defaults from its own tag's `data-*`, then registers the elements. */
import { fillStandIns, register, setPageDefaults } from './elements/index.js';

// A module has no `document.currentScript`.
const tag = [...document.scripts].find((script) => script.src === import.meta.url);
// First the defaults: elements that stand in the page already come to life while they are registered.
if (tag) setPageDefaults({ ...tag.dataset });
register();
fillStandIns();
