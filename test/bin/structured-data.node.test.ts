import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { changed, folder } from './run.js';

interface Told {
  '@type': string;
  name: string;
  url?: string;
  availableChannel?: unknown;
}
const told = (out: string) =>
  [...out.matchAll(/<script type="application\/ld\+json">\n([^]*?)\n<\/script>\n/g)].map(
    ([, json]) => JSON.parse(json!) as Told,
  );

describe('dvc-catalogue structured-data', () => {
  let place: ReturnType<typeof folder>;
  before(() => {
    place = folder();
    const text = changed(({ procedures }) => {
      const [one] = procedures;
      procedures.push({ ...one!, id: 'hai', name: '</script><b>Hai' }, {
        ...one!,
        id: 'cu',
        name: 'Cũ',
        validTo: '2020-01-01',
      } as never);
    });
    place.write('my.json', text);
    place.write('wrong.json', '{"catalogue": 2}');
  });
  after(() => place.remove());

  it('prints a script for every procedure in force, which no text can end', async () => {
    const { code, out } = await place.run('structured-data', 'my.json');
    assert.equal(code, 0);
    assert.deepEqual(
      told(out).map(({ name }) => name),
      ['Thủ tục thử', '</script><b>Hai'],
    );
    assert.equal(out.split('</script>').length, 3);
    const channel = {
      '@type': 'ServiceChannel',
      processingTime: [{ '@type': 'Duration', name: '3 ngày làm việc' }],
    };
    assert.deepEqual(told(out)[0]!.availableChannel, channel);
  });

  it('prints one, with its page’s address, in English', async () => {
    const url = 'https://a.example/thu-tuc/{id}';
    const { out } = await place.run('structured-data', '--lang', 'en', '--url', url, 'my.json', 'thu');
    const [one, ...others] = told(out);
    assert.deepEqual(others, []);
    assert.equal(one!.url, 'https://a.example/thu-tuc/thu');
    assert.match(out, /3 working days/);
  });

  it('tells a wrong call, a file that cannot be read, and that there is nothing to print', async () => {
    for (const args of [
      [],
      ['my.json', 'thu', 'x'],
      ['--url', 'a.example', 'my.json'],
      ['--lang', 'fr', 'my.json'],
    ]) {
      const ran = await place.run('structured-data', ...args);
      assert.equal(ran.code, 2, args.join(' '));
      assert.match(ran.err, /structured-data \[--url/);
    }
    for (const [args, why] of [
      [['absent.json'], /ENOENT/],
      [['wrong.json'], /chạy check/],
      [['my.json', 'khong-co'], /no procedure to print/],
      [['my.json', 'cu'], /no procedure to print/],
    ] as const) {
      const { code, out, err } = await place.run('structured-data', ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, why);
    }
  });
});
