/** What is wrong in a catalogue, for whoever maintains it: wanted only where something is, so it comes late. */
import * as catalogueIssues from './words/catalogue-issues.js';

export const faultSentences = { vi: catalogueIssues.vi.sentence, en: catalogueIssues.en.sentence };
