import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findings, folder, sound } from './run.js';

describe('dvc-catalogue new procedure', () => {
  let place: ReturnType<typeof folder>;
  before(() => (place = folder()));
  after(() => place.remove());

  const inCatalogue = (procedure: object) =>
    JSON.stringify(
      {
        ...sound,
        domains: [{ id: 'linh-vuc', name: 'Hộ tịch' }],
        agencies: [{ id: 'co-quan', name: 'Phường', tier: 'ward' }],
        procedures: [procedure],
      },
      null,
      2,
    );

  it('prints a procedure that is valid at once, and the check names every place to fill in', async () => {
    const { code, out, err } = await place.run('new', 'procedure', 'khai-sinh');
    assert.equal(code, 0);
    assert.match(err, /docs\/catalogue\.vi\.md/);
    const procedure = JSON.parse(out) as { id: string };
    assert.equal(procedure.id, 'khai-sinh');

    const ran = await place.run('check', place.write('new.json', inCatalogue(procedure)));
    assert.equal(ran.code, 0, ran.out);
    const codes = findings(ran, 'new.json').map((line) => line.split(' ').slice(1).join(' '));
    assert.equal(codes.filter((one) => one === 'warning placeholder').length, out.split('"…').length - 1);
    assert.deepEqual(new Set(codes), new Set(['warning placeholder', 'warning notChecked']));
  });

  it('leaves nothing to say once it is filled in', async () => {
    const { out } = await place.run('new', 'procedure');
    const filled = {
      ...(JSON.parse(out.replaceAll('"…', '"')) as object),
      checkedOn: new Date().toISOString().slice(0, 10),
    };
    const ran = await place.run('check', '--strict', place.write('filled.json', inCatalogue(filled)));
    assert.equal(ran.code, 0, ran.out);
  });

  it('refuses an id that the format does not take, and anything but a procedure', async () => {
    for (const args of [['procedure', 'Khai sinh'], ['procedure', 'a', 'b'], ['form'], []]) {
      const { code, out } = await place.run('new', ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
    }
  });
});
