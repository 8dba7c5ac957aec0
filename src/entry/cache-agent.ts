import { runCacheAgent } from '../store/cache-agent.ts';

await runCacheAgent();
// The toolkit's connections may stay open; the answer is on disk.
process.exit(0);
