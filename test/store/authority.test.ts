import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Access,
  decideAccess,
  type JobFacts,
  limitToRemotes,
  OPERATOR,
} from '../../src/store/authority.ts';

const MAIN: JobFacts = { event: 'push', ref: 'refs/heads/main', refProtected: true, pullRequest: null };
const NONE = { refs: [] };

/** Every event that can start a workflow, as GitHub's documentation lists them. */
const EVENTS = [
  'branch_protection_rule', 'check_run', 'check_suite', 'create', 'delete', 'deployment', 'deployment_status',
  'discussion', 'discussion_comment', 'fork', 'gollum', 'image_version', 'issue_comment', 'issues', 'label', 'merge_group',
  'milestone', 'page_build', 'project', 'project_card', 'project_column', 'public', 'pull_request', 'pull_request_comment',
  'pull_request_review', 'pull_request_review_comment', 'pull_request_target', 'push', 'registry_package', 'release',
  'repository_dispatch', 'schedule', 'status', 'watch', 'workflow_call', 'workflow_dispatch', 'workflow_run',
]; // biome-ignore format: a list of words, not a column

describe('decideAccess', () => {
  it.each(EVENTS)('%s on a protected ref', (event) => {
    const trusted = ['push', 'schedule', 'workflow_dispatch', 'merge_group', 'release'].includes(event);
    const access = decideAccess({ ...MAIN, event }, NONE);
    expect(access.write).toBe(trusted ? 'trusted' : null);
    expect(access.trustSeal).toBe(trusted);
    expect(access.read).toContain('trusted');
  });

  it.each<[string, Partial<JobFacts>, readonly string[], Access['write']]>([
    ['a repository without protection', { refProtected: false }, [], null],
    ['its main branch named by the operator', { refProtected: false }, ['refs/heads/main'], 'trusted'],
    ['another branch', { refProtected: false, ref: 'refs/heads/wip' }, ['refs/heads/main'], null],
    [
      'a branch that begins like a named one',
      { refProtected: false, ref: 'refs/heads/main-2' },
      ['refs/heads/main'],
      null,
    ],
    ['tags by pattern', { refProtected: false, ref: 'refs/tags/v1.2' }, ['refs/tags/v*'], 'trusted'],
    ['a short name is not believed', { refProtected: false }, ['main'], null],
    ['no ref at all', { ref: '' }, [], null],
    [
      'a pull request',
      { event: 'pull_request', ref: 'refs/pull/12/merge', refProtected: false },
      [],
      'pr-12',
    ],
    [
      'a pull request and a pattern for everything',
      { event: 'pull_request', ref: 'refs/pull/12/merge' },
      ['refs/*'],
      'pr-12',
    ],
    ['pull_request_target on protected main', { event: 'pull_request_target', pullRequest: 7 }, [], 'pr-7'],
    ['a review of a fork', { event: 'pull_request_review', ref: 'refs/pull/3/merge' }, [], 'pr-3'],
    [
      'a push whose ref is a pull request',
      { ref: 'refs/pull/3/merge', refProtected: false },
      ['refs/*'],
      null,
    ],
    ['a comment names no pull request to write for', { event: 'issue_comment', pullRequest: 9 }, [], null],
    [
      'a merge queue for a named branch',
      {
        event: 'merge_group',
        ref: `refs/heads/gh-readonly-queue/main/pr-7-${'a'.repeat(40)}`,
        refProtected: false,
      },
      ['refs/heads/main'],
      'trusted',
    ],
    [
      'a merge queue for another branch',
      {
        event: 'merge_group',
        ref: `refs/heads/gh-readonly-queue/dev/pr-7-${'a'.repeat(40)}`,
        refProtected: false,
      },
      ['refs/heads/main'],
      null,
    ],
    ['an event of the future', { event: 'quantum_push' }, ['refs/heads/main'], null],
  ])('%s', (_name, facts, refs, write) => {
    const access = decideAccess({ ...MAIN, ...facts }, { refs });
    expect(access.write).toBe(write);
    expect(access.trustSeal).toBe(write === 'trusted');
  });

  it('whoever is not trusted never writes trusted entries, trusts no seal, and says why', () => {
    const facts = fc.record({
      event: fc.oneof(fc.constantFrom(...EVENTS), fc.string()),
      ref: fc.oneof(fc.constantFrom('refs/heads/main', 'refs/pull/4/merge', ''), fc.string()),
      refProtected: fc.boolean(),
      pullRequest: fc.option(fc.integer()),
    });
    fc.assert(
      fc.property(facts, fc.array(fc.string()), (job, refs) => {
        const access = decideAccess(job, { refs });
        expect(access.write === 'trusted').toBe(access.trustSeal);
        expect(access.reason).not.toBe('');
        if (!access.trustSeal && access.write !== null)
          expect(access.read).toEqual(['trusted', access.write]);
        if (job.event.startsWith('pull_request')) expect(access.write).not.toBe('trusted');
      }),
    );
  });
});

describe('limitToRemotes', () => {
  const policy = { remotes: ['https://github.com/NVIDIA/TensorRT-LLM'] };
  it.each([
    ['https://github.com/NVIDIA/TensorRT-LLM.git', 'trusted'],
    ['git@github.com:NVIDIA/TensorRT-LLM.git', 'trusted'],
    ['https://github.com/somebody/TensorRT-LLM', null],
  ])('%s', (remote, write) => {
    expect(limitToRemotes(OPERATOR, remote, policy).write).toBe(write);
  });
  it('gives nobody more than they had', () => {
    const pr = decideAccess({ ...MAIN, event: 'pull_request', pullRequest: 1 }, NONE);
    expect(limitToRemotes(pr, 'https://github.com/somebody/x', policy)).toBe(pr);
  });
});
