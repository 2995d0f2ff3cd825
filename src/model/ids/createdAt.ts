const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const base32hex = '0123456789abcdefghijklmnopqrstuv';

/** Reads the first `bits` bits of a text of 5-bit digits; `undefined` when a character is no digit. */
function leadingBits(text: string, alphabet: string, bits: number): bigint | undefined {
  const digits = Math.ceil(bits / 5);
  let value = 0n;
  for (let i = 0; i < digits; i++) {
    const digit = alphabet.indexOf(text.charAt(i));
    if (digit < 0 || i >= text.length) {
      return undefined;
    }
    value = (value << 5n) | BigInt(digit);
  }
  return value >> BigInt(digits * 5 - bits);
}

const earliest = Date.UTC(2015, 0);
const latest = Date.UTC(2100, 0);

function plausible(ms: number): Date | undefined {
  return ms >= earliest && ms < latest ? new Date(ms) : undefined;
}

/**
 * When the thing behind an id was created, as the id itself tells: job ids begin with the Unix time in milliseconds,
 * ids of providers, applications and network endpoints with the Unix time in seconds. `undefined` for every other id
 * and for text that is no id. Nothing of this is documented; it holds for every full id seen.
 */
export function createdAt(id: string): Date | undefined {
  const job = /^a?sync_(0000[0-9a-z]{9,})$/.exec(id.trim());
  if (job?.[1]) {
    const ms = leadingBits(job[1], base32hex, 64);
    return ms === undefined ? undefined : plausible(Number(ms));
  }
  const resource = /^(?:idp|app|nae)_([mno][a-z2-7]{25})$/.exec(id.trim());
  if (resource?.[1]) {
    const seconds = leadingBits(resource[1], base32, 32);
    return seconds === undefined ? undefined : plausible(Number(seconds) * 1000);
  }
  return undefined;
}
