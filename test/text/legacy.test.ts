import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { tcvn3, vni } from '../../src/text/encodings.js';
import { legacyText } from '../../src/text/index.js';
import { isSyllable } from '../../src/text/syllable.js';
import { communes, provinces } from '../../src/units/index.js';

/** As old documents look when pasted → what they say. */
const known: ['tcvn3' | 'vni', string, string][] = [
  ['tcvn3', 'NguyÔn V¨n A', 'Nguyễn Văn A'],
  ['tcvn3', 'NGUYÔN V¡N A', 'NGUYỄN VĂN A'],
  ['tcvn3', '§ç ThÞ H­¬ng', 'Đỗ Thị Hương'],
  ['tcvn3', 'Lª Quý §«n', 'Lê Quý Đôn'],
  ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  [
    'tcvn3',
    'phè Sµi §ång, ph­êng Phóc §ång, quËn Long Biªn',
    'phố Sài Đồng, phường Phúc Đồng, quận Long Biên',
  ],
  ['tcvn3', 'Hμ Néi', 'Hà Nội'], // a Greek μ for the µ sign
  ['tcvn3', 'TrÇn', 'Trần'],
  ['vni', 'Nguyeãn Vaên A', 'Nguyễn Văn A'],
  ['vni', 'NGUYEÃN VAÊN A', 'NGUYỄN VĂN A'],
  ['vni', 'Ñoã Thò Höông', 'Đỗ Thị Hương'],
  ['vni', 'Leâ Quyù Ñoân', 'Lê Quý Đôn'],
  ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  [
    'vni',
    'Phoá Saøi Ñoàng, phöôøng Phuùc Ñoàng, quaän Long Bieân',
    'Phố Sài Đồng, phường Phúc Đồng, quận Long Biên',
  ],
  ['vni', 'Tröông Vónh Kyù', 'Trương Vĩnh Ký'],
  ['vni', 'Traàn', 'Trần'],
];
/** What has letters of Latin-1 and is meant so. */
const meant = [
  ...['Lê Thuý Hoà', 'Bùi Trí', 'Võ Văn Khoát', 'cái xoong, cái soóc', 'Hà Nội', 'Cà phê thì là', 'Boòng'],
  ...[
    'François Noël',
    'Loïc',
    'Naïm',
    'Thaï',
    'Caïn',
    'Hélène Müller',
    'Zoé',
    'Anaïs',
    'Benoît',
    'Söderström',
  ],
  ...['Søn', 'José María Núñez', 'Mª José', 'Åsa', 'João', 'Çelik', 'Saül', 'Michaël', 'Dû', 'Lý Thérèse'],
  ...[
    'Siu Blêh',
    'Niê Kdăm',
    'H’Hen Niê',
    'Y Ñuê Niê',
    'Chamaléa Thị Thủy',
    'Krông Nô',
    'Kbuôr',
    'Nuôl',
    'Êban',
  ],
  ...['50 m²', '5 µm', '10 °C', '§ 5', '© 2024', '3×4', '½', 'to¹', '“Phở” – ngon…', 'Windows®', '', 'ABC'],
];

describe('text in an encoding from before Unicode', () => {
  for (const [encoding, pasted, text] of known) {
    it(`is recognised: ${pasted}`, () => {
      expect(legacyText(pasted)).to.deep.equal({ encoding, text });
      expect(legacyText(pasted.normalize('NFD'))).to.deep.equal({ encoding, text });
    });
  }
  for (const text of meant) {
    it(`is not “${text}”`, () => {
      expect(legacyText(text)).to.equal(undefined);
    });
  }

  it('has a sign of its own for each letter', () => {
    const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
    const capitals = 'ĂÂĐÊÔƠƯ';
    expect([...new Set(tcvn3.values())].sort()).to.deep.equal([...letters, ...capitals].sort());
    expect(tcvn3.size).to.equal(letters.length + capitals.length);
    expect(new Set(vni.values())).to.deep.equal(new Set([...letters, ...letters.toUpperCase()]));
  });
});

describe('texts of today', () => {
  /** Every unit's name: some ten thousand words, also of other languages of the country. */
  const names = async (): Promise<string[]> => {
    const all = await provinces();
    const lists = await Promise.all(all.map(({ code }) => communes(code)));
    return [...all, ...lists.flat()].map(({ name }) => name.normalize('NFC'));
  };
  const words = async () => [...new Set((await names()).flatMap((name) => name.split(/[ -]/)))];
  /** As somebody with an old font would have written it; nothing for what that font has no sign for. */
  function written(text: string, table: ReadonlyMap<string, string>): string | undefined {
    const signs = new Map([...table].reverse().map(([sign, letter]) => [letter, sign]));
    const all = [...text].map((letter) => signs.get(letter) ?? (letter < '\x80' ? letter : undefined));
    return all.includes(undefined) ? undefined : all.join('');
  }

  it('are never taken for old ones, whatever part of their letters is beyond Latin-1', async () => {
    const all = await words();
    const few = all.filter((word) => /^[ -ÿ]*$/.test(word));
    expect(few.length).to.be.greaterThan(500);
    for (const list of [all, few]) {
      const text = fc.array(fc.constantFrom(...list), { maxLength: 12 }).map((some) => some.join(' '));
      fc.assert(
        fc.property(text, (line) => {
          expect(legacyText(line), line).to.equal(undefined);
          expect(legacyText(line.toUpperCase()), line).to.equal(undefined);
          expect(legacyText(line.normalize('NFD')), line).to.equal(undefined);
        }),
        { numRuns: 2000 },
      );
    }
  });

  it('come back out of both encodings', async () => {
    const syllables = (await words()).filter((word) => /^\p{L}+$/u.test(word) && isSyllable(word));
    const text = fc
      .array(fc.constantFrom(...syllables), { minLength: 5, maxLength: 12 })
      .map((some) => some.join(' '));
    for (const [encoding, table] of [
      ['tcvn3', tcvn3],
      ['vni', vni],
    ] as const) {
      let recognised = 0;
      fc.assert(
        fc.property(text, (line) => {
          const old = written(line, table);
          fc.pre(old !== undefined && old !== line);
          const found = legacyText(old);
          // A text that happens to look right is left alone; what is changed, is changed rightly.
          if (found) expect(found).to.deep.equal({ encoding, text: line });
          recognised += found ? 1 : 0;
        }),
        { numRuns: 1000 },
      );
      expect(recognised, encoding).to.be.greaterThan(980);
    }
  });
});
