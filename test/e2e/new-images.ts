import { spawnSync } from 'node:child_process';

/** Notes which images of the product are there, so that a test removes its own ones only: the engine may be everybody's. */
export function noteImages(env: Readonly<Record<string, string>>): { removeNew(): void } {
  const docker = (...args: string[]): string =>
    spawnSync('docker', args, { env: { ...env } }).stdout.toString();
  const names = (): string[] => {
    const format = '{{.ID}} {{.Repository}}:{{.Tag}}';
    const filter = 'label=trtllm-nixl-build.key';
    return docker('images', '--no-trunc', '--format', format, '--filter', filter).split('\n').filter(Boolean);
  };
  const before = new Set(names());
  return {
    removeNew() {
      for (const line of names().filter((name) => !before.has(name))) {
        const [id = '', name = ''] = line.split(' ');
        docker('rmi', '--force', name.includes('<none>') ? id : name);
      }
    },
  };
}
