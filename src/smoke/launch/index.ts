import { dynamoLauncher } from './dynamo.ts';
import type { Launcher } from './types.ts';

/** All ways to start a service. A new one is a file and a line here. */
export const launchers: readonly Launcher[] = [dynamoLauncher];
