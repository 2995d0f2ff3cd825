/** What makes a cell, or the one button in it, a place of the grid: arrow keys go by position, Tab reaches one of all. */
export interface CellPlace {
  'data-position': string;
  tabIndex: 0 | -1;
}
