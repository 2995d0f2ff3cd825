import type { MeaningText, Recognised } from './meaning';
import { platformMeanings as platform } from './platformMeanings';

type Codes = Readonly<Record<number, MeaningText>>;

/** Codes that DingTalk and WeCom use alike: WeCom's contact interface is where DingTalk's came from. */
const shared: Codes = {
  [-1]: platform.platformBusy,
  40013: platform.secret,
  40014: platform.token,
  41001: platform.token,
  42001: platform.token,
  45009: platform.rate,
  46004: platform.userUnknown,
  48002: platform.scope,
  60001: platform.departmentName,
  60003: platform.departmentUnknown,
  60004: platform.parentUnknown,
  60005: platform.departmentUsers,
  60006: platform.departmentChildren,
  60007: platform.root,
  60008: platform.departmentExists,
  60009: platform.departmentName,
  60010: platform.departmentLoop,
  60011: platform.denied,
  60020: platform.address,
  60102: platform.userExists,
  60103: platform.phoneInvalid,
  60104: platform.phoneTaken,
  60105: platform.mailInvalid,
  60106: platform.mailTaken,
  60110: platform.tooManyDepartments,
  60111: platform.userUnknown,
  60112: platform.userName,
};

const throttled = [
  90001, 90002, 90003, 90004, 90005, 90006, 90007, 90008, 90009, 90010, 90011, 90012, 90013, 90014,
  90017, 90018,
];

const ownCodes: Readonly<Record<'DingTalk' | 'WeCom' | 'Lark', Codes>> = {
  DingTalk: {
    ...Object.fromEntries(throttled.map((code) => [code, platform.rate])),
    40088: platform.secret,
    40089: platform.secret,
    43007: platform.scope,
    45024: platform.full,
    50002: platform.range,
    50003: platform.switchedOff,
    50004: platform.range,
    50005: platform.switchedOff,
    60002: platform.departmentDepth,
    60016: platform.departmentExists,
    60018: platform.root,
    60107: platform.phoneTaken,
    60113: platform.contactMissing,
    60118: platform.contactMissing,
    60121: platform.userUnknown,
  },
  WeCom: {
    40001: platform.secret,
    45033: platform.rate,
    48009: platform.assistant,
    60021: platform.range,
    60123: platform.departmentUnknown,
    60124: platform.parentUnknown,
    60125: platform.departmentName,
    60129: platform.contactMissing,
    81002: platform.departmentDepth,
  },
  Lark: {
    10014: platform.secret,
    40004: platform.range,
    40014: platform.range,
    41050: platform.range,
    41011: platform.userExists,
    42009: platform.range,
    99991400: platform.rate,
    99991401: platform.address,
    99991543: platform.secret,
    99991661: platform.token,
    99991662: platform.switchedOff,
    99991663: platform.token,
    99991664: platform.token,
    99991665: platform.token,
    99991668: platform.token,
    99991671: platform.token,
    99991672: platform.scope,
    99991677: platform.token,
    99991679: platform.scope,
  },
};

type Vendor = keyof typeof ownCodes;

/** Codes that one of the two that write `errcode` has, and the other has not. */
const alone: Readonly<Record<number, 'DingTalk' | 'WeCom'>> = {
  ...Object.fromEntries(throttled.map((code) => [code, 'DingTalk' as const])),
  40089: 'DingTalk',
  50004: 'DingTalk',
  60113: 'DingTalk',
  60118: 'DingTalk',
  60121: 'DingTalk',
  48009: 'WeCom',
  60021: 'WeCom',
  60129: 'WeCom',
};

const vendors: readonly [Vendor, RegExp][] = [
  ['DingTalk', /ding ?(?:talk|ding)|钉钉/i],
  ['WeCom', /wecom|weixin|wechat ?work|work ?wechat|企业微信|企微/i],
  ['Lark', /\blark|feishu|飞书|\b999914\d\d\b|\b99991[56]\d\d\b/i],
];

/** How the platforms and their clients write a code; `errcode` is a word of DingTalk and WeCom alone. */
const inText: readonly RegExp[] = [
  /\bsub_?code["'\s:=]+["']?(\d{4,8})\b/i,
  /\berrcode["'\s:=]+["']?(-?\d{1,8})\b/i,
  /\b(?:err(?:or)?[ _-]?code|code)["'\s:=：]+["']?(-?\d{1,8})\b/i,
  /错误代?码[\s：:]*(-?\d{1,8})\b/,
  /(?:^|[：:\s[(（])(\d{5,8})(?=[\]:：,，)）\s]|$)/,
  /\?e=(\d{5})\b/,
];

function codeOf(code: string, message: string): number | undefined {
  const own = /(?:^|[._\s-])(-1|\d{4,8})$/.exec(code)?.[1];
  const found = inText
    .map((pattern) => pattern.exec(message)?.[1])
    .find((text) => text !== undefined);
  // 88 and 400 only say that the sub code tells more.
  return own !== undefined && own !== '88'
    ? Number(own)
    : found === undefined
      ? undefined
      : Number(found);
}

/** The platforms' own sentences, for a text that gives no number. */
const sentences: readonly [RegExp, MeaningText][] = [
  [
    /不合法的access_?token|access_?token.{0,4}(?:已?过期|超时|无效|失效|missing)|invalid access[ _]token/i,
    platform.token,
  ],
  [/不合法的(?:corpid|appkey|corpsecret|appsecret|secret)/i, platform.secret],
  [/ip.{0,4}不在白名单|not allow to access from your ip/i, platform.address],
  [/不在(?:授权|权限|应用可见|可见)范围|no (?:dept|user) authority/i, platform.range],
  [/尚未开通所需的.{0,6}权限|scopes? (?:is|are) required/i, platform.scope],
  [/没有调用该接口的权限|无权限|权限不足|没有权限/, platform.denied],
  [/调用.{0,12}(?:次数过多|超过限制)|请求过于频繁|触发限流|被限流/, platform.rate],
  [/手机号码?.{0,6}已存在/, platform.phoneTaken],
  [/手机号码?不合法/, platform.phoneInvalid],
  [/邮箱.{0,6}已存在/, platform.mailTaken],
  [/邮箱不合法/, platform.mailInvalid],
  [/找不到该用户|UserID不存在|不存在的员工/i, platform.userUnknown],
  [/父亲?部门(?:ID)?不存在/i, platform.parentUnknown],
  [/部门(?:ID)?不存在/i, platform.departmentUnknown],
  [/系统繁忙/, platform.platformBusy],
];

/**
 * Recognises an error of DingTalk, WeCom or Lark by its number (open.dingtalk.com, developer.work.weixin.qq.com and
 * open.feishu.cn, lists of error codes), else by its sentence. A number without the name of a platform counts only
 * where `errcode` stands before it, and the two that write so mean the same or one of them alone has it.
 */
export function recognisePlatform(code: string, message: string): Recognised | undefined {
  const text = `${code} ${message}`;
  const named = vendors.find(([, pattern]) => pattern.test(text))?.[0];
  const number = codeOf(code, message);
  if (number !== undefined) {
    const written =
      named !== undefined || /\berrcode\b/i.test(text) || code.trim() === String(number);
    const vendor = named ?? (written ? alone[number] : undefined);
    const own = vendor === undefined ? undefined : ownCodes[vendor][number];
    const meaning = own ?? (vendor === 'Lark' || !written ? undefined : shared[number]);
    if (meaning) {
      return { meaning, reference: `${vendor ?? 'DingTalk, WeCom'}: ${number}` };
    }
  }
  const sentence = sentences.find(([pattern]) => pattern.test(text))?.[1];
  return sentence && { meaning: sentence };
}
