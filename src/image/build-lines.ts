/** What a line of the image build says about how far it is; null for lines that say nothing. */
export interface BuildStep {
  readonly text: string;
  /** 0…1 within the stage; undefined when the line does not tell. */
  readonly fraction?: number;
}

/** BuildKit in plain form: `#12 [dev 3/9] RUN …`. */
const BUILDKIT = /^#\d+ \[(?:(\S+) )?(\d+)\/(\d+)\] (.+)$/;
/** The classic builder: `Step 3/20 : RUN …`. */
const CLASSIC = /^Step (\d+)\/(\d+) : (.+)$/;
const OTHER = /^#\d+ (exporting .+|transferring .+|importing .+|sending tarball.*)$/;

/** Reads one line of `docker build`. Pure. */
export function readBuildLine(line: string): BuildStep | null {
  const buildkit = BUILDKIT.exec(line);
  if (buildkit) return step(buildkit[1], buildkit[2], buildkit[3], buildkit[4]);
  const classic = CLASSIC.exec(line);
  if (classic) return step(undefined, classic[1], classic[2], classic[3]);
  const other = OTHER.exec(line);
  return other ? { text: other[1] ?? '' } : null;
}

function step(stage?: string, at?: string, of?: string, command = ''): BuildStep {
  const text = `${stage === undefined ? '' : `${stage} `}${at}/${of} ${shorten(command)}`;
  return { text, fraction: Number(at) / Math.max(1, Number(of)) };
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
