/** Keeps the place of a direction while it is read; says nothing, because the page says that it is loading. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[0, 1, 2].map((part) => (
        <div key={part} class="skeleton-part">
          <i></i>
          <i></i>
          <i></i>
        </div>
      ))}
    </div>
  );
}
