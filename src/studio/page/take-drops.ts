/** Takes files that are dropped anywhere on the page, so that none of them replaces it. */
export function takeDrops(take: (files: readonly File[]) => void): void {
  const mark = (over: boolean): void => {
    document.body.classList.toggle("over", over);
  };
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    const files = Array.from(event.dataTransfer?.files ?? []);
    if (files.length > 0) take(files);
  });
}
