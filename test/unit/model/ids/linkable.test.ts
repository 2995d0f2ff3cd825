import assert from 'node:assert/strict';
import { findIds } from '../../../../src/model/ids/ids';
import { linkable } from '../../../../src/model/ids/linkable';

const idp = 'idp_mwpcwnhrimlr2horx7xgg7pp7y';
const app = 'app_mltta64q65enci54slingvvsgq';
const idaas = 'idaas_ue2jvisn35ea5lmthk2676rypm';
const links = (text: string, most = 10) => linkable(text, findIds(text), most).map(({ id }) => id);

describe('the ids that are links', () => {
  it('are not those inside an address, whose own link would go', () => {
    const inside = [
      `https://eiam-api-cn-hangzhou.aliyuncs.com/v2/${idaas}/${app}/oidc`,
      `issuer: "http://127.0.0.1:8080/?id=${idp}&app=${app}#${idp}"`,
      `<a href="vscode://idaas-sync.x/open?id=${idp}">`,
      `git+ssh://x.example/${idp}`,
      `https://x.example/?to=https%3A%2F%2Fy/${idp}`,
    ];
    assert.deepEqual(
      inside.map((text) => links(text)),
      inside.map(() => []),
    );
  });

  it('are those beside an address', () => {
    const beside = [
      `https://x.example/ ${idp}`,
      `"https://x.example/","${idp}"`,
      `[${idp}](https://x.example/a)`,
      `https://x.example/\n${idp}`,
      `见 https://x.example/\u3002${idp}`,
      `${idp} https://x.example/`,
      `a: //${idp}`,
      `<https://x.example/>${idp}`,
    ];
    assert.deepEqual(
      beside.map((text) => links(text)),
      beside.map(() => [idp]),
    );
  });

  it('are those that something opens', () => {
    const text = `async_000036tfu8cgngmakngrr2rk75qgf87pf3rabc nae_mwpcwnhrimlr2horx7xgg7pp7y ${app}`;
    assert.deepEqual(links(text), [app]);
  });

  it('are no more than asked for, counted by those that are links', () => {
    const text = `https://x.example/${idp} ${`${app} `.repeat(5)}`;
    assert.equal(links(text, 3).length, 3);
    assert.deepEqual(links(text, 3), [app, app, app]);
  });
});
