import { createServer, type RequestListener, type Server } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DriveRequest, drive } from '../../src/smoke/drive.ts';
import { HttpTimeout, http } from '../../src/smoke/http.ts';
import type { SupervisorState } from '../../src/smoke/launch/supervisor.ts';
import { type ReadyRequest, waitUntilReady } from '../../src/smoke/ready.ts';

/**
 * The frontend here is a double of our own, for answers that the real one gives only when something is broken; the real one is
 * driven in test/real/smoke.test.ts.
 */
async function frontendDouble(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const progress = { update() {}, done() {} };
const signal = new AbortController().signal;

function state(change: Partial<SupervisorState['processes'][number]> = {}): SupervisorState {
  const one = {
    name: 'decode',
    role: 'decode',
    pid: 7,
    ready: true,
    exit: null,
    exit_before_stop: null,
    seconds: 1,
  } as const;
  return {
    version: 1,
    phase: 'running',
    reason: null,
    gpus: 0,
    release: null,
    processes: [{ ...one, ...change }],
  };
}

describe('http', () => {
  test('a peer that says nothing is a timeout, an abort is the abort', async () => {
    const url = await frontendDouble(() => {});
    await expect(http(url, { timeoutSeconds: 0.1 })).rejects.toBeInstanceOf(HttpTimeout);
    await expect(http(url, { timeoutSeconds: 5, signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('a peer that stops in the middle is a timeout as well', async () => {
    const url = await frontendDouble((_, response) => void response.write('{"a":'));
    await expect(http(url, { timeoutSeconds: 0.2 })).rejects.toBeInstanceOf(HttpTimeout);
  });

  test('an endless answer is cut', async () => {
    const url = await frontendDouble((_, response) => {
      const chunk = Buffer.alloc(1 << 20);
      const push = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', push);
      };
      push();
    });
    await expect(http(url, { timeoutSeconds: 10 })).rejects.toThrow('larger than 16 MiB');
  });
});

describe('waiting for the service', () => {
  const ask = (baseUrl: string, change: Partial<ReadyRequest> = {}): ReadyRequest => ({
    baseUrl,
    servedName: '/m',
    workers: 2,
    timeoutSeconds: 5,
    signal,
    progress,
    state: async () => state(),
    supervisorEnded: () => false,
    ...change,
  });
  const answers =
    (models: unknown, health: unknown): RequestListener =>
    (request, response) =>
      response.end(JSON.stringify(request.url === '/v1/models' ? models : health));
  const instance = (component: string, id: number) => ({ endpoint: 'generate', component, instance_id: id });

  test('a model listed by one worker alone is not ready', async () => {
    let workers = 1;
    setTimeout(() => {
      workers = 2;
    }, 600);
    const url = await frontendDouble((request, response) => {
      const all = [instance('backend', 1), instance('prefill', 2)];
      answers({ data: [{ id: '/m' }] }, { instances: all.slice(0, workers) })(request, response);
    });
    const ready = await waitUntilReady(ask(url));
    expect(ready.kind).toBe('ready');
    expect(ready).toHaveProperty(
      'seconds',
      expect.toSatisfy((seconds: number) => seconds > 0.5),
    );
  });

  test('another model, broken JSON and errors are all not ready; it says what it waited for', async () => {
    for (const body of ['{"data":[{"id":"/other"}]}', '{"data":', '{"data":7}']) {
      const url = await frontendDouble((_, response) => response.end(body));
      expect(await waitUntilReady(ask(url, { timeoutSeconds: 0.4 }))).toEqual({
        kind: 'timeout',
        waitedFor: 'the model',
      });
    }
  });

  test('ends early when a process, or the supervisor itself, has ended', async () => {
    const ended = async () => state({ exit: 1, exit_before_stop: 1 });
    expect(await waitUntilReady(ask('http://127.0.0.1:9', { state: ended }))).toMatchObject({
      kind: 'process-ended',
      process: { exit: 1 },
    });
    const nothing = { state: async () => null, supervisorEnded: () => true };
    expect(await waitUntilReady(ask('http://127.0.0.1:9', nothing))).toEqual({ kind: 'supervisor-ended' });
  });
});

describe('driving requests', () => {
  const ask = (baseUrl: string, change: Partial<DriveRequest> = {}): DriveRequest => ({
    baseUrl,
    servedName: '/m',
    seed: 'seed',
    requests: 2,
    promptTokens: 300,
    maxTokens: 4,
    timeoutSeconds: 5,
    signal,
    progress,
    armBegun: Date.now(),
    calibration: { tokensPerWord: null },
    broken: async () => null,
    ...change,
  });
  const completion = (content: unknown, usage = {}) =>
    JSON.stringify({ choices: [{ message: { content } }], usage });

  test('a short prompt first, from whose length that of the others follows; greedy, and never streamed', async () => {
    const bodies: { messages: { content: string }[]; temperature: number; stream: boolean }[] = [];
    const url = await frontendDouble((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        bodies.push(JSON.parse(text));
        response.end(completion('x', { prompt_tokens: 128 }));
      });
    });
    const asked = ask(url);
    const { records } = await drive(asked);
    expect(records.map(({ ok, prompt }) => [ok, prompt])).toEqual([
      [true, 0],
      [true, 1],
      [true, 2],
    ]);
    expect(asked.calibration.tokensPerWord).toBe(2);
    expect(bodies.map(({ messages }) => messages[0]?.content.split(' ').length)).toEqual([65, 151, 151]);
    expect(bodies[0]).toMatchObject({ temperature: 0, stream: false });
  });

  test('a second round sends the very same prompts again, after the whole first one', async () => {
    const contents: string[] = [];
    const url = await frontendDouble(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      contents.push(JSON.parse(Buffer.concat(chunks).toString('utf8')).messages[0].content);
      response.end(completion('x', { prompt_tokens: 128 }));
    });
    const { records } = await drive(ask(url, { rounds: 2 }));
    expect(records.map(({ prompt }) => prompt)).toEqual([0, 1, 2, 0, 1, 2]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(6);
    expect(contents.slice(3)).toEqual(contents.slice(0, 3));
  });

  test.each([
    ['an error of the frontend', 500, 'boom', 'HTTP 500: boom'],
    ['an answer without a token', 200, completion(null), 'the answer holds no token'],
    ['an answer that is no JSON', 200, '<html>', 'JSON'],
  ])('%s is a failed request, and the next is still sent', async (_, status, body, words) => {
    const url = await frontendDouble((_request, response) => response.writeHead(status).end(body));
    const { records, timedOut } = await drive(ask(url));
    expect(records).toHaveLength(3);
    expect(timedOut).toBeNull();
    for (const record of records)
      expect(record).toMatchObject({ ok: false, error: expect.stringContaining(words) });
  });

  test('thoughts are text, and a token without text is an answer', async () => {
    const thinking = JSON.stringify({ choices: [{ message: { content: null, reasoning_content: 'hm' } }] });
    for (const [body, text] of [
      [thinking, 'hm'],
      [completion('', { completion_tokens: 1 }), null],
    ] as const) {
      const url = await frontendDouble((_, response) => response.end(body));
      expect((await drive(ask(url, { requests: 0 }))).records[0]).toMatchObject({ ok: true, text });
    }
  });

  test('the first timeout ends it', async () => {
    const url = await frontendDouble(() => {});
    const { records, timedOut } = await drive(ask(url, { timeoutSeconds: 0.2 }));
    expect(records).toHaveLength(1);
    expect(timedOut).toBe(0.2);
  });

  test('a lost worker ends a request that nobody will answer, and says who it was', async () => {
    const url = await frontendDouble(() => {});
    const { records, timedOut } = await drive(
      ask(url, { timeoutSeconds: 20, broken: async () => 'prefill ended while serving (signal 9)' }),
    );
    expect(timedOut).toBeNull();
    expect(records).toEqual([
      expect.objectContaining({ ok: false, error: 'prefill ended while serving (signal 9)' }),
    ]);
  });
});
