/**
 * Pictures of a report for the docs: `node scripts/screenshots.ts REPORT.html [CHROMIUM]`. Looked at by a person before they are committed.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** What stands at the top; the beginning of the page without. */
  readonly at?: string;
}

const SHOTS: readonly Shot[] = [
  { name: 'report-verdict', width: 1100, height: 900, scheme: 'light' },
  { name: 'report-figures', width: 1100, height: 900, scheme: 'light', at: '#figures' },
  { name: 'report-evidence', width: 1100, height: 900, scheme: 'dark', at: '#evidence' },
];

async function take(report: string, chromium: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const { name, width, height, scheme, at } of SHOTS) {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${pathToFileURL(report).href}${at ?? ''}`);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

if (import.meta.main) {
  const [report, chromium = '/usr/bin/chromium'] = process.argv.slice(2);
  if (report === undefined) throw new Error('usage: node scripts/screenshots.ts REPORT.html [CHROMIUM]');
  await take(resolve(report), chromium, join(import.meta.dirname, '..', 'docs', 'images'));
}
