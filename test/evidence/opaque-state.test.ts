import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeState, opaqueState, stateInAnswer } from '../../src/evidence/opaque-state.ts';
import { type ArmParts, changed, evidenceOf, nixlArm } from './arms.ts';

/** Writes states in the layout of TensorRT-LLM's serialization, for we have no engine that would. */
class StateWriter {
  readonly #parts: Buffer[] = [];
  byte(value: number): this {
    this.#parts.push(Buffer.of(value));
    return this;
  }
  uint16(value: number): this {
    const part = Buffer.alloc(2);
    part.writeUInt16LE(value);
    this.#parts.push(part);
    return this;
  }
  int32(value: number): this {
    const part = Buffer.alloc(4);
    part.writeInt32LE(value);
    this.#parts.push(part);
    return this;
  }
  size(value: number): this {
    const part = Buffer.alloc(8);
    part.writeBigUInt64LE(BigInt(value));
    this.#parts.push(part);
    return this;
  }
  text(value: string): this {
    this.size(Buffer.byteLength(value));
    this.#parts.push(Buffer.from(value));
    return this;
  }
  /** What follows in a real state: the cache's shape. */
  done(): string {
    return Buffer.concat([...this.#parts, Buffer.from('\u0001\u0002\u0000\u0000')]).toString('base64');
  }
}

const begin = (variant: number, count: number) =>
  new StateWriter().byte(1).int32(0).size(variant).size(count);
const MPI = begin(1, 2).int32(0).int32(1).done();
const SOCKET = begin(2, 1).uint16(45_123).text('10.0.0.7').done();
const agent = (name: string): string => begin(3, 1).text(name).text('10.0.0.7:40000').done();

describe('decodeState', () => {
  test('ranks, sockets, agents', () => {
    expect(decodeState(MPI)).toEqual({ kind: 'mpi', ranks: [0, 1] });
    expect(decodeState(SOCKET)).toEqual({ kind: 'socket', endpoints: ['10.0.0.7:45123'] });
    expect(decodeState(agent('host_103_0'))).toEqual({ kind: 'agent', agents: ['host_103_0'] });
  });

  test.each([
    ['empty', ''],
    ['no base64', 'not base64!'],
    ['no state', new StateWriter().byte(0).done()],
    ['another variant', begin(7, 1).done()],
    ['no entries', begin(1, 0).done()],
    ['cut', agent('host_103_0').slice(0, 24)],
    [
      'a size beyond the end',
      begin(3, 1)
        .size(1 << 15)
        .done(),
    ],
    ['an address that is none', begin(2, 1).uint16(1).text('\u0001\u0002').done()],
    ['a negative rank', begin(1, 1).int32(-5).done()],
  ])('%s is no state', (_name, text) => {
    expect(decodeState(text)).toBeNull();
  });

  test('any bytes give a state or null, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decodeState(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});

const answer = (params: object): string =>
  JSON.stringify({ id: 'x', choices: [{ index: 0, text: 'a', disaggregated_params: params }] });

describe('the answer of a context-only request', () => {
  test('the C++ transceiver tells a state, the Python one an endpoint', () => {
    expect(stateInAnswer(answer({ encoded_opaque_state: SOCKET }))).toMatchObject({ kind: 'socket' });
    expect(stateInAnswer(answer({ encoded_opaque_state: null, ctx_info_endpoint: 'tcp://h:1' }))).toEqual({
      kind: 'endpoint',
      endpoint: 'tcp://h:1',
    });
  });

  test.each(['', '{}', '[]', '{"choices":[]}', answer({}), answer({ encoded_opaque_state: 'AQID' })])(
    '%s tells none',
    (text) => {
      expect(stateInAnswer(text)).toBeNull();
    },
  );
});

describe('as a witness', () => {
  const of = (params: object): ArmParts =>
    changed(nixlArm('expected', { profile: 'trtllm' }), { 'state/prefill.json': answer(params) });
  const testify = (parts: ArmParts) => opaqueState.testify(evidenceOf(parts))[0];

  test.each([
    [MPI, 'mpi'],
    [SOCKET, 'ucx'],
    [agent('vm_103_0'), 'nixl'],
  ])('it says what was built, not that bytes moved', (encoded, backend) => {
    expect(testify(of({ encoded_opaque_state: encoded }))).toMatchObject({
      backend,
      claim: 'built',
      strength: 2,
      process: 'prefill',
    });
  });

  test("an agent of another process is not this worker's", () => {
    const found = testify(of({ encoded_opaque_state: agent('vm_999_0') }));
    expect(found).toMatchObject({ problem: 'STATE_OF_OTHER_PROCESS', strength: 1 });
    expect(found).not.toHaveProperty('backend');
  });

  test('the state in a file of no worker is not read', () => {
    const parts = changed(nixlArm('expected'), {
      'state/frontend.json': answer({ encoded_opaque_state: SOCKET }),
    });
    expect(opaqueState.testify(evidenceOf(parts))).toEqual([]);
  });
});
