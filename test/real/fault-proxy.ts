import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does to the traffic of `@actions/cache` with a real cache server behind it. */
export type ProxyFault =
  | 'none'
  /** Status instead of an answer to look-ups and reservations. */
  | { readonly status: number }
  /** Reservations are refused as a read-only token is. */
  | 'read-only'
  /** Look-ups get no answer. */
  | 'stall-lookup'
  /** Downloads stop after half of the bytes, the connection stays. */
  | 'stall-download'
  /** Downloads end after half of the bytes. */
  | 'truncate'
  /** One bit in the middle of a download is wrong. */
  | 'flip'
  /** Look-ups are answered with another key that begins alike. */
  | 'other-key'
  /** Downloads are answered with a status and the page of an error. */
  | { readonly download: number }
  /** Uploads get no answer. */
  | 'stall-upload'
  /** Uploads are answered with a status and thrown away. */
  | { readonly upload: number };

export interface FaultProxy {
  readonly url: string;
  fault: ProxyFault;
  /** `GET cache`, `POST caches`, `GET artifacts`, …: what came by. */
  readonly calls: string[];
  close(): Promise<void>;
}

/** A reverse proxy on the loopback interface in front of `target`, which it never changes: faults are made on the way. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const proxy: FaultProxy = {
    url: `${origin}${new URL(target).pathname}`,
    fault: 'none',
    calls: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const what = /_apis\/artifactcache\/(\w+)/.exec(path)?.[1] ?? 'other';
    proxy.calls.push(`${request.method} ${what}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (early(request, what, response)) return;
    const answer = await fetch(new URL(path, target), {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (what === 'artifacts') return download(body, response);
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { 'content-type': type });
    response.end(what === 'cache' ? lookup(body) : body);
  }

  /** Faults that need no answer of the real server. */
  function early(request: IncomingMessage, what: string, response: ServerResponse): boolean {
    const { fault } = proxy;
    const reserving = request.method === 'POST' && what === 'caches';
    if (typeof fault === 'object' && 'status' in fault && (what === 'cache' || reserving)) {
      response
        .writeHead(fault.status, { 'content-type': 'application/json' })
        .end('{"message":"out of order"}');
      return true;
    }
    if (fault === 'read-only' && reserving) {
      response
        .writeHead(403, { 'content-type': 'application/json' })
        .end('{"message":"cache write denied: the token of this run is read-only"}');
      return true;
    }
    if (typeof fault === 'object' && 'upload' in fault && request.method === 'PATCH') {
      response.writeHead(fault.upload).end();
      return true;
    }
    if (typeof fault === 'object' && 'download' in fault && what === 'artifacts') {
      response.writeHead(fault.download, { 'content-type': 'text/html' }).end('<html>out of order</html>');
      return true;
    }
    if (fault === 'stall-upload' && request.method === 'PATCH') return true;
    return fault === 'stall-lookup' && what === 'cache';
  }

  function lookup(body: Buffer): Buffer {
    if (body.length === 0) return body;
    const found = JSON.parse(body.toString()) as { archiveLocation?: string; cacheKey?: string };
    if (found.archiveLocation !== undefined) {
      const { pathname, search } = new URL(found.archiveLocation);
      found.archiveLocation = `${origin}${pathname}${search}`;
    }
    if (proxy.fault === 'other-key') found.cacheKey = `${found.cacheKey}0`;
    return Buffer.from(JSON.stringify(found));
  }

  function download(body: Buffer, response: ServerResponse): void {
    const { fault } = proxy;
    response.writeHead(200, { 'content-length': body.length });
    if (fault === 'flip') {
      const at = Math.floor(body.length / 2);
      body.writeUInt8(body.readUInt8(at) ^ 1, at);
    }
    const half = body.subarray(0, body.length / 2);
    if (fault === 'stall-download') response.write(half);
    else if (fault === 'truncate') response.write(half, () => setTimeout(() => response.destroy(), 50));
    else response.end(body);
  }

  return proxy;
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const kept = Object.entries(request.headers).filter(
    ([name]) => !['host', 'connection', 'content-length', 'transfer-encoding', 'expect'].includes(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
