/** The sentences about a kept copy of the catalogue, which come with the part that reads catalogues from an address. */
import { en, vi } from './words/kept.js';

export const keptWords = { vi, en };
