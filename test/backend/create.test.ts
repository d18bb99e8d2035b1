import { expect } from '@open-wc/testing';
import { backendFor, createBackend, type Backend } from '../../src/backend/index.js';

describe('backendFor', () => {
  it("takes a page's own adapter as it is", () => {
    const own = createBackend('browser');
    expect(backendFor(own, 'rest')).to.equal(own);
  });

  it('gives one adapter per address, so that unfinished uploads are found again', () => {
    const first = backendFor('/api/v1', 'rest');
    expect(backendFor('/api/v1', 'rest')).to.equal(first);
    expect(backendFor('/api/v2', 'rest')).not.to.equal(first);
    expect(backendFor('/api/v1', 'form')).not.to.equal(first);
    expect(backendFor('/api/v1', 'form', { form: { codePath: 'a' } })).to.equal(
      backendFor('/api/v1', 'form', { form: { codePath: 'a' } }),
    );
  });

  it('is undefined where the page names no backend, but for the sandbox, which needs none', () => {
    expect(backendFor(undefined, 'rest')).to.equal(undefined);
    expect(backendFor('', undefined)).to.equal(undefined);
    const sandbox: Backend | undefined = backendFor(undefined, 'browser');
    expect(sandbox).to.be.an('object').and.equal(backendFor('/ignored', 'browser'));
  });

  it('says what is wrong with an address', () => {
    expect(() => createBackend('rest')).to.throw(
      'dvc-widgets: the adapter "rest" needs the backend\'s address',
    );
    expect(() => createBackend('form', 'http://[')).to.throw(
      "dvc-widgets: the backend's address is none: http://[",
    );
  });
});
