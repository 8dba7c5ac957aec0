import manifest from '../../package.json' with { type: 'json' };

/** Version of this tool, written into manifests and reports. */
export const toolVersion: string = manifest.version;
