/* The card of a note, beside its number. Without this script the number leads to the note at the foot
   of the page, and the letter there leads back. Everything that the card shows is taken from the
   page; only "cite" asks for another page of this site. */
(() => {
  "use strict";
  const { gettext } = siteWords;
  const make = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  /* The note without the words of other claims, and without what would be twice in the page. */
  const contents = (number) => {
    const note = document.getElementById(number.hash.slice(1));
    if (!note) return null;
    const copy = note.cloneNode(true);
    // Words that other claims rely on go, and so does the way back to where the reader is.
    for (const words of copy.querySelectorAll("li")) {
      const backs = [...words.querySelectorAll("a.back")];
      if (backs.length && !backs.some((back) => back.hash === `#${number.id}`)) words.remove();
    }
    for (const back of copy.querySelectorAll("a.back")) back.remove();
    const list = copy.querySelector("ul");
    if (list && !list.children.length) list.remove();
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    const there = make("a", gettext("To this note"), "to-note");
    there.href = number.hash;
    return [...copy.childNodes, there];
  };

  /* "cite": ready texts of the source's own page, each ending with this claim's address. */
  const cite = async (link, number) => {
    const claim = new URL(`#${number.id}`, location.href).href;
    const title = document.querySelector("h1").firstChild.textContent.trim();
    const answer = await fetch(link.href.replace(/#.*/, ""));
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = make("div", "", "cite-texts");
    const next = page.querySelector("#s_cite ~ dl, summary:has(> #s_cite) ~ dl");
    for (const style of next.querySelectorAll("dt")) {
      const text = style.nextElementSibling.textContent.trim();
      const site = document.title.split(" · ").pop();
      const whole = gettext("{text} Cited in “{page}”, {site}, {address}", {
        text, page: title, site, address: claim,
      });
      const copied = { style: style.textContent.trim() };
      const copy = make("button", gettext("Copy {style}", copied), "copy");
      copy.type = "button";
      copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(whole);
        copy.textContent = gettext("Copied");
      });
      list.append(make("span", whole, "cite-text"), copy);
    }
    if (!link.isConnected) return; // the card was closed meanwhile
    link.replaceWith(list);
    cards.place();
    list.querySelector("button").focus();
  };

  cards.add({
    name: "note",
    links: "a.cite",
    openAfter: 120,
    onTap: true,
    contents,
    opened: (number, card) => {
      card.setAttribute("role", "group");
      card.setAttribute("aria-label", gettext("Source {number}", { number: number.textContent }));
      number.setAttribute("aria-expanded", "true");
    },
    closed: (number) => number.setAttribute("aria-expanded", "false"),
    clicked: (event, number) => {
      const link = event.target.closest("a");
      if (link?.hash === "#s_cite") {
        event.preventDefault();
        cite(link, number).catch(() => { location.href = link.href; });
      } else if (link?.classList.contains("to-note")) cards.close();
    },
  });
})();
