import { redact } from '../system/log.ts';
import type { ProcessEnd } from '../system/process.ts';
import type { AgentRequest, AgentResult } from './cache-entry.ts';

/** What one call of the service came to. `ok` with a null key: there is no such entry. */
export type ServiceAnswer =
  | { readonly kind: 'ok'; readonly key: string | null }
  | {
      readonly kind: 'denied' | 'unavailable' | 'corrupt';
      readonly reason: string;
      /** The entry it was about, when the look-up had found one. */
      readonly key: string | null;
    };

/** The toolkit's messages without workflow commands and without what it asked to mask (signed URLs, the token). */
export function cleanMessages(lines: readonly string[], token: string | undefined): string[] {
  const mask = /^::add-mask::(.*)$/;
  const decode = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const secrets = lines.flatMap((line) => {
    const masked = mask.exec(line)?.[1];
    return masked === undefined ? [] : [masked, decode(masked)];
  });
  if (token !== undefined) secrets.push(token);
  return lines
    .filter((line) => !mask.test(line))
    .map((line) =>
      redact(decode(line), secrets).replaceAll(/\bhttps?:\/\/[^\s"']*\?[^\s"']*/g, '<signed URL>'),
    );
}

/** Gives the one answer that return value, messages and end of the agent come to. `problem`: why we ended it ourselves. */
export function classify(
  request: AgentRequest,
  end: Pick<ProcessEnd, 'why' | 'code' | 'signal' | 'seconds'>,
  result: AgentResult | undefined,
  messages: readonly string[],
  problem: string | undefined,
): ServiceAnswer {
  const refuse = (kind: 'denied' | 'unavailable' | 'corrupt', reason: string): ServiceAnswer => ({
    kind,
    reason,
    key: result?.found ?? null,
  });
  const said = messages.map((line) => line.replace(/^::(?:warning|error)[^:]*::/, ''));
  const failures = said.filter((line, index) => ANNOTATED.test(messages[index] ?? '') || FAILED.test(line));
  const text = failures.join('; ');
  const denied = failures.find((line) => DENIED.test(line)) ?? said.find((line) => CLOSED.test(line));
  if (denied !== undefined) return refuse('denied', denied);
  const attempt = said.findLast((line) => line.startsWith('Attempt ')) ?? text;
  const detail = attempt === '' ? '' : ` (${attempt})`;
  if (problem !== undefined) return refuse('unavailable', `${problem}${detail}`);
  if (end.why !== 'exited') {
    return refuse('unavailable', `no answer within ${end.seconds.toFixed(0)} s${detail}`);
  }
  if (result === undefined) {
    const last = said.slice(-3).join('; ');
    return refuse('unavailable', `the cache agent ended with ${end.signal ?? `code ${end.code}`}: ${last}`);
  }
  if (result.thrown !== null) return refuse('unavailable', result.thrown);
  if (/\b429\b|rate limit/i.test(text)) return refuse('unavailable', `rate limited: ${text}`);
  if (request.verb === 'fetch' && /\btar\b.*(failed|exit code)/s.test(text)) {
    // The page of an error is no word about the entry, which would else be taken for damaged and passed over for ever.
    if (result.status !== null && result.status >= 400) {
      return refuse('unavailable', `the service answered the download with status ${result.status}`);
    }
    return refuse('corrupt', 'the archive cannot be unpacked');
  }
  if (failures.length > 0) return refuse('unavailable', text);
  return {
    kind: 'ok',
    key: request.verb === 'save' ? savedKey(request, result) : (result.returned as string | null),
  };
}

const ANNOTATED = /^::(?:warning|error)\b/;
const FAILED = /^Failed to (?:save|restore): /;
const DENIED = /cache (?:read|write) denied|\b40[13]\b/;
/** Said without a warning: the runner's own switch. */
const CLOSED = /cache-mode '[^']*' does not permit (?:reads|writes)/;

/** Version 1 gives the id of the reservation even when the upload failed; failures were sorted out before. */
function savedKey(request: AgentRequest, result: AgentResult): string | null {
  return result.returned === null || Number(result.returned) === -1 ? null : (request.keys[0] ?? null);
}
