import { formatBytes, formatSeconds } from '../../system/progress.ts';
import { savedSeconds } from '../gpu-minutes.ts';
import type { Report } from '../types.ts';
import type { RunView } from '../view/types.ts';
import { type Content, code, dataTable, html, type Markup, NOTHING } from './markup.ts';

/** Which tier answered what, and what became of the wheel. */
export function cacheSection({ restore, wheel, plan }: Report): Markup {
  if (restore === undefined && wheel === undefined) return NOTHING;
  const facts: [string, Content][] = [];
  if (plan !== undefined) facts.push(['Key', code(plan.key)]);
  if (restore !== undefined) {
    const saved = savedSeconds(restore);
    const answer =
      restore.kind === 'none'
        ? `${restore.why}: ${restore.reason}`
        : `${restore.kind} in ${restore.tier} (${restore.proof})`;
    facts.push(['Answer', answer], ['Time', formatSeconds(restore.seconds)]);
    if (saved !== undefined) facts.push(['Saved against a build', formatSeconds(saved)]);
  }
  if (wheel !== undefined) {
    facts.push(['Wheel', html`${code(wheel.fileName)}, ${formatBytes(wheel.size)}, ${wheel.origin}`]);
    facts.push(['Holds', wheel.capabilities.join(', ') || 'no KV wrapper'], ['SHA-256', code(wheel.sha256)]);
    if (wheel.note !== undefined) facts.push(['Note', wheel.note]);
  }
  return html`${definitions(facts)}${dataTable(
    'Tiers that had nothing usable',
    ['Tier', 'Answer', 'Entry', 'Reason'],
    (restore?.refusals ?? []).map(({ tier, kind, key, reason }) => [
      tier,
      kind,
      key === null ? '–' : code(key),
      reason,
    ]),
  )}${dataTable(
    'Published to',
    ['Tier', 'Stored', 'Reason'],
    (wheel?.published ?? []).map(({ tier, stored, reason }) => [tier, stored ? 'yes' : 'no', reason]),
  )}`;
}

/** Checkout, recipe, image and what was set on purpose in each arm. */
export function environmentSection(report: Report, { arms }: RunView): Markup {
  const parts = [
    planPart(report),
    imagePart(report),
    arms.length === 0 ? NOTHING : variablesPart(arms),
  ].filter((part) => part !== NOTHING);
  return parts.length === 0 ? NOTHING : html`${parts}`;
}

function planPart({ plan }: Report): Markup {
  if (plan === undefined) return NOTHING;
  const { generation, checkout, recipe, notes } = plan;
  const dirty = checkout.dirty === '' ? '' : ', with local changes';
  const facts: [string, Content][] = [
    ['Generation', String(generation)],
    [
      'Checkout',
      html`${code(checkout.path)}, ${checkout.commit === null ? 'no commit' : code(checkout.commit)}${dirty}`,
    ],
    ...Object.entries(recipe).flatMap(([name, value]): [string, Content][] => {
      const text = recipeText(value);
      return text === '' ? [] : [[`recipe ${name}`, code(text)]];
    }),
  ];
  const said = notes.map((note) => html`<li>${note}</li>`);
  return html`<h3>Plan</h3>${definitions(facts)}${said.length === 0 ? NOTHING : html`<ul>${said}</ul>`}`;
}

/** A field of the recipe on one line; empty when it says nothing. */
function recipeText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const text = JSON.stringify(value);
  return text === '[]' || text === '{}' ? '' : text;
}

function imagePart({ image }: Report): Markup {
  if (image === undefined) return NOTHING;
  const { pushed, steps } = image;
  const { installed } = image.contract;
  const facts: [string, Content][] = [
    [
      'Image',
      html`${code(image.reference)}${image.reused ? ', unchanged' : `, built in ${formatSeconds(image.seconds)}`}`,
    ],
    ['Id', code(image.id)],
    ...(pushed === undefined
      ? []
      : ([['Pushed as', html`${code(pushed.reference)}, ${code(pushed.digest)}`]] satisfies [
          string,
          Content,
        ][])),
    ...(installed === undefined || installed === null
      ? []
      : ([
          [
            'TensorRT-LLM in it',
            `${installed.version}, with ${installed.capabilities.join(', ') || 'no KV backend'}`,
          ],
        ] satisfies [string, Content][])),
  ];
  return html`<h3>Image</h3>${definitions(facts)}${dataTable(
    'Contract of the image',
    ['Check', 'Holds', 'Expected', 'Found'],
    image.contract.checks.map(({ name, ok, expected, found }) => [
      name,
      ok ? 'yes' : html`<strong class="bad">no</strong>`,
      expected,
      found,
    ]),
  )}${stepsTable(steps)}${dataTable(
    'KV variables by kind of shell',
    ['Shell', 'Variables'],
    Object.entries(image.contract.kvVariables).map(([shell, variables]) => [
      shell,
      Object.entries(variables)
        .map(([name, value]) => `${name}=${value}`)
        .join(' ') || 'none',
    ]),
  )}`;
}

function stepsTable(steps: NonNullable<Report['image']>['steps']): Markup {
  if (steps === undefined || steps.slowest.length === 0) return NOTHING;
  const rows = steps.slowest.map(({ name, seconds }) => [name, formatSeconds(seconds)]);
  const title = `Slowest of the ${steps.total} steps of the build, of which ${steps.cached} were cached`;
  return dataTable(title, ['Step', 'Time'], rows);
}

/** A row for each variable and a column for each arm, so that differences stand beside each other. */
function variablesPart(arms: RunView['arms']): Markup {
  const names = [...new Set(arms.flatMap(({ environment }) => Object.keys(environment)))].sort();
  const value = (environment: Readonly<Record<string, string | null>>, name: string): Content => {
    if (!(name in environment)) return '–';
    const text = environment[name] ?? null;
    return text === null ? 'removed' : code(text);
  };
  const memory = arms.map((arm) => `${arm.arm}: KV in ${arm.memory} memory`).join('; ');
  return html`<h3>Variables of the arms</h3><p class="quiet">${memory}</p>${dataTable(
    'Set and removed on purpose',
    ['Variable', ...arms.map(({ arm }) => arm)],
    names.map((name) => [code(name), ...arms.map(({ environment }) => value(environment, name))]),
  )}`;
}

function definitions(facts: readonly (readonly [string, Content])[]): Markup {
  return html`<dl>${facts.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`;
}
