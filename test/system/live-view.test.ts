import { Writable } from 'node:stream';
import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { fitted, liveView, type Terminal } from '../../src/system/live-view.ts';
import { streamLog } from '../../src/system/log.ts';

/** A terminal as people have one: xterm, which obeys what is written to it. */
function screen(columns = 60, rows = 12) {
  const terminal = new xterm.Terminal({ cols: columns, rows, convertEol: true, allowProposedApi: true });
  const pending: Promise<void>[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      pending.push(new Promise((written) => terminal.write(chunk, written)));
      done();
    },
  });
  const asTerminal: Terminal = Object.assign(stream, { isTTY: true, columns });
  return {
    asTerminal,
    async lines(): Promise<string[]> {
      await Promise.all(pending);
      const buffer = terminal.buffer.active;
      const all = Array.from(
        { length: buffer.length },
        (_, row) => buffer.getLine(row)?.translateToString(true) ?? '',
      );
      while (all.at(-1) === '') all.pop();
      return all;
    },
  };
}

const ENV = { TERM: 'xterm-256color' };
const [WHEEL, IMAGE] = [{}, {}];

describe('a live view', () => {
  it('draws over itself, lets lines pass above, and leaves nothing behind', async () => {
    const { asTerminal, lines } = screen();
    const live = liveView(asTerminal, ENV);
    if (live === undefined) throw new Error('no live view');
    const log = streamLog((line) => asTerminal.write(line), [], live);
    live.set(WHEEL, ['wheel 10 %', '  compiling a']);
    live.set(WHEEL, ['wheel 20 %', '  compiling b']);
    log.info('a line of the log');
    live.set(IMAGE, ['image 1 %']);
    expect(await lines()).toEqual(['a line of the log', 'wheel 20 %', '  compiling b', 'image 1 %']);
    live.set(WHEEL, ['wheel 90 %']);
    log.warning('careful');
    expect(await lines()).toEqual(['a line of the log', 'warning: careful', 'wheel 90 %', 'image 1 %']);
    live.set(WHEEL, null);
    live.set(IMAGE, null);
    log.info('done');
    expect(await lines()).toEqual(['a line of the log', 'warning: careful', 'done']);
  });

  it('stays whole at the lower edge of the screen and with rows that are too long', async () => {
    const { asTerminal, lines } = screen(40, 5);
    const live = liveView(asTerminal, ENV);
    if (live === undefined) throw new Error('no live view');
    const log = streamLog((line) => asTerminal.write(line), [], live);
    for (let number = 0; number < 12; number += 1) {
      live.set(WHEEL, [
        `wheel ${number} ${'x'.repeat(200)}`,
        '\u4f60\u597d'.repeat(40),
        '\u001b[31mred\u001b[2J\r\n',
      ]);
      log.info(`line ${number}`);
    }
    live.set(WHEEL, null);
    expect(await lines()).toEqual(Array.from({ length: 12 }, (_, number) => `line ${number}`));
  });

  it.each<[string, { isTTY?: boolean }, Record<string, string>]>([
    ['a file or a pipe', {}, ENV],
    ['a terminal that cannot move its cursor', { isTTY: true }, { TERM: 'dumb' }],
    ['a job of a CI', { isTTY: true }, { ...ENV, CI: 'true' }],
  ])('is not for %s', (_, terminal, env) => {
    expect(liveView(Object.assign(new Writable(), terminal), env)).toBeUndefined();
  });
});

it.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['one too long', 11, 'one too lo…'],
  ['\u4f60\u597d\u4f60\u597d', 5, '\u4f60…'],
  ['\u001b[1mbold\u001b[0m\u0007', 10, 'bold '],
])('%o in %i columns', (row, columns, shown) => {
  expect(fitted(row, columns)).toBe(shown);
});
