import type { WheelSource } from '../types.ts';
import { fromDynamoScript } from './dynamo-script.ts';
import { fromGivenWheel } from './given-wheel.ts';
import { fromPip } from './pip.ts';
import { fromTrtllmMake } from './trtllm-make.ts';
import type { Source } from './types.ts';
import { fromUpstreamImage } from './upstream-image.ts';

/** What each source says of its wheel; a new one is one file and one line here, and one builder in wheel/index.ts. */
export const SOURCES: Readonly<Record<WheelSource, Source>> = {
  'dynamo-script': fromDynamoScript,
  'trtllm-make': fromTrtllmMake,
  'given-wheel': fromGivenWheel,
  pip: fromPip,
  'upstream-image': fromUpstreamImage,
};
