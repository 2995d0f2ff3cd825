import { isDeletionLimit } from '../configuration/deletionLimit';
import { recognisePlatform } from './errors/contactPlatform';
import { recogniseDirectory } from './errors/directoryError';
import type { MeaningText, Recognised } from './errors/meaning';
import { networkFault } from './errors/networkFault';
import { platformMeanings as platform } from './errors/platformMeanings';
import { serviceMeanings as service } from './errors/serviceMeanings';
import { connectionMeanings as connection } from './errors/connectionMeanings';
import type { Explanation } from './explanation';

/** The service's own codes, which say by themselves what they mean. */
const serviceCodes: readonly [RegExp, MeaningText][] = [
  [/Being_?Locked/i, service.locked],
  // The gateway writes `MissingUsername`, the service `MissingParameter.Username`.
  [/^Missing(?!SecurityToken|AccessKeyId)[A-Z]/, service.missing],
  [/^ResourceDuplicated\./i, service.duplicated],
  [/^InvalidParameter\./i, service.invalid],
  [/^ResourceNotFound\./i, service.gone],
  // `NetworkAccessPointWarning`, about an access point with a single path, is no failure.
  [/^NetworkAccess\.\w*Timeout/, connection.unanswered],
  [/^NetworkAccess\b/, connection.unreachable],
  [/^(InternalError|ServiceUnavailable(Temporary)?|UnknownError)$/, service.failed],
];

/** Words that any other side may use; one table of the gateway spells a code `Forbedden.NotSupportRAM`. */
const phrases: readonly [RegExp, MeaningText][] = [
  [/Throttling|TooManyRequests|too many requests|(frequency|rate) limit/i, platform.rate],
  [
    /\bno ?permission|permission denied|not\s?authori[sz]ed|forb[ie]dden|access.?denied|no privilege|insufficient (permission|privilege)s?|(not have|lacks?) (the )?permission/i,
    platform.denied,
  ],
];

/** What an error pair is; the message is read up to 4,000 characters. */
export function recognise(code = '', message = ''): Recognised | undefined {
  const text = message.slice(0, 4000);
  if (isDeletionLimit(code, text)) {
    return { meaning: service.deletionLimit };
  }
  const both = `${code} ${text}`;
  const own = serviceCodes.find(([pattern]) => pattern.test(code))?.[1];
  const directory = recogniseDirectory(both);
  if (directory) {
    return directory;
  }
  if (own) {
    return { meaning: own };
  }
  const onPlatform = recognisePlatform(code, text);
  if (onPlatform) {
    return onPlatform;
  }
  const meaning =
    networkFault(both) ??
    phrases.find(([pattern]) => pattern.test(both))?.[1] ??
    (/\b403\b/.test(code) ? platform.denied : undefined) ??
    (/\b429\b/.test(code) ? platform.rate : undefined);
  return meaning && { meaning };
}

/** Whether nothing came from the other side, as behind a firewall that does not know the addresses of the service. */
export function isUnanswered(code: string | undefined, message: string | undefined): boolean {
  const meaning = recognise(code ?? '', (message ?? '').slice(0, 4000))?.meaning;
  return meaning === connection.unanswered || meaning === connection.unreachable;
}

/**
 * Explains the error pair of a job as far as it can be recognised; `undefined` when it cannot, so that nothing is
 * claimed without ground. What the other side says comes before its number. The message is read up to 4,000 characters.
 */
export function explainError(
  code: string | undefined,
  message: string | undefined,
): Explanation | undefined {
  const found = recognise(code, message);
  if (!found) {
    return undefined;
  }
  const [title, advice] = found.meaning(found.of);
  const { ldapCode, reference } = found;
  return {
    title,
    advice,
    ...(ldapCode !== undefined && { ldapCode }),
    ...(reference !== undefined && { reference }),
  };
}
