/**
 * What is said about an error: one short sentence that holds for every case it is shown for, then cause and first check.
 * `of` is the attribute or class that the text of the error names.
 */
export type MeaningText = (of?: string) => [title: string, advice: string];

/** What an error was recognised as. */
export interface Recognised {
  meaning: MeaningText;
  /** The attribute or class that the text names. */
  of?: string;
  /** LDAP result code (RFC 4511 appendix A; above 80 those of the client). */
  ldapCode?: number;
  /** Where it is written, in the words of the source. */
  reference?: string;
}
