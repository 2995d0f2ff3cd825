/** Folders that are looked into, at most. */
const folderLimit = 20_000;

export interface FolderEntry {
  name: string;
  /** A link to a folder is none: it may lead round in a circle. */
  isFolder: boolean;
}

export interface FilesBelow {
  /** From the folder down, with `/` between names. */
  paths: string[];
  /** Folders that could not be read. */
  unreadable: number;
  /** There are more than were looked for. */
  isCut: boolean;
}

export interface WalkOptions {
  /** What is in a folder; `''` for the one at the top. */
  entries: (path: string) => Promise<readonly FolderEntry[]>;
  isWanted: (path: string) => boolean;
  isExcluded: (path: string) => boolean;
  isCancelled: () => boolean;
  /** Files, at most. */
  limit: number;
}

/** The files below a folder that are wanted, those nearer to it first, each folder by name. */
export async function filesBelow(options: WalkOptions): Promise<FilesBelow> {
  const found: FilesBelow = { paths: [], unreadable: 0, isCut: false };
  const folders = [''];
  for (const folder of folders) {
    if (options.isCancelled()) {
      break;
    }
    const entries = await options.entries(folder).catch(() => undefined);
    if (!entries) found.unreadable += 1;
    for (const { name, isFolder } of [...(entries ?? [])].sort(byName)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const list = isFolder ? folders : found.paths;
      if (options.isExcluded(path) || !(isFolder || options.isWanted(path))) {
        continue;
      }
      if (list.length < (isFolder ? folderLimit : options.limit)) list.push(path);
      else found.isCut = true;
    }
    if (found.isCut && found.paths.length >= options.limit) {
      break;
    }
  }
  return found;
}

const byName = (one: FolderEntry, other: FolderEntry) => (one.name < other.name ? -1 : 1);
