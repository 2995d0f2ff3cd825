/** Keeps the place of the rows while they are read; says nothing, because the page says that it is loading. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} class="skeleton-target">
          <i></i>
          <i></i>
          <i></i>
          <i></i>
        </div>
      ))}
    </div>
  );
}
