import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../src/evidence/diagnoses.ts';
import { linesOf } from '../../src/evidence/lines.ts';
import { ruleFindings } from '../../src/evidence/log-lines.ts';
import { PROFILES } from '../../src/evidence/profiles.ts';
import { EXAMPLES, HARMLESS } from './log-examples.ts';

const RULES = [...new Set(Object.values(PROFILES).flatMap((profile) => profile.logRules))];
const BESIDE = PROFILES.trtllm.supportRules.filter((rule) => rule.strength === 0);

function findings(line: string) {
  return ruleFindings(linesOf(line), RULES, 'prefill.log', 'prefill');
}

describe('log lines', () => {
  for (const [line, backend, claim, problem] of EXAMPLES) {
    it(line.slice(0, 90), () => {
      const found = findings(line);
      expect(found.length).toBeGreaterThan(0);
      if (backend !== null)
        expect(found.map((one) => [one.backend, one.claim])).toContainEqual([backend, claim]);
      if (backend !== null)
        expect(new Set(found.flatMap((one) => one.backend ?? []))).toEqual(new Set([backend]));
      if (problem !== null) expect(found.map((one) => one.problem)).toContain(problem);
      if (problem === null) expect(found.every((one) => one.problem === undefined)).toBe(true);
    });
  }

  it('have an example for every rule', () => {
    const without = RULES.filter((rule) => !EXAMPLES.some(([line]) => rule.pattern.test(line)));
    expect(without.map((rule) => rule.means)).toEqual([]);
  });

  it('that are scares or traps say nothing', () => {
    for (const line of HARMLESS) expect(findings(line), line).toEqual([]);
  });

  it('that a reader may take for evidence are told as passed over, with no backend, claim or problem', () => {
    const told = HARMLESS.flatMap((line) => ruleFindings(linesOf(line), BESIDE, 'prefill.log', 'prefill'));
    expect(told.length).toBeGreaterThan(6);
    for (const one of told) {
      expect(one).toMatchObject({ strength: 0, says: expect.stringMatching(/^(not|harmless)/) });
      expect([one.backend, one.claim, one.problem]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('of one kind are told three times, and their bytes are summed', () => {
    const line =
      '[NIXL TELEMETRY]: From backend UCX Completed Xfer with 1 descriptors of total size 10MB in 100us.\n';
    const found = findings(line.repeat(7));
    expect(found).toHaveLength(3);
    expect(found.reduce((sum, one) => sum + (one.bytes ?? 0), 0)).toBe(70e6);
  });

  it('of the reference engine are claims of strength 1 at most', () => {
    const own = PROFILES.reference.logRules.filter((rule) =>
      rule.pattern.source.includes('reference-engine'),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((rule) => rule.strength <= 1 && rule.claim !== 'used')).toBe(true);
  });
});

describe('advice', () => {
  it('exists for every problem a rule can show', () => {
    for (const rule of RULES) if (rule.problem) expect(ADVICE[rule.problem], rule.problem).toBeDefined();
  });

  it('is a sentence and an action', () => {
    for (const [code, { words, next }] of Object.entries(ADVICE)) {
      expect(code).toMatch(/^[A-Z][A-Z_]+$/);
      expect(words, code).toMatch(/\.$/);
      expect(next, code).toMatch(/\.$/);
    }
  });
});
