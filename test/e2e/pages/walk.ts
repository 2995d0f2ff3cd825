import { pictured, type Pictured } from './pictured';
import { picturedIds } from './picturedIds';

/** Every surface there is, one after the other in one window with the demo workspace. */
export const walk: readonly Pictured[] = [...pictured, ...picturedIds];
