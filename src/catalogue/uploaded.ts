import type { Document } from './types.js';

/** Whether the citizen uploads something for this document when filing; what is only shown is brought later. */
export const isUploaded = (document: Document): boolean => document.upload ?? document.kind === 'handIn';
