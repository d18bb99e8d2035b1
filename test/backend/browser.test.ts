import { expect } from '@open-wc/testing';
import { createBackend } from '../../src/backend/index.js';
import { vietnamToday } from '../../src/lifecycle/index.js';
import { contract } from './contract.js';
import { photo, submissionWith, submitted, testCatalogue } from './material.js';

contract('browser', () => Promise.resolve({ backend: createBackend('browser') }), {
  check: true,
  away: false,
  acts: ['withdraw', 'deliver'],
});

describe('browser adapter', () => {
  it('marks codes, receipts and statuses so that nobody takes them for real', async () => {
    const backend = createBackend('browser');
    const file = await photo();
    const { id } = await backend.upload(file, { key: 'k' });
    const options = { idempotencyKey: crypto.randomUUID(), catalogue: await testCatalogue() };
    const receipt = await backend.submit(submissionWith(submitted(id, file)), options);
    expect(receipt.code).to.equal(`DEMO-${vietnamToday().slice(2).replaceAll('-', '')}-0001`);
    expect(receipt.sandbox).to.equal(true);
    expect((await backend.track({ code: receipt.code, factor: '5678' })).sandbox).to.equal(true);
  });

  it('sends nothing', async () => {
    const requests = () => performance.getEntriesByType('resource').length;
    const catalogue = await testCatalogue();
    const backend = createBackend('browser');
    const file = await photo();
    const before = requests();
    const { id } = await backend.upload(file, { key: 'k' });
    await backend.submit(submissionWith(submitted(id, file)), { idempotencyKey: 'x', catalogue });
    expect(requests()).to.equal(before);
  });
});
