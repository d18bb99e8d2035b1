import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  cameFrom,
  citizenActs,
  clock,
  isOpen,
  statuses,
  stepFor,
  steps,
  stepsFrom,
  type Act,
  type Status,
} from '../../src/lifecycle/index.js';

const acts = [...new Set(steps.map((step) => step.act))];
/** Any walk through the table: a list of wishes, of which the allowed ones are taken. */
const walks = fc.array(fc.constantFrom<Act>(...acts), { maxLength: 40 }).map((wishes) => {
  const history: Status[] = [1];
  for (const act of wishes) {
    const step = stepFor(history.at(-1)!, act, cameFrom(history));
    if (step) history.push(step.to);
  }
  return history;
});

describe('steps', () => {
  it('lets nothing out of 3, 7 and 10', () => {
    for (const status of statuses)
      expect(isOpen(status), String(status)).to.equal(![3, 7, 10].includes(status));
    expect(stepsFrom(10)).to.deep.equal([]);
    fc.assert(
      fc.property(walks, (history) => history.slice(0, -1).every((status) => ![3, 7, 10].includes(status))),
    );
  });
  it('reaches every status', () => {
    expect([...new Set(steps.map((step) => step.to))].sort((a, b) => a - b)).to.deep.equal([...statuses]);
  });
  it('is one step per act, status and origin', () => {
    const keys = steps.map((step) => `${step.from} ${step.act} ${step.cameFrom ?? ''}`);
    expect(new Set(keys).size).to.equal(keys.length);
  });
  it('processes nothing that was not accepted', () => {
    fc.assert(
      fc.property(walks, (history) => !history.includes(4) || history.indexOf(2) < history.indexOf(4)),
    );
  });
  it('publishes only what is being processed, and hands over only what is published', () => {
    fc.assert(
      fc.property(walks, (history) =>
        history.every(
          (status, i) => (status !== 9 || history[i - 1] === 4) && (status !== 10 || history[i - 1] === 9),
        ),
      ),
    );
  });
  it('leads from 5 back to where it began', () => {
    expect(stepFor(5, 'supplement', cameFrom([1, 5]))?.to).to.equal(1);
    expect(stepFor(5, 'accept', cameFrom([1, 5]))?.to).to.equal(2);
    expect(stepFor(5, 'supplement', cameFrom([1, 2, 4, 5]))?.to).to.equal(4);
    expect(stepFor(5, 'accept', cameFrom([1, 2, 4, 5]))).to.equal(undefined);
    expect(stepFor(5, 'supplement')).to.equal(undefined);
  });
  it('leads from 6 to acceptance or back to processing', () => {
    expect(stepFor(6, 'confirmPayment', cameFrom([1, 6]))?.to).to.equal(2);
    expect(stepFor(6, 'confirmPayment', cameFrom([1, 2, 4, 4, 6]))?.to).to.equal(4);
  });
  it('refuses on the merits with a result, and to accept with status 3', () => {
    expect(stepFor(4, 'refuseOnMerits')?.to).to.equal(9);
    expect(stepFor(4, 'refuse')).to.equal(undefined);
    expect(stepFor(1, 'refuse')?.paper).to.equal('03');
  });
  it('gives paper 01 with every way to acceptance', () => {
    expect(steps.filter((step) => step.to === 2).map((step) => step.paper)).to.deep.equal(['01', '01', '01']);
  });
  it('says what the citizen may do', () => {
    expect(citizenActs(5)).to.deep.equal(['supplement', 'withdraw']);
    expect(citizenActs(4)).to.deep.equal(['withdraw']);
    expect(citizenActs(9)).to.deep.equal([]);
  });
  it('starts the clock at acceptance and pauses it in 5, 6 and 8', () => {
    expect(statuses.map(clock)).to.deep.equal([
      'notStarted',
      'running',
      'stopped',
      'running',
      'paused',
      'paused',
      'stopped',
      'paused',
      'stopped',
      'stopped',
    ]);
  });
});
