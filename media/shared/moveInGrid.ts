export interface GridPosition {
  row: number;
  column: number;
}

/**
 * Where a key leads in a grid, without wrapping; `undefined` for keys that are not for it. As in "Grid" of the ARIA
 * Authoring Practices Guide.
 */
export function moveInGrid(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { row, column }: GridPosition,
  rows: number,
  columns: number,
): GridPosition | undefined {
  const far = ctrlKey || metaKey;
  if (altKey || (far && key !== 'Home' && key !== 'End')) {
    return undefined;
  }
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}
