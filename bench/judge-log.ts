/** One log judged in a process of its own, for bench/judge.ts: prints the peak of its memory in MiB and its processor time in seconds. */
import { judgeTexts } from '../src/evidence/judge.ts';
import { loadTexts } from '../src/evidence/load.ts';

const answer = judgeTexts(await loadTexts(process.argv.slice(2)), { expected: 'nixl' });
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(`${maxRSS / 1024} ${(userCPUTime + systemCPUTime) / 1e6}\n`);
process.exitCode = answer.backend === 'nixl' && answer.claim === 'used' ? 0 : 1;
