import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';

/** A small package index (PEP 503) over wheels on disk, for tests of what the real pip makes of one. */
export interface PackageIndex extends AsyncDisposable {
  /** Its address for pip, with the credentials where it asks for some. */
  readonly url: string;
  /** Paths asked for, in their order. */
  readonly asked: string[];
  /** What it has: files as they are now, hashed at each question. */
  wheels: string[];
}

export interface IndexOptions {
  /** `user:password` that every question must carry. */
  readonly credentials?: string;
  /** Whether its links name hashes. Default true. */
  readonly hashes?: boolean;
}

export async function startIndex(wheels: string[], options: IndexOptions = {}): Promise<PackageIndex> {
  const index = { wheels, asked: [] as string[] };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    index.asked.push(path);
    const expected = `Basic ${Buffer.from(options.credentials ?? '').toString('base64')}`;
    if (options.credentials !== undefined && request.headers.authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="index"' }).end();
      return;
    }
    const file = index.wheels.find((wheel) => path === `/files/${basename(wheel)}`);
    if (file !== undefined) response.end(readFileSync(file));
    else if (path === '/simple/tensorrt-llm/')
      response.setHeader('content-type', 'text/html').end(page(index.wheels, options));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const who = options.credentials === undefined ? '' : `${options.credentials}@`;
  return Object.assign(index, {
    url: `http://${who}127.0.0.1:${port}/simple/`,
    [Symbol.asyncDispose]: () => closed(server),
  });
}

function page(wheels: readonly string[], { hashes = true }: IndexOptions): string {
  const links = wheels.map((wheel) => {
    const hash = createHash('sha256').update(readFileSync(wheel)).digest('hex');
    const name = encodeURIComponent(basename(wheel));
    return `<a href="/files/${name}${hashes ? `#sha256=${hash}` : ''}">${basename(wheel)}</a>`;
  });
  return `<!DOCTYPE html><html><body>${links.join('\n')}</body></html>`;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
