import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { secretForms } from '../system/redact.ts';

/** Variables whose values are secrets wherever they appear, by the usual names. */
const SECRET_NAMES = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS|API_KEY|ACCESS_KEY)$/i;

/**
 * Texts that must reach no log and no report: values of secret variables of the runner, the content of the token file, and
 * what stands in a URL as user or password.
 * A token file that cannot be read holds no secret we could print; the smoke phase says what is wrong with it.
 */
export function collectSecrets(
  env: NodeJS.ProcessEnv,
  tokenFile: string | undefined,
  urls: readonly (string | undefined)[] = [],
): string[] {
  const values = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && SECRET_NAMES.test(name) ? [value] : [],
  );
  return secretForms([
    ...values,
    ...(tokenFile === undefined ? [] : contentOf(tokenFile)),
    ...urls.flatMap(credentialsIn),
  ]);
}

/** Password and token of a URL: the user of https is often the token itself, where no password stands behind it. */
function credentialsIn(text: string | undefined): string[] {
  const url = text === undefined ? null : URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return [];
  const secret = url.password === '' ? url.username : url.password;
  return secret === '' ? [] : [secret, decoded(secret)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Secrets of the image build, wherever a line of `build-secrets` takes them from; what is wrong with a line is said elsewhere. */
export function secretsOfBuild(
  lines: readonly string[],
  env: NodeJS.ProcessEnv,
  workspace: string,
): string[] {
  const found = lines.flatMap((line) => {
    const variable = /(?:^|,)\s*env=([^,]+)/.exec(line)?.[1];
    const path = /(?:^|,)\s*(?:src|source)=([^,]+)/.exec(line)?.[1];
    if (variable !== undefined) return [env[variable.trim()] ?? ''];
    return path === undefined ? [] : contentOf(resolve(workspace, path.trim()));
  });
  return secretForms(found);
}

function contentOf(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8').trim()];
  } catch {
    return [];
  }
}
