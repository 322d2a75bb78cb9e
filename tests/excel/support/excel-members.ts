import { relative } from 'node:path';

import ts from 'typescript';

import { ROOT } from '../../support/source-program';

/** One place in the sources that names a class or member of Excel's API. */
export interface UsedMember {
  /** Path from the project's folder. */
  readonly file: string;
  readonly line: number;
  /** `Range.values` */
  readonly member: string;
  /**
   * The n of the `ExcelApi 1.n` it came with, the highest where several are stated; `other` for one that is in no such
   * set (previews, ExcelApiOnline …).
   */
  readonly minor: number | 'other';
}

/** What the sources use of Excel's API, and what they ask for in a way that can not be followed. */
export interface ExcelUse {
  readonly members: readonly UsedMember[];
  /** `load`s of names that are no constants, or of no such member: `file:line what`. */
  readonly unreadable: readonly string[];
}

/**
 * Everything that src/ uses of the namespace Excel, found by type wherever it is read, written, called, destructured, given
 * as a property of an object or named in a `load`. The sets are those of the comments of @types/office-js; a member without one has
 * its class's. Words of enumerations given as strings carry none and are not looked at.
 */
export function excelUse(program: ts.Program): ExcelUse {
  const checker = program.getTypeChecker();
  const members: UsedMember[] = [];
  const unreadable: string[] = [];

  const placeOf = (node: ts.Node): { readonly file: string; readonly line: number } => {
    const source = node.getSourceFile();
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return { file: relative(ROOT, source.fileName), line: line + 1 };
  };
  const noteSymbol = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
    for (const declaration of declarationsOf(checker, node, symbol)) {
      const stated = statedIn(declaration);
      if (stated !== null) members.push({ ...placeOf(node), ...stated });
    }
  };
  const noteLoad = (call: ts.CallExpression): void => {
    const callee = call.expression;
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'load') return;
    const loaded = checker.getTypeAtLocation(callee.expression).getNonNullableType();
    const argument = call.arguments[0];
    if (argument === undefined || !isOfExcel(loaded) || ts.isObjectLiteralExpression(argument)) return;
    const { file, line } = placeOf(call);
    const names = constantNames(checker, argument);
    if (names === null) unreadable.push(`${file}:${String(line)} ${argument.getText()}`);
    for (const name of names ?? []) {
      let type = loaded;
      for (const step of name.split('/')) {
        const property = checker.getPropertyOfType(type, step);
        if (property === undefined) {
          unreadable.push(`${file}:${String(line)} ${name}`);
          break;
        }
        noteSymbol(argument, property);
        const next = checker.getTypeOfSymbol(property);
        type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) noteSymbol(node, symbolAt(checker, node));
    if (ts.isCallExpression(node)) noteLoad(node);
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) {
    if (relative(ROOT, source.fileName).startsWith('src/')) visit(source);
  }
  return { members, unreadable };
}

/** The property meant where a name stands, also where it makes a variable or an object of its own. */
function symbolAt(checker: ts.TypeChecker, node: ts.Identifier | ts.StringLiteral): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node)
    return checker.getPropertyOfType(checker.getTypeAtLocation(parent.parent), node.text);
  if (
    (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) &&
    parent.name === node &&
    ts.isObjectLiteralExpression(parent.parent)
  ) {
    const wanted = checker.getContextualType(parent.parent)?.getNonNullableType();
    return wanted === undefined ? undefined : checker.getPropertyOfType(wanted, node.text);
  }
  if (ts.isStringLiteral(node) && !ts.isElementAccessExpression(parent)) return undefined;
  return checker.getSymbolAtLocation(node);
}

/** Of a method's overloads only the one that is called. */
function declarationsOf(
  checker: ts.TypeChecker,
  node: ts.Node,
  symbol: ts.Symbol | undefined,
): readonly ts.Declaration[] {
  const access = node.parent;
  const call = ts.isPropertyAccessExpression(access) && access.name === node ? access.parent : undefined;
  if (call !== undefined && ts.isCallExpression(call) && call.expression === access) {
    const called = checker.getResolvedSignature(call)?.declaration;
    if (called !== undefined) return [called];
  }
  return symbol?.declarations ?? [];
}

function isOfExcel(type: ts.Type): boolean {
  return type.getNonNullableType().getSymbol()?.declarations?.some(inExcel) ?? false;
}

function inExcel(node: ts.Node): boolean {
  if (!node.getSourceFile().fileName.includes('/@types/office-js/')) return false;
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent as ts.Node | undefined) {
    if (ts.isModuleDeclaration(at) && at.name.text === 'Excel') return true;
  }
  return false;
}

/** The set a declaration of the namespace Excel states, or its class does; null for what states none. */
function statedIn(declaration: ts.Declaration): Pick<UsedMember, 'member' | 'minor'> | null {
  if (!inExcel(declaration)) return null;
  const owner =
    ts.isClassLike(declaration.parent) || ts.isInterfaceDeclaration(declaration.parent)
      ? declaration.parent
      : undefined;
  const stated = apiSet(declaration) ?? (owner === undefined ? null : apiSet(owner));
  if (stated === null) return null;
  const names = [owner, declaration].flatMap((each) =>
    each !== undefined ? [ts.getNameOfDeclaration(each)?.getText() ?? '?'] : [],
  );
  const versions = [...stated.matchAll(/(?:ExcelApi |; |, )1\.(\d+)/g)].map(([, minor]) => Number(minor));
  return {
    member: names.join('.'),
    minor: stated.startsWith('ExcelApi 1.') ? Math.max(...versions) : 'other',
  };
}

function apiSet(declaration: ts.Node): string | null {
  const comments = ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getText());
  return /\[Api set: ([^\]]+)\]/.exec(comments.join('\n'))?.[1] ?? null;
}

/** The names in what is given to `load`; null where they are not constants. */
function constantNames(checker: ts.TypeChecker, argument: ts.Expression): readonly string[] | null {
  const type = checker.getTypeAtLocation(argument);
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const elements = ts.isArrayLiteralExpression(argument)
    ? argument.elements.map((element) => checker.getTypeAtLocation(element))
    : [type.isStringLiteral() || item === undefined ? type : item];
  const literals = elements.flatMap((each) => (each.isUnion() ? each.types : [each]));
  if (!literals.every((each) => each.isStringLiteral())) return null;
  return literals.flatMap((each) => each.value.split(',').map((name) => name.trim()));
}
