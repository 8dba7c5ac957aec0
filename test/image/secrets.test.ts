import { describe, expect, test } from 'vitest';
import { parseBuildSecrets, secretArguments } from '../../src/image/secrets.ts';

const sources = {
  env: { TOKEN_OF_MINE: 'value', EMPTY: '' },
  resolve: (path: string) => `/src/${path}`,
  readable: (path: string) => !path.endsWith('/none'),
};

describe('lines of build-secrets', () => {
  test.each([
    ['id=npm,src=token', { id: 'npm', from: { kind: 'file', path: '/src/token' } }],
    ['id=npm,source=a folder/token', { id: 'npm', from: { kind: 'file', path: '/src/a folder/token' } }],
    ['type=env, id=a.b-c, env=TOKEN_OF_MINE', { id: 'a.b-c', from: { kind: 'value', value: 'value' } }],
  ])('%s', (line, secret) => {
    expect(parseBuildSecrets([line], sources)).toEqual([secret]);
  });

  test.each([
    ['no id', 'src=token'],
    ['no source', 'id=npm'],
    ['two sources', 'id=npm,src=a,env=TOKEN_OF_MINE'],
    ['the secret itself', 'hunter2'],
    ['an unknown field', 'id=npm,value=hunter2'],
    ['a variable that is not set', 'id=npm,env=NOT_SET'],
    ['an empty variable', 'id=npm,env=EMPTY'],
    ['a file that is not there', 'id=npm,src=none'],
  ])('%s', (_, line) => {
    const parse = (): unknown => parseBuildSecrets([line], sources);
    expect(parse).toThrow(/build-secrets/);
    // What is wrong may itself be the secret.
    expect(parse).not.toThrow(/hunter2/);
  });

  test('an id twice', () => {
    expect(() => parseBuildSecrets(['id=a,src=b', 'id=a,src=c'], sources)).toThrow('twice');
  });
});

test.each([
  ['HF_TOKEN=x', true],
  ['MY_API_KEY=x', true],
  ['NPM_PASSWORD=x', true],
  ['TOKEN=', false],
  ['TOKENIZER=llama', false],
  ['MAX_TOKENS=100', false],
  ['SECRETARY=anna', false],
  [`X=ghp_${'a'.repeat(36)}`, true],
  [`X=hf_${'a'.repeat(34)}`, true],
  ['INDEX=https://user:word@example.invalid/simple', true],
  ['INDEX=https://example.invalid/simple', false],
  ['X=a known secret of the run', true],
  ['CUDA_ARCHS=90-real', false],
])('%s looks like a secret: %s', (pair, secret) => {
  const names = secretArguments([pair], ['known secret', 'a']);
  expect(names).toEqual(secret ? [pair.slice(0, pair.indexOf('='))] : []);
});
