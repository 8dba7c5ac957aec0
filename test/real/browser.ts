import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';

/** A real browser, driven over its own protocol. */
export interface RealBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openBrowser(chromium: string): Promise<RealBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'browser-'));
  const browser = await launch({
    executablePath: chromium,
    userDataDir: profile,
    // Its sandbox wants a user other than root; the pages are our own, and what they must not do is what is tested.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
  });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What a page did while it was looked at. */
export interface Watch {
  readonly page: Page;
  /** Errors of scripts, messages of the console (which has those of the page's policy), dialogs. */
  readonly noise: string[];
  /** Addresses asked for, the page's own left out. */
  readonly requests: string[];
}

export interface Looks {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** Opens a file as a reader does, and notes everything it does besides being shown. */
export async function lookAt(browser: Browser, path: string, looks: Looks = {}): Promise<Watch> {
  const page = await browser.newPage();
  const url = pathToFileURL(path).href;
  const watch: Watch = { page, noise: [], requests: [] };
  page.on('pageerror', (error) =>
    watch.noise.push(`error: ${error instanceof Error ? error.message : error}`),
  );
  page.on('console', (message) => watch.noise.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    watch.noise.push(`dialog: ${dialog.message()}`);
    // A page that is being closed takes its dialog with it.
    void dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    if (request.url() !== url) watch.requests.push(request.url());
  });
  await page.setViewport({ width: looks.width ?? 1200, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: looks.scheme ?? 'light' }]);
  await page.goto(url);
  return watch;
}
