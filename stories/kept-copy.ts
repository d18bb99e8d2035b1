/** As if this device had been here while the address still gave a good catalogue. */
import { keepCopy } from '../src/elements/remote/kept-copies.js';
import { smallCatalogue } from '../test/examples/small-catalogue.js';

/** For `beforeEach`. */
export const keep = (address: string) => () =>
  keepCopy(new URL(address, document.baseURI).href, JSON.stringify(smallCatalogue));
