import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import {
  exportBeginning,
  exportExtension,
  exportFormats,
  type ExportFormat,
} from '../model/jobs/jobExport';
import { pickOne } from '../views/picks/pickOne';
import { notify, tellBriefly } from '../views/status/notify';

/** Names of formats are the same in every language. */
export const formatNames: Record<ExportFormat, string> = {
  markdown: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
};

/** A text for the clipboard or a file. */
export interface Exported {
  text: string;
  format: ExportFormat;
  /** Of the file, without its ending; ids, which are file names on every system once anything unusual is out of them. */
  file: string;
}

export function pickFormat(title: string): Promise<ExportFormat | undefined> {
  return pickOne(
    title,
    exportFormats.map((value) => ({ label: formatNames[value], value })),
  );
}

/** Puts it on the clipboard, and says so. */
export async function copyExport({ text, format }: Exported): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  tellBriefly(l10n.t('Copied as {0}', formatNames[format]));
}

/** Writes it to a file the user names, and offers to open that. */
export async function saveExport(
  { text, format, file: id }: Exported,
  title: string,
): Promise<void> {
  const extension = exportExtension[format];
  const file = `${id.replace(/[^\w-]/g, '')}.${extension}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title,
    filters: { [formatNames[format]]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (uri) {
    await vscode.workspace.fs.writeFile(
      uri,
      Buffer.from(`${exportBeginning[format]}${text}`, 'utf8'),
    );
    const openIt = l10n.t('Open');
    const chosen = await notify(
      'information',
      l10n.t('Saved as {0}.', uri.path.split('/').at(-1) ?? file),
      openIt,
    );
    if (chosen === openIt) {
      await vscode.window.showTextDocument(uri);
    }
  }
}
