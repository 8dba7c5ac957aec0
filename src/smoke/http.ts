/** An HTTP answer, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

export interface HttpOptions {
  readonly body?: unknown;
  /** Seconds for the whole exchange. */
  readonly timeoutSeconds: number;
  readonly signal?: AbortSignal;
}

/** The peer did not answer in time; every other failure is what Node throws. */
export class HttpTimeout extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`no answer within ${seconds} s`);
    this.name = 'HttpTimeout';
    this.seconds = seconds;
  }
}

const BODY_LIMIT = 16 * 1024 * 1024;

/**
 * GET, or POST of JSON when there is a body. Not `fetch`, because its 300 s limit for response headers cannot be changed without a
 * further package and a model may think longer, and because no proxy of the runner must stand between us and 127.0.0.1.
 */
export async function http(url: string, options: HttpOptions): Promise<HttpAnswer> {
  // Imported by a module, `node:http` reads Node's WebSocket and with it all of fetch: a tenth of the time to our first decision.
  const { request } = await import('node:http');
  return exchange(request, url, options);
}

function exchange(
  request: typeof import('node:http').request,
  url: string,
  options: HttpOptions,
): Promise<HttpAnswer> {
  const text = options.body === undefined ? undefined : JSON.stringify(options.body);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => call.destroy(new HttpTimeout(options.timeoutSeconds)),
      options.timeoutSeconds * 1000,
    );
    const settle =
      <T>(action: (value: T) => void) =>
      (value: T): void => {
        clearTimeout(timer);
        action(value);
      };
    const call = request(
      url,
      {
        method: text === undefined ? 'GET' : 'POST',
        agent: false,
        ...(text === undefined
          ? {}
          : { headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > BODY_LIMIT) call.destroy(new Error('the answer is larger than 16 MiB'));
          else chunks.push(chunk);
        });
        response.on('error', settle(reject));
        response.on(
          'end',
          settle(() =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
          ),
        );
      },
    );
    call.on('error', settle(reject));
    call.end(text);
  });
}
