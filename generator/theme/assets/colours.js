// Before the first paint: the colours that the reader chose, where a choice is kept in this browser.
(() => {
  try {
    const kept = localStorage.getItem("colours");
    if (kept === "dark" || kept === "light") document.documentElement.dataset.colours = kept;
  } catch {
    // A browser that keeps nothing: the setting of the device holds.
  }
})();
