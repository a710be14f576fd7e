/* An address that named an entry of a long list leads on to the page on which the entry stands now. */
(() => {
  "use strict";
  const held = document.currentScript.dataset.entries;
  const goOn = async () => {
    const id = location.hash.slice(1);
    if (!id || document.getElementById(id)) return;
    const answer = await fetch(held);
    if (!answer.ok) return;
    const { pages } = await answer.json();
    const found = Object.keys(pages).find((page) => pages[page].includes(id));
    if (found) location.replace(new URL(`${found}#${id}`, location.href));
  };
  addEventListener("hashchange", goOn);
  goOn();
})();
