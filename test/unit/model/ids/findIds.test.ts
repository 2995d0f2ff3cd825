import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findIds, isMasked, isMended, kindOf } from '../../../../src/model/ids/ids';

/** Every id of the reference that is not masked. */
const real = {
  idaas_ue2jvisn35ea5lmthk2676rypm: 'instance',
  idaas_qzljgbhtwnnsywtdbz7yzy2any: 'instance',
  idaas_qnx6fbrinlecptl5hld23lfkvy: 'instance',
  idaas_z4pwq7v5ankdimdelzo2zbmzo4: 'instance',
  idaas_ksvv5c7f2l6uzh6oqspeks23ni: 'instance',
  idaas_oynbcyaaejuik6b37eldz4pinu: 'instance',
  idp_mwpcwnhrimlr2horx7xgg7pp7y: 'identityProvider',
  app_mltta64q65enci54slingvvsgq: 'application',
  app_mltuxdwd4lq4eer6tmtlmaxm5e: 'application',
  ou_4lag76zc2km5ssg5vsmm2lznvu: 'organizationalUnit',
  ou_x3beoyepv2ls5iwuge3xhjkwbm: 'organizationalUnit',
  user_ue2jvisn35ea5lmthk2676rypm: 'user',
  group_ue2jvisn35ea5lmthk2676rypm: 'group',
  nae_mwpcwnhrimlr2horx7xgg7pp7y: 'networkEndpoint',
  sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde: 'job',
  sync_0000347vjovtcf41li0fgsd98gn24q9njabcd: 'job',
  async_000036tfu8cgngmakngrr2rk75qgf87pf3rabc: 'statusCheckJob',
} as const;

/** Ids as the documentation masks and replaces them. */
const masked = {
  idaas_ue2jvisn35ea5lmthk267xxxxx: 'instance',
  idaas_7vdv3olzk36gymwtlaq6fixxxx: 'instance',
  idaas_eypq6ljgyeuwmlw672sulxxxxx: 'instance',
  'eiam-111ccc1111': 'instance',
  'eiam-cn-xxxxx': 'instance',
  idp_my664lwkhpicbyzirog3xxxxx: 'identityProvider',
  idp_my664lwkhpicbyzirog3nxxxxx: 'identityProvider',
  idp_na2rzpyc67zr7ixdfy35zgrxxx: 'identityProvider',
  idp_11111: 'identityProvider',
  app_mkv7rgt4d7i4u7zqtzev2mxxxx: 'application',
  ou_wovwffm62xifdziem7an7xxxxx: 'organizationalUnit',
  ou_12121xxxx: 'organizationalUnit',
  ou_asjdfhaskfhw213mnsj33sXXX: 'organizationalUnit',
  user_d6sbsuumeta4h66ec3il7yxxxx: 'user',
  group_d6sbsuumeta4h66ec3il7yxxxx: 'group',
  nae_mx4vsadfe6govkqkwckxxxx: 'networkEndpoint',
  sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx: 'job',
  sync_000036q9p3jd5: 'job',
  async_000036tfu8cgngmakngrr2rk75qgf87pf3rxxx: 'statusCheckJob',
  // Cut short while it was selected.
  idp_mwpcwnhrimlr2horx7xgg: 'identityProvider',
} as const;

/** What looks like an id to somebody who looks badly. */
const others = {
  'words of programs': [
    ...['user_name', 'user_id', 'user_email2', 'user_accounts', 'user_preferences_table'],
    ...['group_members', 'group_by_key', 'group_concat', 'app_settings', 'app_version2'],
    ...['sync_interval30', 'sync_status', 'async_generator', 'async_function_call', 'ou_root'],
    ...['app_config_v2', 'idp_metadata', 'idaas_instance', 'nae_public', 'user_profilepicture'],
  ],
  'open ids of Lark': [
    'ou_7d8a6e6df7621556ce0d21922b676706',
    'ou_84aad35d084aa403a838cf73ee18467a',
  ],
  'ids of other kinds': [
    ...['nap_examplexxx', 'apt_rpa_tdsxxx', 'ufd_ncvy5trszg3zajaal5iofauy2q', 'NTxxxexample'],
    '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
  ],
  'hosts and packages': [
    ...['eiam-cn.vpc-proxy.aliyuncs.com', 'eiam-developerapi.cn-hangzhou.aliyuncs.com'],
    ...['eiam-cn-hangzhou', 'eiam-20211201', 'api-eiam-2021-12-01-getuser', 'eiam-developerapi'],
  ],
  'parts of longer words': [
    'xidp_mwpcwnhrimlr2horx7xgg7pp7y',
    '0sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde',
  ],
  'the wrong alphabet': [
    'IDP_MWPC1NHRIMLR2HORX7XGG7PP7Y',
    'sync_0000347wzovtcf41li0fgsd98gn24q9nj9abcde',
  ],
};

const sentences = [
  (id: string) => id,
  (id: string) => `The job ${id}, which failed; see (${id}).`,
  (id: string) => `{"Id":"${id}\\n","Other":["${id}"]}`,
  (id: string) => `https://example.com/a?id=${id}&b=${id}#${id}`,
  (id: string) => `任务${id}失败：${id}。`,
  (id: string) => `- ${id}\r\n-\t${id}\n`,
  (id: string) => `${id} ${id} ${id}`,
];

describe('findIds', () => {
  for (const [lenient, ids] of [
    [false, real],
    [true, { ...real, ...masked }],
  ] as const) {
    it(`finds every ${lenient ? 'masked' : 'real'} id with its exact range, wherever it stands`, () => {
      for (const [id, kind] of Object.entries(ids)) {
        for (const sentence of sentences) {
          const text = sentence(id);
          const found = findIds(text, { lenient });
          assert.equal(found.length, text.split(id).length - 1, text);
          for (const each of found) {
            assert.deepEqual(
              [each.kind, each.id, text.slice(each.start, each.end)],
              [kind, id, id],
            );
          }
        }
      }
    });
  }

  it('takes no masked id unless it is told to', () => {
    const taken = Object.keys(masked).filter((id) => findIds(id).length > 0);
    assert.deepEqual(taken, []);
  });

  for (const [what, texts] of Object.entries(others)) {
    it(`takes none of ${what}, not even leniently`, () => {
      const taken = texts.filter((text) => findIds(text, { lenient: true }).length > 0);
      assert.deepEqual(taken, []);
      assert.deepEqual(findIds(texts.join('\n'), { lenient: true }), []);
    });
  }

  it('takes no whole id that is a part of a longer word, or in upper case, unless it is told to', () => {
    const texts = [
      'my_idp_mwpcwnhrimlr2horx7xgg7pp7y',
      'my-idp_mwpcwnhrimlr2horx7xgg7pp7y',
      'idp_mwpcwnhrimlr2horx7xgg7pp7y_old',
      'idp_mwpcwnhrimlr2horx7xgg7pp7y-old',
      'IDP_MWPCWNHRIMLR2HORX7XGG7PP7Y',
      'idp_Mwpcwnhrimlr2horx7xgg7pp7y',
    ];
    assert.deepEqual(
      texts.flatMap((text) => findIds(text)),
      [],
    );
    assert.deepEqual(
      texts.map((text) => findIds(text, { lenient: true }).map(({ id }) => id)),
      texts.map(() => ['idp_mwpcwnhrimlr2horx7xgg7pp7y']),
    );
  });

  it('finds nothing in an id that is a digit too short or too long', () => {
    for (const id of Object.keys(real).filter((each) => !each.includes('sync_'))) {
      for (const text of [id.slice(0, -1), `${id}a`]) assert.deepEqual(findIds(text), [], text);
    }
    const payload = (length: number) => `sync_0000${'3'.repeat(length)}`;
    const found = [32, 33, 34, 35, 36].filter((length) => findIds(payload(length)).length === 1);
    assert.deepEqual(found, [33, 34, 35]);
  });
});

/** The patterns of the reference, with its surroundings: slow, and right. */
const surrounded = (pattern: string) =>
  new RegExp(`(?<![A-Za-z0-9_-])${pattern}(?![A-Za-z0-9_-])`, 'g');
const strict = [
  ...['idaas', 'idp', 'app', 'ou', 'user', 'group', 'nae'].map((prefix) =>
    surrounded(`${prefix}_[a-z2-7]{25}[aeimquy4]`),
  ),
  surrounded('sync_0000[0-9a-v]{33,35}'),
  surrounded('async_0000[0-9a-v]{33,35}'),
];
const lenient = [
  surrounded('(?:idaas|idp|app|ou|user|group|nae)_[A-Za-z0-9]{5,45}'),
  // Whole ones also where another word is joined to them.
  /(?<![A-Za-z0-9])(?:idaas|idp|app|ou|user|group|nae)_[a-z2-7]{25}[aeimquy4](?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])a?sync_0000[0-9a-v]{33,35}(?![A-Za-z0-9])/g,
  surrounded('a?sync_[A-Za-z0-9]{5,45}'),
  surrounded('eiam-(?:[A-Za-z0-9]{2}-)?[A-Za-z0-9]{5,45}'),
];

const matches = (patterns: RegExp[], text: string) =>
  patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => [match.index, match[0]]))
    .sort(([a], [b]) => Number(a) - Number(b));

const prefix = fc.constantFrom(
  'idaas_',
  'idp_',
  'app_',
  'ou_',
  'user_',
  'group_',
  'nae_',
  'sync_0000',
  'async_0000',
  'sync_',
  'eiam-',
  'eiam-cn-',
  'ync_',
  '_',
  'up_',
);
const run = (letters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters.split('')), minLength, maxLength });
const base32 = run('abcdefghijklmnopqrstuvwxyz234567', 24, 27);
const base32hex = run('0123456789abcdefghijklmnopqrstuv', 31, 37);
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(prefix, fc.oneof(base32, base32hex)).map(([a, b]) => a + b) },
  { weight: 2, arbitrary: fc.tuple(prefix, run('axX1z9_-', 0, 12)).map(([a, b]) => a + b) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(real), ...Object.keys(masked)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', '\n', '"', '-', '_', 'a', '.', '中', '\u{1f600}', 'é'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('findIds, against the patterns of the reference', () => {
  it('finds exactly what they match', () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = findIds(given).map(({ start, id }) => [start, id]);
        assert.deepEqual(found, matches(strict, given));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds leniently no less than strictly, and as it is nothing that the lenient patterns do not match', () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = findIds(given, { lenient: true });
        const keys = new Set(found.map(({ start, id }) => `${start} ${id}`));
        const most = new Set(matches(lenient, given).map((match) => match.join(' ')));
        for (const { start, id } of findIds(given)) assert.ok(keys.has(`${start} ${id}`), id);
        for (const each of found) {
          const { start, id, kind } = each;
          if (isMended(given, each)) assert.ok(!isMasked(id), id);
          else assert.ok(most.has(`${start} ${id}`), id);
          assert.equal(kindOf(id), kind);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('kindOf', () => {
  it('takes whatever has the prefix of an id, for somebody who asks for it', () => {
    const ids = { ...real, ...masked };
    assert.deepEqual(
      Object.fromEntries(Object.keys(ids).map((id) => [id, kindOf(` ${id}\n`)])),
      ids,
    );
    assert.deepEqual([kindOf('user_1'), kindOf('sync_abc')], ['user', 'job']);
  });

  it('knows nothing of other texts', () => {
    const odd = [
      '',
      'idp_',
      'idp_a b',
      'idp_a/../b',
      'nap_1',
      'idp',
      'IDP_1',
      `idp_${'a'.repeat(65)}`,
      'eiam-',
      'idp_a\nidp_b',
    ];
    assert.deepEqual(
      odd.filter((text) => kindOf(text) !== undefined),
      [],
    );
  });
});
