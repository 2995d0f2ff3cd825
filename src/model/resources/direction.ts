/** Which way synchronization goes, seen from IDaaS, in the order people choose from. */
export const directions = ['inbound', 'outbound'] as const;

export type Direction = (typeof directions)[number];

/** How the service calls the directions of its jobs. */
const jobWords = { inbound: 'ingress', outbound: 'egress' } as const;

/** The direction that a word of a job names; a word that is not known stays as it came. */
export function readDirection(word: string): string {
  return directions.find((direction) => jobWords[direction] === word) ?? word;
}

/** The service's own word, for its requests and for machines; what is no direction stays as it is. */
export function jobDirectionWord(direction: string): string {
  return Object.hasOwn(jobWords, direction) ? jobWords[direction as Direction] : direction;
}
