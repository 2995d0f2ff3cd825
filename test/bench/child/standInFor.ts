import Module from 'node:module';

/** From now on whoever asks for a module gets another; to be called before anything that does is loaded. */
export function standInFor(module: string, other: () => unknown): void {
  const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = (name, ...rest) => (name === module ? other() : load(name, ...rest));
}
