import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createdAt, trimId } from '../../../../src/model/ids/ids';

const created = (id: string) => createdAt(id)?.toISOString();

/** Ids of the documentation and the instants their first bits hold. */
const documented = {
  sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx: '2024-07-29T17:51:19.510Z',
  sync_0000347vjovtcf41li0fgsd98gn24q9njxxxxx: '2024-07-29T17:51:19.510Z',
  sync_000036q9p3jd5: '2025-12-23T05:57:41.714Z',
  async_000036tfu8cgngmakngrr2rk75qgf87pf3rxxx: '2026-01-12T02:03:57.579Z',
  idp_mwpcwnhrimlr2horx7xgg7pp7y: '2024-01-10T05:29:24.000Z',
  app_mltta64q65enci54slingvvsgq: '2022-08-01T01:46:35.000Z',
  app_mltuxdwd4lq4eer6tmtlmaxm5e: '2022-08-01T03:42:06.000Z',
};

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const base32hex = '0123456789abcdefghijklmnopqrstuv';

/** Encodes as the service does, the other way round than the code under test. */
function encode(bytes: Buffer, alphabet: string): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((digit) => alphabet[parseInt(digit.padEnd(5, '0'), 2)])
    .join('');
}

describe('createdAt', () => {
  it('reads the instant out of the documented ids', () => {
    const read = Object.keys(documented).map((id) => [id, created(id)]);
    assert.deepEqual(Object.fromEntries(read), documented);
  });

  it('takes ids with the newline or blanks the service leaves on them', () => {
    assert.equal(
      created('sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx\n'),
      '2024-07-29T17:51:19.510Z',
    );
    assert.equal(created('  idp_mwpcwnhrimlr2horx7xgg7pp7y\r\n'), '2024-01-10T05:29:24.000Z');
  });

  it('knows nothing of ids that hold no time', () => {
    const others = [
      'ou_4lag76zc2km5ssg5vsmm2lznvu',
      'user_d6sbsuumeta4h66ec3il7yxxxx',
      'group_d6sbsuumeta4h66ec3il7yxxxx',
      'idaas_ue2jvisn35ea5lmthk2676rypm',
      'nap_mwpcwnhrimlr2horx7xgg7pp7y',
      'NTxxxexample',
      '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
      '',
    ];
    assert.deepEqual(
      others.map(created),
      others.map(() => undefined),
    );
  });

  it('claims nothing for text that only looks like an id', () => {
    const odd = {
      'too short for a time': 'sync_0000347vjov',
      'a provider id that is cut': 'idp_mwpcwnhrimlr2horx7xgg7pp7',
      'a provider id that is too long': 'idp_mwpcwnhrimlr2horx7xgg7pp7yy',
      'letters outside base32hex': 'sync_0000347wzovtcf41li0fgsd98gn24q9nj9xxxxx',
      'digits outside base32': 'idp_mwpc1nhr8mlr2horx7xgg7pp7y',
      'upper case': 'SYNC_0000347VJOVTCF41LI0FGSD98GN24Q9NJ9XXXXX',
      'a time before the service': 'idp_aaaaaaaaaaaaaaaaaaaaaaaaaa',
      'a counter of another product': 'sync_0000000000000000000000000000000000001',
      'a time far ahead': 'sync_0000vvvvvvvvvcf41li0fgsd98gn24q9nj9xxxxx',
      'something in front': 'my_idp_mwpcwnhrimlr2horx7xgg7pp7y',
      'a second line': 'idp_mwpcwnhrimlr2horx7xgg7pp7y\nx',
    };
    for (const [what, id] of Object.entries(odd)) {
      assert.equal(created(id), undefined, what);
    }
  });

  // Ids of 2033-10 and later begin with a letter that no id has had yet.
  it('reads back whatever time the service puts into an id', () => {
    const instant = fc.integer({ min: Date.UTC(2022, 4), max: Date.UTC(2033, 9) });
    const random = fc
      .uint8Array({ minLength: 16, maxLength: 16 })
      .map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(instant, random, (ms, tail) => {
        const millis = Buffer.alloc(8);
        millis.writeBigUInt64BE(BigInt(ms));
        const job = encode(Buffer.concat([millis, tail]), base32hex);
        assert.equal(createdAt(`sync_${job}`)?.getTime(), ms);
        assert.equal(createdAt(`async_${job}`)?.getTime(), ms);
        const seconds = Buffer.alloc(4);
        seconds.writeUInt32BE(Math.floor(ms / 1000));
        const resource = encode(Buffer.concat([seconds, tail.subarray(4)]), base32);
        for (const kind of ['idp', 'app', 'nae']) {
          assert.equal(createdAt(`${kind}_${resource}`)?.getTime(), Math.floor(ms / 1000) * 1000);
        }
        for (const kind of ['ou', 'user', 'group', 'idaas']) {
          assert.equal(createdAt(`${kind}_${resource}`), undefined);
        }
      }),
    );
  });

  it('answers a plausible instant or nothing for any text', () => {
    const prefix = fc.constantFrom('sync_', 'async_', 'sync_0000', 'idp_', 'idp_m', 'nae_n', '');
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...base32hex.split('')), maxLength: 45 }),
      fc.string({ unit: fc.constantFrom(...base32.split('')), minLength: 25, maxLength: 25 }),
    );
    fc.assert(
      fc.property(prefix, body, (start, rest) => {
        const year = createdAt(start + rest)?.getUTCFullYear() ?? 2026;
        assert.ok(year >= 2015 && year < 2100, `${start}${rest}: ${year}`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('trimId', () => {
  it('takes off the newline that the documentation example ends in', () => {
    assert.equal(trimId('idp_my664lwkhpicbyzirog3nxxxxx\n'), 'idp_my664lwkhpicbyzirog3nxxxxx');
    assert.equal(trimId(' \tidp_a\r\n'), 'idp_a');
  });
});
