/* What a link to a record leads to, in short: its name and summary, as the page itself holds them. */
(() => {
  "use strict";
  const held = document.getElementById("s_previews");
  if (!held) return;
  const known = new Map();
  for (const [address, name, summary] of JSON.parse(held.textContent)) {
    known.set(new URL(address, location.href).href, [name, summary]);
  }
  for (const link of document.querySelectorAll("article a[href]:not(.cite, .back)")) {
    if (known.has(link.href)) link.dataset.preview = "";
  }

  cards.add({
    name: "preview",
    links: "a[data-preview]",
    openAfter: 300,
    contents: (link) => {
      const [name, summary] = known.get(link.href);
      const title = document.createElement("strong");
      title.textContent = name;
      const words = document.createElement("span");
      words.textContent = summary;
      return [title, words];
    },
    opened: (link, card) => {
      card.id = "s_preview";
      card.setAttribute("role", "tooltip");
      link.setAttribute("aria-describedby", card.id);
    },
    closed: (link) => link.removeAttribute("aria-describedby"),
  });
})();
