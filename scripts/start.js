// `npm start`: the office and its school page, built anew if something changed since the last build.
import { buildIfStale } from './build-if-stale.js';

buildIfStale();
await import('../office/dist/main.js');
