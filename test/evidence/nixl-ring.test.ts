import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNixlRing } from '../../src/evidence/nixl-ring.ts';
import { nixlTelemetry } from '../../src/evidence/nixl-telemetry.ts';
import { evidenceOf, KV, nixlArm, rawRing, ring, transfers } from './arms.ts';

/** A ring of layout 1: 56-byte entries with the event's name in text. */
function namedRing(events: readonly (readonly [name: string, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(40 + 4096 * 56);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(events.length), true);
  view.setUint32(16, 1, true);
  view.setUint32(20, 1, true);
  view.setBigUint64(24, 4096n, true);
  events.forEach(([name, value], index) => {
    const at = 40 + index * 56;
    bytes.set(new TextEncoder().encode(name), at + 12);
    view.setBigUint64(at + 48, BigInt(value), true);
  });
  return bytes;
}

function read(bytes: Uint8Array) {
  const answer = readNixlRing(bytes);
  if (!answer.ok) throw new Error(answer.why);
  return answer.ring;
}

describe('NIXL telemetry rings', () => {
  it('of layout 1 name their events', () => {
    const events = [
      ['agent_memory_registered', 99],
      ['agent_xfer_time', 10],
      ['agent_tx_bytes', 5000],
      ['agent_rx_bytes', 7],
      ['agent_err_backend', 1],
    ] as const;
    expect(read(namedRing(events))).toMatchObject({
      layout: 1,
      sentBytes: 5000,
      receivedBytes: 7,
      registeredBytes: 99,
      errors: 1,
    });
  });

  it('of layout 2 have the category first: it is not mistaken for a type', () => {
    expect(
      read(
        rawRing(
          [
            [6, 100],
            [0, 4096],
          ],
          2,
        ),
      ),
    ).toMatchObject({ layout: 2, sentBytes: 4096, receivedBytes: 0 });
    // The same bytes under layout 4 would show received bytes, which is why layouts are never guessed.
    expect(read(rawRing([[0, 4096]], 2)).receivedBytes).toBe(0);
  });

  it('of layouts 3 and 4 ignore what NIXL leaves in the padding', () => {
    for (const version of [3, 4]) {
      expect(read(ring(transfers(), version))).toMatchObject({
        layout: version,
        sentBytes: KV,
        lowerBound: false,
      });
    }
  });

  it('that are full, read along or say they dropped events are a lower bound', () => {
    expect(
      read(
        rawRing(
          Array.from({ length: 4095 }, () => [0, 1] as const),
          4,
        ),
      ),
    ).toMatchObject({ lowerBound: true, sentBytes: 4095 });
    expect(read(rawRing([[0, 1]], 4, 1)).lowerBound).toBe(true);
    expect(
      read(
        rawRing(
          [
            [0, 1],
            [20, 3],
          ],
          4,
        ),
      ).lowerBound,
    ).toBe(true);
    expect(
      read(
        rawRing(
          [
            [0, 1],
            [20, 0],
          ],
          4,
        ),
      ).lowerBound,
    ).toBe(false);
  });

  it('of another layout are not shown, never zero', () => {
    for (const version of [0, 5, 4_000_000_000])
      expect(readNixlRing(rawRing([[0, 9]], version)).ok).toBe(false);
  });

  it('that are damaged are refused, never misread: any bytes, any cut', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readNixlRing(bytes)));
    const whole = ring(transfers());
    fc.assert(
      fc.property(fc.nat(400), (length) => {
        const answer = readNixlRing(whole.subarray(0, length));
        if (answer.ok) expect(answer.ring.sentBytes).toBe(KV);
      }),
    );
  });
});

describe('pairs of bytes and time', () => {
  const pairs = (entries: Parameters<typeof rawRing>[0], version = 4) =>
    read(rawRing(entries, version)).transfers;

  it('are joined in either order, in every layout', () => {
    for (const version of [2, 3, 4]) {
      expect(
        pairs(
          [
            [6, 5],
            [0, 100],
            [2, 1],
            [0, 200],
            [6, 7],
          ],
          version,
        ),
      ).toEqual([
        { bytes: 100, micros: 5 },
        { bytes: 200, micros: 7 },
      ]);
    }
  });

  it('leave out halves, zero bytes and zero times', () => {
    expect(
      pairs([
        [6, 5],
        [6, 6],
        [0, 100],
      ]),
    ).toEqual([{ bytes: 100, micros: 6 }]);
    expect(
      pairs([
        [0, 100],
        [0, 300],
        [6, 5],
      ]),
    ).toEqual([{ bytes: 300, micros: 5 }]);
    expect(
      pairs([
        [6, 0],
        [0, 100],
        [6, 5],
        [0, 0],
      ]),
    ).toEqual([]);
  });
});

describe('the witness', () => {
  const arm = nixlArm('expected');

  it('counts sent bytes at prefill and fetched ones at decode', () => {
    const fetched = rawRing(
      [
        [6, 10],
        [1, 777],
      ],
      4,
    );
    const findings = nixlTelemetry.testify(
      evidenceOf({ ...arm, binaries: { ...arm.binaries, 'telemetry/decode/vm_104_0': fetched } }),
    );
    expect(findings.map((finding) => finding.bytes)).toEqual([KV, 777]);
    const wrongSide = nixlTelemetry.testify(
      evidenceOf({ ...arm, binaries: { 'telemetry/decode/vm_104_0': ring(transfers()) } }),
    );
    expect(wrongSide.every((finding) => finding.bytes === undefined)).toBe(true);
  });

  it('leaves out agents of other processes, and says so', () => {
    for (const path of [
      'telemetry/prefill/vm_999_0',
      'telemetry/frontend/vm_102_0',
      'telemetry/stranger/vm_103_0',
    ]) {
      const findings = nixlTelemetry.testify(evidenceOf({ ...arm, binaries: { [path]: ring(transfers()) } }));
      expect(findings, path).toMatchObject([{ strength: 0, problem: 'TELEMETRY_FOREIGN' }]);
    }
  });

  it('takes an agent without a pid in its name by its folder', () => {
    const findings = nixlTelemetry.testify(
      evidenceOf({ ...arm, binaries: { 'telemetry/prefill/3f2a-uuid0': ring(transfers()) } }),
    );
    expect(findings).toMatchObject([{ strength: 3, bytes: KV }]);
  });

  it('gives the best of several rates, and none for one transfer or small ones', () => {
    const rate = (some: Parameters<typeof ring>[0]) =>
      nixlTelemetry.testify(evidenceOf({ ...arm, binaries: { 'telemetry/prefill/vm_103_0': ring(some) } }))[0]
        ?.gbps;
    expect(rate(transfers())).toBeCloseTo(20.48, 2);
    expect(rate([{ bytes: KV, micros: 10 }])).toBeUndefined();
    expect(
      rate([
        { bytes: 1000, micros: 10 },
        { bytes: 1000, micros: 10 },
      ]),
    ).toBeUndefined();
  });
});
