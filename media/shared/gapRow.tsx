/** Keeps the room of rows that are not drawn because nobody can see them. */
export function GapRow({ height, columns }: { height: number; columns: number }) {
  return (
    <tr class="gap" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px`, padding: 0 }} />
    </tr>
  );
}
