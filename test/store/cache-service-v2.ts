import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A DOUBLE of the Actions cache service, protocol v2, for tests: speaks what `@actions/cache` 6 sends (three Twirp calls, then
 * Azure block blobs over plain http) and misbehaves on request. It is not GitHub's service and proves nothing about it.
 */
export interface CacheDouble {
  /** Environment by which the toolkit finds it. */
  readonly service: {
    ACTIONS_RESULTS_URL: string;
    ACTIONS_RUNTIME_TOKEN: string;
    ACTIONS_CACHE_SERVICE_V2: string;
  };
  /** Entries by `<key>\n<version>`, oldest first. */
  readonly entries: Map<string, Buffer>;
  /** Twirp calls and blob requests so far, as `GetCacheEntryDownloadURL` or `GET blob`. */
  readonly calls: string[];
  fault: Fault;
  close(): Promise<void>;
}

export type Fault =
  | 'none'
  | 'read-denied'
  | 'write-denied'
  | 'rate-limit'
  | 'http-500'
  | 'stall-lookup'
  | 'stall-download'
  | 'break-download'
  | 'flip'
  | 'other-key'
  /** A page of a proxy instead of an answer. */
  | 'html-502'
  /** Downloads end early, as if that were all. */
  | 'short-download'
  /** The address of the blob is refused, gone, or its store is out of order. */
  | 'download-403'
  | 'download-404'
  | 'download-503'
  | 'upload-fails'
  | 'upload-500'
  | 'stall-upload'
  | 'finalize-fails'
  | 'finalize-500'
  | 'stall-finalize';

export const TOKEN = 'the-runtime-token-is-secret';

export async function startCacheDouble(): Promise<CacheDouble> {
  const uploads = new Map<string, Map<string, Buffer>>();
  const committed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void respond(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const double: CacheDouble = {
    service: { ACTIONS_RESULTS_URL: base, ACTIONS_RUNTIME_TOKEN: TOKEN, ACTIONS_CACHE_SERVICE_V2: 'true' },
    entries: new Map(),
    calls: [],
    fault: 'none',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', base);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (url.pathname.startsWith('/twirp/')) return twirp(url, request, body, response);
    double.calls.push(`${request.method} blob`);
    return request.method === 'PUT' ? upload(url, body, response) : download(url, response);
  }

  async function twirp(
    url: URL,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const method = url.pathname.split('/').at(-1) ?? '';
    double.calls.push(method);
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      return json(401, { code: 'unauthenticated', msg: 'no' });
    if (double.fault === 'stall-lookup') return;
    if (double.fault === 'http-500') return json(500, { code: 'internal', msg: 'the service is down' });
    if (double.fault === 'html-502') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>bad gateway</html>');
      return;
    }
    if (double.fault === 'rate-limit') {
      response.setHeader('retry-after', '7');
      return json(429, { code: 'resource_exhausted', msg: 'too many requests' });
    }
    const asked = JSON.parse(body.toString()) as {
      key: string;
      restore_keys?: string[];
      version: string;
      size_bytes?: string;
    };
    const name = `${asked.key}\n${asked.version}`;
    if (method === 'GetCacheEntryDownloadURL') return json(...find(asked));
    if (double.fault === 'write-denied') {
      return json(200, { ok: false, message: 'cache write denied: the token is read-only' });
    }
    if (method === 'CreateCacheEntry') {
      if (double.entries.has(name)) return json(409, { code: 'already_exists', msg: 'cache entry exists' });
      uploads.set(name, new Map());
      return json(200, {
        ok: true,
        signed_upload_url: `${base}account/container/blob?name=${encodeURIComponent(name)}&sig=SECRET`,
      });
    }
    if (double.fault === 'stall-finalize') return;
    if (double.fault === 'finalize-500') return json(500, { code: 'internal', msg: 'the service is down' });
    const blob = double.fault === 'finalize-fails' ? undefined : committed.get(name);
    // As the service does: what was uploaded must be what the client says it has uploaded.
    const whole = blob !== undefined && String(blob.length) === asked.size_bytes;
    if (whole) double.entries.set(name, blob);
    json(200, {
      ok: whole,
      entry_id: String(double.entries.size),
      message: whole ? '' : 'not what was announced',
    });
  }

  function find(asked: { key: string; restore_keys?: string[]; version: string }): [number, unknown] {
    if (double.fault === 'read-denied')
      return [403, { code: 'permission_denied', msg: 'cache read denied: no scopes' }];
    const names = [...double.entries.keys()].reverse();
    for (const [index, key] of [asked.key, ...(asked.restore_keys ?? [])].entries()) {
      // As the service does: exact first, then the newest whose name begins with it; the first key included.
      const wanted = (name: string, exact: boolean): boolean => {
        const [have = '', version] = name.split('\n');
        return version === asked.version && (exact ? have === key : have.startsWith(key));
      };
      const match = names.find((name) => wanted(name, true)) ?? names.find((name) => wanted(name, false));
      if (match === undefined) continue;
      const matched = double.fault === 'other-key' && index === 0 ? `${key}-and-more` : match.split('\n')[0];
      const signed = `${base}account/container/blob?name=${encodeURIComponent(match)}&sig=SECRET`;
      return [200, { ok: true, signed_download_url: signed, matched_key: matched }];
    }
    return [200, { ok: false }];
  }

  function upload(url: URL, body: Buffer, response: ServerResponse): void {
    const name = url.searchParams.get('name') ?? '';
    if (double.fault === 'upload-fails') {
      response.writeHead(403).end('<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>');
      return;
    }
    if (double.fault === 'stall-upload') return;
    if (double.fault === 'upload-500') {
      response.writeHead(500).end('<?xml version="1.0"?><Error><Code>InternalError</Code></Error>');
      return;
    }
    const blocks = uploads.get(name);
    const comp = url.searchParams.get('comp');
    if (comp === 'block') blocks?.set(url.searchParams.get('blockid') ?? '', body);
    else if (comp === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id = '']) => id);
      committed.set(name, Buffer.concat(ids.map((id) => blocks?.get(id) ?? Buffer.alloc(0))));
    } else committed.set(name, body);
    response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString() }).end();
  }

  function download(url: URL, response: ServerResponse): void {
    const blob = double.entries.get(url.searchParams.get('name') ?? '');
    if (blob === undefined) {
      response.writeHead(404).end();
      return;
    }
    const status = /^download-(\d+)$/.exec(double.fault)?.[1];
    if (status !== undefined) {
      response.writeHead(Number(status)).end('<?xml version="1.0"?><Error/>');
      return;
    }
    const half = blob.subarray(0, blob.length / 2);
    if (double.fault === 'short-download') {
      response.writeHead(200, { 'content-length': half.length }).end(half);
      return;
    }
    response.writeHead(200, { 'content-length': blob.length });
    if (double.fault === 'stall-download') response.write(half);
    else if (double.fault === 'break-download')
      response.write(half, () => setTimeout(() => response.destroy(), 100));
    else if (double.fault === 'flip') {
      const bad = Buffer.from(blob);
      const at = Math.floor(bad.length / 2);
      bad.writeUInt8(bad.readUInt8(at) ^ 1, at);
      response.end(bad);
    } else response.end(blob);
  }

  return double;
}
