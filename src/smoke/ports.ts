import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** So many TCP ports of 127.0.0.1 that were free just now; all held at once so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen()));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(closed));
  return ports;
}

/** Dynamo reads its status server's port as a signed 16-bit number (seen: 1.3.1), and the kernel gives free ports above that. */
const STATUS_PORTS = { from: 20_000, below: 32_768 } as const;

/** So many free ports of 127.0.0.1 that Dynamo's status server can be given. @throws Error when none is found in many tries */
export async function freeStatusPorts(count: number): Promise<number[]> {
  const held: Server[] = [];
  for (let tries = 0; held.length < count && tries < 200; tries += 1) {
    const server = await listen(randomInt(STATUS_PORTS.from, STATUS_PORTS.below)).catch(() => undefined);
    if (server !== undefined) held.push(server);
  }
  const ports = held.map(portOf);
  await Promise.all(held.map(closed));
  if (ports.length < count) throw new Error(`no ${count} free ports below ${STATUS_PORTS.below}`);
  return ports;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port');
  return address.port;
}

function closed(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}

function listen(port = 0): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
