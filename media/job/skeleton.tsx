/** Keeps the place of the numbers while they are read; says nothing, because the page says that it is loading. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="skeleton-summary">
        <i></i>
        <i></i>
        <i></i>
        <i></i>
      </div>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} class="skeleton-row">
          <i></i>
          <i></i>
          <i></i>
          <i></i>
        </div>
      ))}
    </div>
  );
}
