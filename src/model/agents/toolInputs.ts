import { verdictStates } from '../health/verdictState';

/** What a member of an input must be: a text of some length, or one of some words. */
export interface InputMember {
  maxLength: number;
  values?: readonly string[];
}

/** Longest name, id or link that is taken, in characters. */
const line = 300;

/** Which targets a list shows: those of a verdict, those that somebody should look at, or all. */
export const verdictFilters = ['attention', 'any', ...verdictStates] as const;
export type VerdictFilter = (typeof verdictFilters)[number];

/**
 * What each tool takes, every member a text. The manifest says the same as a JSON schema, and a test holds the two
 * together; both editors hand on inputs that break the schema, so that {@link readToolInput} is what counts.
 */
export const toolInputs = {
  idaas_sync_list_targets: {
    verdict: { maxLength: 20, values: verdictFilters },
    instance: { maxLength: line },
    name: { maxLength: line },
  },
  idaas_sync_get_health: {
    target: { maxLength: line },
  },
  idaas_sync_explain_job: {
    job: { maxLength: line },
    latestFailedOf: { maxLength: line },
  },
  idaas_sync_compare_jobs: {
    before: { maxLength: line },
    after: { maxLength: line },
  },
  idaas_sync_check_configuration: {
    provider: { maxLength: line },
    text: { maxLength: 100_000 },
    direction: { maxLength: 8, values: ['inbound', 'outbound'] },
    directory: { maxLength: 8, values: ['ad', 'openldap'] },
  },
} as const satisfies Record<string, Record<string, InputMember>>;

export type ToolName = keyof typeof toolInputs;
export const toolNames = Object.keys(toolInputs) as ToolName[];

type MemberOf<Name extends ToolName> = Name extends ToolName
  ? keyof (typeof toolInputs)[Name]
  : never;

/** The input of a tool; members that were not given, and those of other tools, are absent. */
export type ToolInput = Partial<Record<MemberOf<ToolName>, string>>;

/** What must be there: of each row one member and no other. */
const choices: Record<ToolName, readonly (readonly string[])[]> = {
  idaas_sync_list_targets: [],
  idaas_sync_get_health: [['target']],
  idaas_sync_explain_job: [['job', 'latestFailedOf']],
  idaas_sync_compare_jobs: [['before'], ['after']],
  idaas_sync_check_configuration: [['provider', 'text']],
};

/**
 * Reads what somebody handed to a tool, or says in a sentence for a model what is wrong with it. Nothing of the input is
 * quoted: it may have come from anywhere.
 */
export function readToolInput(
  name: ToolName,
  given: unknown,
): { input: ToolInput } | { problem: string } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { problem: 'The input must be an object.' };
  }
  const members: Record<string, InputMember> = toolInputs[name];
  const allowed = Object.keys(members);
  const input: Record<string, string> = {};
  for (const [member, value] of Object.entries(given)) {
    const form = Object.hasOwn(members, member) ? members[member] : undefined;
    if (!form) {
      return { problem: `The input may hold nothing but: ${allowed.join(', ')}.` };
    }
    const problem = memberProblem(member, form, value);
    if (problem !== undefined) {
      return { problem };
    }
    if (typeof value === 'string' && value.trim() !== '') {
      input[member] = value.trim();
    }
  }
  for (const choice of choices[name]) {
    if (choice.filter((member) => member in input).length !== 1) {
      return {
        problem:
          choice.length === 1
            ? `The input needs ${choice[0]}.`
            : `The input needs exactly one of: ${choice.join(', ')}.`,
      };
    }
  }
  return { input };
}

/** An empty or absent text counts as not given: models fill members that they do not need. */
function memberProblem(
  member: string,
  { maxLength, values }: InputMember,
  value: unknown,
): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string') {
    return `${member} must be a text.`;
  }
  if (value.length > maxLength) {
    return `${member} is longer than ${maxLength} characters.`;
  }
  return values && value.trim() !== '' && !values.includes(value.trim())
    ? `${member} must be one of: ${values.join(', ')}.`
    : undefined;
}
