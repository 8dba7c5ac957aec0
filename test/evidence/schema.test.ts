import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArmRecord } from '../../src/evidence/arm-record.ts';
import { judge, judgeTexts } from '../../src/evidence/judge.ts';
import { aggregatedArm, evidenceOf, nixlArm, record, slowArm, ucxArm } from './arms.ts';

const SCHEMA = join(import.meta.dirname, '../../schema');

function read(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(SCHEMA, name), 'utf8')) as Record<string, unknown>;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const isJudgement = ajv.compile(read('judgement.schema.json'));
const isArm = ajv.compile(read('arm.schema.json'));

describe('judgement.schema.json', () => {
  it('holds for judgements of arms and of texts, as JSON', () => {
    const arms = [nixlArm('shipped'), ucxArm('expected'), slowArm(), aggregatedArm()].map(evidenceOf);
    const answers = [
      judge(arms, { expected: 'nixl' }),
      judge([], { expected: null }),
      judgeTexts([{ name: 'a.log', text: 'UCX Connection Manager created\n' }], { expected: 'nixl' }),
    ];
    for (const answer of answers) {
      isJudgement(JSON.parse(JSON.stringify(answer)));
      expect(isJudgement.errors).toBeNull();
    }
  });

  it('says the same as the report does of its judgement', () => {
    const { $defs } = read('judgement.schema.json') as { $defs: Record<string, unknown> };
    const report = read('report.schema.json') as { $defs: Record<string, unknown> };
    for (const [name, definition] of Object.entries($defs))
      expect(report.$defs[name], name).toEqual(definition);
  });
});

describe('arm.json', () => {
  const good = record('expected', { environment: { UCX_TLS: null, NIXL_LOG_LEVEL: 'INFO' } });

  it('is what the schema says and what the reader reads', () => {
    isArm(JSON.parse(JSON.stringify(good)));
    expect(isArm.errors).toBeNull();
    expect(parseArmRecord(JSON.stringify(good), 'arm.json')).toEqual(good);
  });

  it('may have fields of a later minor version, and of no later major one', () => {
    expect(parseArmRecord(JSON.stringify({ ...good, later: 1 }), 'arm.json')).toEqual(good);
    expect(() => parseArmRecord(JSON.stringify({ ...good, version: 2 }), 'arm.json')).toThrow(/version 2/);
  });

  it('lacking any field is refused with the field’s name', () => {
    for (const field of Object.keys(good)) {
      const { [field as keyof typeof good]: _gone, ...rest } = good;
      expect(() => parseArmRecord(JSON.stringify(rest), 'x/arm.json'), field).toThrow(
        new RegExp(`x/arm.json.*(${field}|version)`),
      );
    }
  });

  it('with any value in any field is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (field, value) => {
        try {
          parseArmRecord(JSON.stringify({ ...good, [field]: value }), 'arm.json');
        } catch (error) {
          expect(error).toMatchObject({ code: 'EVIDENCE_DAMAGED', kind: 'usage' });
        }
      }),
    );
    expect(() => parseArmRecord('{', 'arm.json')).toThrow(/not JSON/);
  });
});
