import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProvenWheel } from '../../../src/wheel/types.ts';
import type { makeWheel } from '../helpers-wheel.ts';

/** The wheels of the kill run, the same ones in parent and child: 2 MB each, so that a publish has a middle. */
export async function killWheels(folder: string, make: typeof makeWheel): Promise<ProvenWheel[]> {
  const wheels: ProvenWheel[] = [];
  for (let index = 0; index < 3; index += 1) {
    const place = join(folder, `kill-${index}`);
    await mkdir(place, { recursive: true });
    wheels.push(
      await make(place, { recipe: { ucxRef: `kill ${index}` }, content: Buffer.alloc(2_000_000, index + 1) }),
    );
  }
  return wheels;
}
