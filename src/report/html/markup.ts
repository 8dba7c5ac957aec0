/** Markup that may stand in the page as it is. Everything else is text and gets escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | readonly Content[];

/**
 * HTML of which every inserted value is text, unless it is markup made here: a log cannot open a tag, end an attribute or turn
 * the reading direction of what stands around it.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + shown(values[index - 1] ?? '') + part));
}

export const NOTHING: Markup = new Markup('');

function shown(value: Content): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(shown).join('');
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for content and for quoted attributes alike. What HTML cannot hold becomes U+FFFD, and marks of direction become visible. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, (mark) => `[${codeOf(mark)}]`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function codeOf(mark: string): string {
  return `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A name, path or line of others: isolated, so that right-to-left text in it does not reorder its neighbours. */
export function code(text: string): Markup {
  return html`<bdi><code>${text}</code></bdi>`;
}

/** A table that scrolls sideways by itself on a narrow screen, and can be reached by keyboard to do so. */
export function dataTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Content[])[],
): Markup {
  if (rows.length === 0) return NOTHING;
  const body = rows.map(
    ([first = '', ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  );
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head.map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${body}</tbody></table></div>`;
}
