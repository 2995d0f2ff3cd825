/** A JSON value as it goes over the wire; a member that is undefined is left out. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [member: string]: Json | undefined;
}
