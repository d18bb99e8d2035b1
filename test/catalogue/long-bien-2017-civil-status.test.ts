import { expect } from '@open-wc/testing';
import { find, vi } from './long-bien-2017.js';

describe('all civil-status procedures of the leaflet', () => {
  const all = ['khai-tu', 'ket-hon', 'xac-nhan-tinh-trang-hon-nhan', 'giam-ho'].map(find);

  it('are collected at the desk, have law and steps, and say what changes on 1 March 2027', () => {
    for (const procedure of all) {
      expect(procedure.delivery).to.deep.equal(['desk']);
      expect(procedure.steps).to.have.length(4);
      expect(procedure.legalBasis!.length).to.be.greaterThan(4);
      expect(JSON.stringify(procedure.notes)).to.match(/01\/3\/2027.*03\/2026\/QH16/);
    }
  });

  it('speak both languages in every rule, and stop only what is certainly wrong', () => {
    const messages = all.flatMap((p) => p.form!.rules!.map((rule) => rule.message));
    expect(messages.filter((message) => typeof message === 'string' || !message.en)).to.deep.equal([]);
    const doubts = all.flatMap((p) => p.form!.rules!.filter((rule) => rule.check === 'personalId'));
    expect(doubts).to.have.length(2 + 2 + 3 + 3);
    expect(doubts.filter((rule) => rule.severity === 'error')).to.deep.equal([]);
  });

  it('never want a scan of an identity card', () => {
    const identity = all.map((p) => p.documents!.find((d) => d.name === 'identityPaper')!);
    expect(identity.map((d) => [d.kind, d.upload, vi(d.replacedBy!.database)])).to.deep.equal(
      all.map(() => ['show', false, 'Cơ sở dữ liệu quốc gia về dân cư']),
    );
  });
});
