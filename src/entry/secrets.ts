import { readFileSync } from 'node:fs';
import { secretForms } from '../system/redact.ts';

/** Variables whose values are secrets wherever they appear, by the usual names. */
const SECRET_NAMES = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS|API_KEY|ACCESS_KEY)$/i;

/**
 * Texts that must reach no log and no report: values of secret variables of the runner, and the content of the token file.
 * A token file that cannot be read holds no secret we could print; the smoke phase says what is wrong with it.
 */
export function collectSecrets(env: NodeJS.ProcessEnv, tokenFile: string | undefined): string[] {
  const values = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && SECRET_NAMES.test(name) ? [value] : [],
  );
  return secretForms([...values, ...(tokenFile === undefined ? [] : contentOf(tokenFile))]);
}

function contentOf(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8').trim()];
  } catch {
    return [];
  }
}
