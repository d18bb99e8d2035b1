/** What the office keeps. `npm run migration -w dvc-office` after a change. */
export * from './tables/people.js';
export * from './tables/dossiers.js';
export * from './tables/follow-up.js';
export * from './tables/guards.js';
export * from './tables/outbox.js';
