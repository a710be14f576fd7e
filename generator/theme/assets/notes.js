/* A note as a card beside its number: on hover, focus and tap. Without this script the number leads
   to the note at the foot of the page, and the letter there leads back. Everything that the card
   shows is taken from the page; only "cite" asks for another page of this site. */
(() => {
  "use strict";
  const OPEN_AFTER = 120;
  const CLOSE_AFTER = 300;
  let card = null; // the card that is shown
  let owner = null; // the number that it belongs to
  let timer = 0;

  const later = (what, delay) => {
    clearTimeout(timer);
    timer = setTimeout(what, delay);
  };
  const make = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const noteOf = (number) => document.getElementById(number.hash.slice(1));

  /* The note without the spots of other claims, and without what would be twice in the page. */
  const contents = (number) => {
    const copy = noteOf(number).cloneNode(true);
    for (const back of copy.querySelectorAll("a.back")) {
      const spot = back.closest("li");
      if (back.hash === `#${number.id}`) back.remove();
      else if (spot !== copy) spot.remove();
    }
    const list = copy.querySelector("ul");
    if (list && !list.textContent.trim()) list.remove();
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    return [...copy.childNodes];
  };

  const close = () => {
    clearTimeout(timer);
    if (!card) return;
    owner.setAttribute("aria-expanded", "false");
    const left = owner;
    const within = card.contains(document.activeElement);
    card.remove();
    card = owner = null;
    if (within) {
      left.dataset.quiet = "";
      left.focus();
    }
  };

  const place = () => {
    if (!card) return;
    const at = owner.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const wide = card.offsetWidth;
    const below = at.bottom + card.offsetHeight + 8 < innerHeight || at.top < card.offsetHeight + 8;
    card.style.left = `${Math.max(8, Math.min(at.left, room - wide - 8))}px`;
    card.style.top = `${below ? at.bottom + 4 : at.top - card.offsetHeight - 4}px`;
  };

  const open = (number) => {
    if (owner === number || !noteOf(number)) return;
    close();
    owner = number;
    card = make("div", "", "note-card");
    card.setAttribute("role", "group");
    card.setAttribute("aria-label", `Source ${number.textContent}`);
    card.append(...contents(number));
    const there = make("a", "To this note", "to-note");
    there.href = number.hash;
    card.append(there);
    number.after(card); // so that Tab goes from the number into the card
    number.setAttribute("aria-expanded", "true");
    place();
  };

  /* "cite": ready texts of the source's own page, each ending with this claim's address. */
  const cite = async (link) => {
    const claim = new URL(`#${owner.id}`, location.href).href;
    const title = document.querySelector("h1").firstChild.textContent.trim();
    const within = card;
    const answer = await fetch(link.href.replace(/#.*/, ""));
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = make("div", "", "cite-texts");
    let next = page.getElementById("s_cite").nextElementSibling;
    while (next && next.localName !== "dl") next = next.nextElementSibling;
    for (const style of next.querySelectorAll("dt")) {
      const text = style.nextElementSibling.textContent.trim();
      const whole = `${text} Cited in “${title}”, ${document.title.split(" · ").pop()}, ${claim}`;
      const copy = make("button", `Copy ${style.textContent.trim()}`, "copy");
      copy.type = "button";
      copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(whole);
        copy.textContent = "Copied";
      });
      list.append(make("span", whole, "cite-text"), copy);
    }
    if (card !== within) return;
    link.replaceWith(list);
    place();
    list.querySelector("button").focus();
  };

  const numberAt = (event) => event.target.closest?.("a.cite");
  const cardAt = (event) => card && card.contains(event.target);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const number = numberAt(event);
    if (number) later(() => open(number), OPEN_AFTER);
    else if (cardAt(event)) clearTimeout(timer);
    else if (card && !card.contains(document.activeElement) && owner !== document.activeElement) {
      later(close, CLOSE_AFTER);
    }
  });
  document.addEventListener("focusin", (event) => {
    const number = numberAt(event);
    if (number && "quiet" in number.dataset) delete number.dataset.quiet;
    else if (number) open(number);
    else if (!cardAt(event)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && card) {
      event.preventDefault();
      close();
    }
  });
  document.addEventListener("click", (event) => {
    const number = numberAt(event);
    const shown = number && number === owner;
    if (number && event.pointerType === "touch" && !number.dataset.tapped) {
      event.preventDefault(); // the first tap shows the card, the second leads to the note
      open(number);
      for (const other of document.querySelectorAll("a.cite[data-tapped]")) delete other.dataset.tapped;
      number.dataset.tapped = "yes";
      return;
    }
    const link = cardAt(event) && event.target.closest("a");
    if (link && link.hash === "#s_cite") {
      event.preventDefault();
      cite(link).catch(() => { location.href = link.href; });
    } else if ((link && link.classList.contains("to-note")) || shown) close();
    else if (!cardAt(event) && !number) close();
  });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place);
})();
