import { invalidParameter, missingParameter } from '../gateway/apiError';

/** What a parameter must be like. A parameter without a rule is ignored, as the gateway does. */
export interface ParameterRule {
  kind: 'string' | 'integer' | 'boolean' | 'strings';
  required?: true;
  min?: number;
  max?: number;
  /** Legal values; absent where the documentation leaves the set open. */
  values?: readonly string[];
}

/** Page style: 20 rows unless told, 100 at most. */
export const pageParameters: Record<string, ParameterRule> = {
  PageNumber: { kind: 'integer', min: 1 },
  PageSize: { kind: 'integer', min: 1, max: 100 },
};

export const requiredText: ParameterRule = { kind: 'string', required: true };

export const onOff: ParameterRule = { kind: 'string', values: ['enabled', 'disabled'] };

/** Refuses the first parameter that breaks its rule. */
export function checkParameters(
  rules: Record<string, ParameterRule>,
  parameters: Record<string, string>,
): void {
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.kind === 'strings') {
      if (parameters[name]) throw invalidParameter(name);
      continue;
    }
    const value = parameters[name];
    if (value === undefined || value === '') {
      if (rule.required) throw missingParameter(name);
    } else if (!isLegal(rule, value)) {
      throw invalidParameter(name);
    }
  }
}

function isLegal({ kind, min, max, values }: ParameterRule, value: string): boolean {
  if (kind === 'boolean') return value === 'true' || value === 'false';
  if (kind === 'string') return !values || values.includes(value);
  if (!/^-?\d{1,15}$/.test(value)) return false;
  const number = Number(value);
  return number >= (min ?? number) && number <= (max ?? number);
}
