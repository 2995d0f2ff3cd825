import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Product } from './pages/product';

/** Push and pull settings in files, as a team keeps them. */
describe('settings in a file', () => {
  let product: Product;

  before(async () => {
    product = await Product.start({ demoWorkspace: true });
  });
  afterEach(function () {
    return product.pictureOf(this);
  });
  after(() => product.dispose());

  const file = (name: string) => path.join(product.session.workspace, 'sync-settings', name);

  it('have problems, each gone with its quick fix, signed out and without a call', async () => {
    const { editor, problems } = product.workbench;
    product.emulator.calls.length = 0;
    await editor.open(file('corp-ad.push.yaml'));
    await problems.open();
    for (const [message, at, fix] of [
      [/Five fields are Unix cron/, '0 2 * * *', 'Change to 0 0 2 * * ?'],
      [/no member "OrganizationalUnitObjectClass"/, 'OrganizationalUnitObjectClass', /^Change to/],
      [/PasswordSyncStatus must be one of/, 'yes', 'Change to enabled'],
    ] as const) {
      await problems.saying(message).waitFor();
      await editor.fix(at, fix);
      await problems.saying(message).waitFor({ state: 'detached' });
    }
    assert.deepEqual(product.asked(), []);
  });

  it('have problems in a call of a shell script, and its quotes stay', async () => {
    const { editor, problems } = product.workbench;
    await editor.open(file('partner-openldap.push.sh'));
    await problems.open();
    const message = /PasswordSyncStatus must be one of/;
    await problems.saying(message).waitFor();
    await editor.fix('off', 'Change to disabled');
    await problems.saying(message).waitFor({ state: 'detached' });
    await editor.line('"PasswordSyncStatus": "disabled"').waitFor();
    await problems.saying(/posixAcount/).waitFor();
  });

  it('are compared with the service in the diff of the editor', async () => {
    const { editor, tabs } = product.workbench;
    await editor.open(file('corp-ad.push.yaml'));
    await product.signIn();
    await editor.lens('Compare with live').click();
    await tabs.tab(/Live.*corp-ad\.push\.yaml/).waitFor();
    await editor.line('"OrganizationUnitObjectClass": "ou,top"').waitFor();
    await editor.line('"OrganizationUnitObjectClass": "organizationalUnit,top"').waitFor();
    assert.equal(
      product.asked().filter((action) => action === 'GetIdentityProviderUdPushConfiguration')
        .length,
      1,
    );
  });
});
