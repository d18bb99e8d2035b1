import { expect } from '@open-wc/testing';
import { keepCopy, lastCopy } from '../../../src/elements/remote/kept-copies.js';

let made = 0;
const newUrl = () => `https://a.example/${Date.now()}-${made++}.json`;

/** As if the device's clock were elsewhere while this runs. */
async function at<T>(time: number, act: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => time;
  try {
    return await act();
  } finally {
    Date.now = now;
  }
}

describe('the last good copies on a device', () => {
  it('are one for each address, the newest', async () => {
    const [one, other] = [newUrl(), newUrl()];
    expect(await lastCopy(one)).to.equal(undefined);
    await keepCopy(one, 'cũ');
    await keepCopy(one, 'mới');
    await keepCopy(other, 'khác');
    expect([await lastCopy(one), await lastCopy(other)]).to.deep.equal(['mới', 'khác']);
  });

  it('are of the four addresses asked last', async () => {
    const urls = Array.from({ length: 5 }, newUrl);
    // The clock of a test is too coarse to tell them apart.
    const start = Date.now();
    for (const [i, url] of urls.entries()) await at(start + i, () => keepCopy(url, `${i}`));
    expect(await Promise.all(urls.map(lastCopy))).to.deep.equal([undefined, '1', '2', '3', '4']);
  });

  it('are not of catalogues that would fill a device, nor of addresses that will not come again', async () => {
    const [large, small] = [newUrl(), newUrl()];
    await keepCopy(large, 'x'.repeat(5_000_001));
    await keepCopy(small, 'x'.repeat(5_000_000));
    expect(await lastCopy(large)).to.equal(undefined);
    expect(await lastCopy(small)).to.have.length(5_000_000);
    const blob = URL.createObjectURL(new Blob(['{}']));
    await keepCopy(blob, '{}');
    expect(await lastCopy(blob)).to.equal(undefined);
    await keepCopy(small, '');
  });

  it('are used for thirty days after the address last gave them', async () => {
    const url = newUrl();
    const day = 86_400_000;
    const now = Date.now();
    await at(now, () => keepCopy(url, 'mới'));
    expect(await at(now + 30 * day - 1, () => lastCopy(url))).to.equal('mới');
    expect(await at(now + 30 * day, () => lastCopy(url))).to.equal(undefined);
  });
});
