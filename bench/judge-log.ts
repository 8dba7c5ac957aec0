/** One log judged in a process of its own, for bench/judge.ts: prints the peak of its memory in MiB. */
import { judgeTexts } from '../src/evidence/judge.ts';
import { loadTexts } from '../src/evidence/load.ts';

const answer = judgeTexts(await loadTexts(process.argv.slice(2)), { expected: 'nixl' });
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
process.exitCode = answer.backend === 'nixl' && answer.claim === 'used' ? 0 : 1;
