import { saveOnly } from '../entry/doors.ts';
import { requestOf } from '../entry/request.ts';
import { toolVersion } from '../entry/version.ts';
import { saveWheel } from '../save-wheel.ts';
import { OPERATOR } from '../store/authority.ts';
import { inSession } from './in-session.ts';
import { NO_SERVICE } from './run.ts';
import { cliStore } from './store.ts';
import type { VerbContext } from './verb.ts';

/** `save`: stores a wheel that was made for a plan, as the sub-action does; on a host of one's own nobody needs to be trusted. */
export async function saveVerb(context: VerbContext): Promise<number> {
  const inputs = context.args.inputs({ cache: 'tool-cache' });
  const request = requestOf(inputs, {
    access: OPERATOR,
    defaultStore: cliStore(context.env),
    workParent: context.env['TMPDIR'] ?? '/tmp',
    origin: 'local',
    secrets: context.secrets,
    toolVersion,
    env: context.env,
    workspace: context.cwd,
  });
  const asked = saveOnly(request, inputs.wheel);
  const saved = await inSession(context, inputs['keep-env'], (session) =>
    saveWheel(session, asked, NO_SERVICE),
  );
  const lines = saved.published.map(({ tier, stored, reason }) => `  ${tier}: ${stored ? 'stored' : reason}`);
  context.answer(
    context.args.options.json
      ? `${JSON.stringify(saved, null, 2)}\n`
      : `${[`${saved.key}  ${saved.sha256}`, ...lines].join('\n')}\n`,
  );
  return 0;
}
