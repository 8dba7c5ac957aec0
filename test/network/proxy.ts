import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A forward proxy as companies have it, small but real: it takes absolute addresses and CONNECT, and knows where names lead. */
export interface ProxyServer {
  readonly url: string;
  /** `METHOD host:port` of everything that came through. */
  readonly seen: string[];
  close(): Promise<void>;
}

/** @param names host name → port of the loopback interface; anything else is refused. */
export async function startProxy(names: Readonly<Record<string, number>>): Promise<ProxyServer> {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url ?? '/', 'http://none.invalid');
    seen.push(`${incoming.method} ${target.hostname}`);
    const port = names[target.hostname];
    if (port === undefined) return void outgoing.writeHead(502).end();
    const options = { host: '127.0.0.1', port, path: target.pathname + target.search };
    const onward = httpRequest(
      { ...options, method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    const [host = ''] = (incoming.url ?? '').split(':');
    seen.push(`CONNECT ${host}`);
    const port = names[host];
    if (port === undefined) return void socket.end('HTTP/1.1 502 no such name\r\n\r\n');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 connected\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    for (const one of [onward, socket])
      one.on('error', () => [onward, socket].map((other) => other.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
