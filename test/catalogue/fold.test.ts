import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold } from '../../src/catalogue/fold.js';

/** Spellings of the same words: written otherwise, found alike. */
const alike = [
  [
    'Đăng ký khai sinh',
    'đăng kí khai sinh',
    'dang ki khai sinh',
    'DANG KY KHAI SINH',
    'đăng ky khai sinh',
    'Ðăng ký khai sinh',
  ],
  ['hoà', 'hòa', 'Hoa', 'HÒA'],
  ['thuỷ', 'thủy', 'thuy'],
  ['khoẻ', 'khỏe'],
  ['toà nhà', 'tòa nhà', 'TÒA NHÀ'],
  ['loè xoè', 'lòe xòe'],
  ['luỹ', 'lũy'],
  ['Thuý', 'Thúy'],
  ['kỹ thuật', 'kĩ thuật'],
  ['vật lý trị liệu', 'vật lí trị liệu'],
  ['lý lịch', 'lí lịch'],
  ['mỹ', 'mĩ', 'My'],
  ['quý', 'quí'],
  ['quýt', 'quít'],
  ['tỷ lệ', 'tỉ lệ'],
  ['hy sinh', 'hi sinh'],
  ['Trích lục hộ tịch( khai sinh, khai tử, kết hôn..)', 'trich luc ho tich – khai sinh/khai tử / kết hôn'],
];
const different = [
  ['thuý', 'thúi'],
  ['hay', 'hai'],
  ['tay', 'tai'],
  ['quay', 'quai'],
  ['huy', 'hui'],
  ['tuy', 'tui'],
  ['lay', 'lai'],
  ['khuỷu', 'khui'],
  ['phỹ', 'phĩ'],
  ['quyền', 'quiền'],
];
const syllables = alike
  .flat()
  .join(' ')
  .split(/[ /,()]+/);
const phrase = fc.array(fc.constantFrom(...syllables), { maxLength: 8 }).map((words) => words.join(' '));

describe('fold', () => {
  for (const [first = '', ...others] of alike) {
    for (const other of others) {
      it(`takes “${other}” for “${first}”`, () => {
        expect(fold(other)).to.equal(fold(first));
      });
    }
  }
  for (const [one = '', other = ''] of different) {
    it(`tells “${one}” from “${other}”`, () => {
      expect(fold(one)).not.to.equal(fold(other));
    });
  }

  it('is its own key', () => {
    fc.assert(
      fc.property(
        fc.oneof(phrase, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        (text) => {
          expect(fold(fold(text))).to.equal(fold(text));
        },
      ),
    );
  });

  it('is the same for every Unicode form, case, punctuation and white space', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const key = fold(text);
        expect(fold(text.normalize('NFD'))).to.equal(key);
        expect(fold(text.normalize('NFC'))).to.equal(key);
        expect(fold(text.toUpperCase())).to.equal(key);
        expect(fold(`  (${text.replace(/ /g, ',\t')}).`)).to.equal(key);
      }),
    );
  });

  it('is the same wherever diacritics are left out', () => {
    const bare = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
    fc.assert(
      fc.property(phrase, fc.infiniteStream(fc.boolean()), (text, keep) => {
        const typed = [...text.normalize('NFC')]
          .map((letter) => (keep.next().value ? letter : bare(letter)))
          .join('');
        expect(fold(typed)).to.equal(fold(text));
      }),
    );
  });
});
