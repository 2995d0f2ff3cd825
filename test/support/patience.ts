import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long a test waits for a state before it says that the state never came, in milliseconds. Only a test that fails waits
 * so long, and a machine busy with other work is many times slower than a quiet one.
 */
export const patience = 60_000;

/** Between two looks at what has to be asked for: whoever is waited for may need the core. */
export const pause = (milliseconds = 20): Promise<void> => sleep(milliseconds);
