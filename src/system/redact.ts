/** Shorter texts stand in too many harmless places. */
const SHORTEST = 4;
/** Forms of a secret are only looked for when the form is long enough to be no accident. */
const SHORTEST_FORM = 8;

/** Replaces every secret (of 4 characters or more) in a text. Used by every writer that persists or prints text of others. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length >= SHORTEST) clean = clean.replaceAll(secret, '***');
  }
  return clean;
}

/**
 * Every way in which a secret is likely to be written: as it is, each of its lines (logs are read line by line), as part of a URL,
 * of JSON, in base64. Longest first, so that no piece of a longer one stays behind.
 */
export function secretForms(secrets: readonly string[]): string[] {
  const forms = new Set<string>();
  for (const secret of secrets.map((one) => one.trim()).filter((one) => one.length >= SHORTEST)) {
    forms.add(secret);
    for (const form of derived(secret)) if (form.length >= SHORTEST_FORM) forms.add(form);
  }
  return [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function derived(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const base64 = Buffer.from(secret).toString('base64');
  return [
    ...lines,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(secret).toString('base64url'),
  ];
}
