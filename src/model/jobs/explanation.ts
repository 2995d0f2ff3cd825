/** What an error pair of a job means and what to look at first. Ours, not the service's: shown beside the raw pair. */
export interface Explanation {
  /** One short sentence. */
  title: string;
  /** Cause and first check, one or two sentences. */
  advice: string;
  /** LDAP result code (RFC 4511 appendix A) when the text names one. */
  ldapCode?: number;
  /** Where it is written, in the words of the source; absent when only the code's own page of the service tells. */
  reference?: string;
}
