import { describe, expect, test } from 'vitest';
import { normaliseGitUrl, parseGitUrl } from '../../src/plan/git-url.ts';
import { ToolError } from '../../src/system/errors.ts';

describe('one repository has one text', () => {
  test.each([
    'https://github.com/NVIDIA/TensorRT-LLM.git',
    'https://github.com/NVIDIA/TensorRT-LLM',
    'https://github.com/NVIDIA/TensorRT-LLM/',
    'https://github.com/NVIDIA/TensorRT-LLM.git/',
    'https://GitHub.com/nvidia/tensorrt-llm',
    'https://github.com:443/NVIDIA/TensorRT-LLM.git',
    'http://github.com/NVIDIA/TensorRT-LLM.git',
    'https://user:secret@github.com/NVIDIA/TensorRT-LLM.git',
    'https://github.com//NVIDIA//TensorRT-LLM',
    'git@github.com:NVIDIA/TensorRT-LLM.git',
    'github.com:NVIDIA/TensorRT-LLM',
    'ssh://git@github.com/NVIDIA/TensorRT-LLM.git',
    'ssh://git@github.com:22/NVIDIA/TensorRT-LLM',
    'git://github.com/NVIDIA/TensorRT-LLM.git',
    'ssh://git@ssh.github.com:443/NVIDIA/TensorRT-LLM.git',
    'https://www.github.com/NVIDIA/TensorRT-LLM',
    'https://github.com/NVIDIA/TensorRT%2DLLM',
  ])('%s', (url) => {
    expect(normaliseGitUrl(url)).toBe('https://github.com/nvidia/tensorrt-llm');
  });

  test.each([
    ['https://git.example/Team/Fork.git', 'https://git.example/Team/Fork'],
    ['https://git.example:8443/team/fork', 'https://git.example:8443/team/fork'],
    ['git@git.example:team/sub/fork.git', 'https://git.example/team/sub/fork'],
    ['file:///srv/git/TensorRT-LLM.git', 'file:///srv/git/TensorRT-LLM'],
    ['/srv/git/TensorRT-LLM.git', 'file:///srv/git/TensorRT-LLM'],
    ['file:///srv/with%20space/x.git', 'file:///srv/with space/x'],
  ])('%s is %s', (url, text) => {
    expect(normaliseGitUrl(url)).toBe(text);
  });

  test('hosts that are not GitHub keep the case of their paths', () => {
    expect(normaliseGitUrl('https://git.example/A/b')).not.toBe(normaliseGitUrl('https://git.example/a/b'));
  });
});

describe('what git would run or misread is refused', () => {
  test.each([
    '',
    '--upload-pack=touch /tmp/x',
    '-oProxyCommand=touch:x/y',
    'ext::sh -c touch% /tmp/x',
    'ext::https://github.com/a/b',
    'javascript://github.com/a/b',
    'https://github.com',
    'https://github.com/a/b?c=d',
    'https://github.com/a/b\nhttps://x/y',
    'relative/path',
    '../up',
    'ftp://host/a/b',
    'ssh://-oProxyCommand=x/a/b',
  ])('%j', (url) => {
    expect(() => parseGitUrl(url)).toThrow(ToolError);
  });

  test('the message of a refusal does not repeat the URL', () => {
    try {
      parseGitUrl('https://user:very-secret@github.com/a/b?x=1');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'BAD_GIT_URL' });
      expect(String(error)).not.toContain('very-secret');
    }
  });
});

describe('credentials', () => {
  test.each([
    ['https://user:very-secret@github.com/a/b.git', 'https://github.com/a/b.git', ['very-secret', 'user']],
    ['https://ghp_token@github.com/a/b', 'https://github.com/a/b', ['ghp_token']],
    ['https://u:p%40ss@h.example/a', 'https://h.example/a', ['p%40ss', 'p@ss', 'u']],
    ['ssh://git:pass@h.example/a/b', 'ssh://git@h.example/a/b', ['pass']],
    ['git@github.com:a/b.git', 'git@github.com:a/b.git', []],
    ['https://github.com/a/b.git', 'https://github.com/a/b.git', []],
  ])('%s is shown as %s', (url, plain, secrets) => {
    const parsed = parseGitUrl(url);
    expect(parsed.plain).toBe(plain);
    expect(parsed.withCredentials).toBe(url);
    expect([...parsed.secrets].sort()).toEqual([...secrets].sort());
  });
});
