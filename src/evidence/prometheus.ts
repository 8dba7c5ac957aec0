/** One sample of a Prometheus text exposition: `name{label="value"} 12`. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const SAMPLE = /^([A-Za-z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+-?\d+)?\s*$/;
const LABEL = /\s*([A-Za-z_]\w*)="((?:[^"\\]|\\.)*)"\s*(?:,|$)/y;
/** No engine tells more; what is beyond is somebody's flood. */
const MOST_SAMPLES = 20_000;

/**
 * Samples whose name passes `wanted`, in order (text format 0.0.4: docs of Prometheus, "Exposition formats"). Comments, damaged lines and
 * values that are no finite number are left out. Pure; bounded whatever the text holds.
 */
export function samplesOf(text: string, wanted: (name: string) => boolean): readonly Sample[] {
  const samples: Sample[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#') || line.length > 4096) continue;
    const parts = SAMPLE.exec(line);
    if (!parts?.[1] || !wanted(parts[1])) continue;
    const labels = labelsOf(parts[2] ?? '');
    const value = Number(parts[3]);
    if (labels === null || !Number.isFinite(value)) continue;
    samples.push({ name: parts[1], labels, value });
    if (samples.length >= MOST_SAMPLES) break;
  }
  return samples;
}

function labelsOf(text: string): Record<string, string> | null {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  for (let at = 0; at < text.length; at = LABEL.lastIndex) {
    LABEL.lastIndex = at;
    const pair = LABEL.exec(text);
    if (!pair?.[1]) return null;
    labels[pair[1]] = (pair[2] ?? '').replace(/\\(.)/g, (_all, letter: string) =>
      letter === 'n' ? '\n' : letter,
    );
  }
  return labels;
}
