import { createHash } from 'node:crypto';

/** Everyday words that ordinary tokenizers keep whole, so that length in words predicts length in tokens. */
const WORDS =
  `time year people way day man thing woman life child world school state family student group country problem hand part place
case week company system program question work government number night point home water room mother area money story fact month
lot right study book eye job word business issue side kind head house service friend father power hour game line end member law
car city name team minute idea body back parent face level office door health person art war history party result change morning
reason research girl guy moment air teacher force education`.split(/\s+/);

/** Where calibration starts before an answer has said how many tokens a word is. */
export const ASSUMED_TOKENS_PER_WORD = 1.4;
/** Words of prompt 0, which is short because nothing is known about the tokenizer yet. */
export const CALIBRATION_WORDS = 64;

/**
 * Prompt `index` of a run: deterministic for a seed, so that arms can be compared, and different from its first word on, so that
 * no cached prefix is mistaken for a missing transfer (design.md, "Evidence rules").
 */
export function makePrompt(seed: string, index: number, words: number): string {
  const nonce = createHash('sha256').update(`${seed}/${index}`).digest('hex').slice(0, 12);
  const chosen: string[] = [];
  for (let block = 0; chosen.length < words; block += 1) {
    for (const byte of createHash('sha256').update(`${seed}/${index}/${block}`).digest()) {
      if (chosen.length < words) chosen.push(WORDS[byte % WORDS.length] ?? 'word');
    }
  }
  return `${nonce} ${chosen.join(' ')}`;
}

/** Words needed for a prompt of about so many tokens. */
export function wordsFor(tokens: number, tokensPerWord: number): number {
  return Math.max(1, Math.round(tokens / tokensPerWord));
}
