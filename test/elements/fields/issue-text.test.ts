import { expect } from '@open-wc/testing';
import type { Field } from '../../../src/catalogue/index.js';
import { textIn } from '../../../src/catalogue/index.js';
import type { DossierIssue, DossierIssueCode } from '../../../src/dossier/index.js';
import { issueTarget, issueText } from '../../../src/elements/fields/index.js';
import { filingWords } from '../../../src/locale/filing.js';
import { common, inBoth } from '../../../src/locale/index.js';

const words = inBoth({ common });

const say = (
  locale: 'vi' | 'en',
  field: Partial<Field> & { type: Field['type'] },
  code: DossierIssueCode,
  params?: DossierIssue['params'],
): string => {
  const issue: DossierIssue = { path: 'a', code, severity: 'error', ...(params && { params }) };
  const item = { field: { name: 'a', label: { vi: 'Nhãn', en: 'Label' }, ...field } as Field };
  return issueText(issue, item, {
    words: { ...words[locale], ...filingWords[locale] },
    locale,
    text: (text) => textIn(locale, text),
  });
};

describe('issueText', () => {
  it('has a plain sentence with the label for every code in both languages, and none that leaks a hole', () => {
    for (const locale of ['vi', 'en'] as const) {
      for (const code of Object.keys(filingWords[locale].issues) as DossierIssueCode[]) {
        const sentence = say(locale, { type: 'text' }, code, {
          min: 1,
          max: 2,
          decimals: 1,
          maxMB: 3,
          format: 'url',
        });
        expect(sentence, code).to.contain(locale === 'vi' ? '“Nhãn”' : '“Label”');
        expect(sentence, code).to.match(/\.$/);
        if (!['badIdNumber', 'fileType'].includes(code)) expect(sentence, code).not.to.contain('undefined');
      }
    }
  });

  it('writes dates, numbers and limits as people do', () => {
    expect(say('vi', { type: 'date' }, 'tooLate', { max: '2026-03-15' })).to.equal(
      '“Nhãn” không được sau ngày 15/03/2026.',
    );
    expect(say('vi', { type: 'money' }, 'tooLarge', { max: 1_000_000 })).to.equal(
      '“Nhãn” không được quá 1.000.000 đ.',
    );
    expect(say('vi', { type: 'number', unit: 'kg' }, 'tooSmall', { min: 0.5 })).to.equal(
      '“Nhãn” phải từ 0,5 kg trở lên.',
    );
    expect(say('vi', { type: 'number', unit: 'kg' }, 'tooManyDecimals', { decimals: 0 })).to.contain(
      'số nguyên',
    );
    expect(say('en', { type: 'idNumber', kinds: ['personalId', 'passport'] }, 'badIdNumber')).to.contain(
      'a personal identification number (12 digits) or a passport number',
    );
    expect(say('vi', { type: 'file', accept: ['pdf', 'png'] }, 'fileType')).to.contain('tệp PDF hoặc PNG');
  });

  it('uses the verb that fits the field', () => {
    expect(say('vi', { type: 'choice' }, 'required')).to.equal('Hãy chọn “Nhãn”.');
    expect(say('vi', { type: 'text' }, 'required')).to.equal('Hãy nhập “Nhãn”.');
    expect(say('vi', { type: 'file' }, 'required')).to.equal('Hãy tải lên “Nhãn”.');
    expect(say('vi', { type: 'group' }, 'tooFew', { min: 2 })).to.equal('Hãy thêm ít nhất 2 mục ở “Nhãn”.');
  });

  it('has a sentence for a code that only a newer office knows', () => {
    expect(say('vi', { type: 'text' }, 'toString' as DossierIssueCode)).to.contain('“Nhãn”');
  });

  it('names the control to go to', () => {
    const issue: DossierIssue = { path: 'people.r1.home', code: 'addressIncomplete', severity: 'error' };
    expect(issueTarget(issue)).to.equal('f-people-r1-home');
    expect(issueTarget({ ...issue, params: { part: 'province' } })).to.equal('f-people-r1-home');
    expect(issueTarget({ ...issue, params: { part: 'commune' } })).to.equal('f-people-r1-home-commune');
  });
});
