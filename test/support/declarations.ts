import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { repository } from '../vscode/repository';

/** The declarations of a module as they are written, for tests that hold something else against them. */
export class Declarations {
  private readonly source: ts.SourceFile;

  constructor(file: string) {
    const text = readFileSync(path.join(repository, file), 'utf8');
    this.source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  }

  /** The members of an interface with the text of their types. */
  members(name: string): Map<string, string> {
    const found = this.source.statements.find(
      (statement): statement is ts.InterfaceDeclaration =>
        ts.isInterfaceDeclaration(statement) && statement.name.text === name,
    );
    if (!found) throw new Error(`${this.source.fileName} declares no interface ${name}.`);
    return new Map(
      found.members.filter(ts.isPropertySignature).map((member) => {
        const key = ts.isStringLiteral(member.name)
          ? member.name.text
          : member.name.getText(this.source);
        return [key, member.type?.getText(this.source) ?? ''];
      }),
    );
  }

  /** The words of a type that is a union of words. */
  words(name: string): string[] {
    const found = this.source.statements.find(
      (statement): statement is ts.TypeAliasDeclaration =>
        ts.isTypeAliasDeclaration(statement) && statement.name.text === name,
    );
    if (!found) throw new Error(`${this.source.fileName} declares no type ${name}.`);
    return wordsOf(found.type.getText(this.source));
  }
}

/** The quoted words of a type's text. */
export function wordsOf(type: string): string[] {
  return [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
}
