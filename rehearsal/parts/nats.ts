import { join } from 'node:path';
import { isExecutable } from './place.ts';
import { python } from './python.ts';
import type { Part } from './types.ts';

/** The real nats-server. It comes as a wheel of the Python environment, so there is nothing more to install. */
export const nats: Part<'nats'> = {
  name: 'nats',
  is: 'nats-server, over which Dynamo sends its requests (in the Python environment)',
  about: { megabytes: 0, scratch: 0, seconds: 0 },
  needs: ['python'],
  debian: [],
  async find(place) {
    const environment = await python.find(place);
    if (environment === undefined) return undefined;
    const natsServer = join(environment.bin, 'nats-server');
    return (await isExecutable(natsServer)) ? { natsServer } : undefined;
  },
};
