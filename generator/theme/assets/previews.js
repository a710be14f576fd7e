/* What a link to a record leads to, in short: its name and summary, as the page itself holds them. */
(() => {
  "use strict";
  const known = new Map();
  const held = document.getElementById("s_previews")?.textContent ?? "[]";
  for (const [address, name, summary] of JSON.parse(held)) {
    known.set(new URL(address, location.href).href, [name, summary]);
  }
  // What the words of the page mean stands at its foot.
  for (const word of document.querySelectorAll(".words > dl > dt")) {
    const link = word.querySelector("a[href]");
    if (link) known.set(link.href, [link.textContent, word.nextElementSibling.textContent]);
  }
  for (const link of document.querySelectorAll("article a[href]:not(.cite, .back, dt a)")) {
    if (known.has(link.href)) link.dataset.preview = "";
  }

  cards.add({
    name: "preview",
    links: "a[data-preview]",
    openAfter: 300,
    contents: (link) => {
      const [name, summary] = known.get(link.href);
      const title = document.createElement("strong");
      title.dir = "auto";
      title.textContent = name;
      const words = document.createElement("span");
      words.dir = "auto";
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
