/* Cards beside links: one at a time, on hover and focus, and on tap where a kind of card asks for it.
   A card can be hovered and tabbed into, and closes with Escape or when the reader goes elsewhere.
   Kinds of card are added by the other scripts: each says which links it is for, and fills it. */
window.cards = (() => {
  "use strict";
  const CLOSE_AFTER = 300;
  const kinds = [];
  let shown = null; // { card, owner, kind }
  let timer = 0;

  const later = (what, delay) => {
    clearTimeout(timer);
    timer = setTimeout(what, delay);
  };

  const close = () => {
    clearTimeout(timer);
    if (!shown) return;
    const { card, owner, kind } = shown;
    const within = card.contains(document.activeElement);
    shown = null;
    kind.closed(owner);
    card.remove();
    if (!within) return;
    owner.dataset.quiet = ""; // the focus goes back without opening the card again
    owner.focus();
  };

  const place = () => {
    if (!shown) return;
    const { card, owner } = shown;
    // Of a link that runs over two lines, the line on which it begins.
    const at = owner.getClientRects()[0] ?? owner.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const wide = card.offsetWidth;
    const below = at.bottom + card.offsetHeight + 8 < innerHeight || at.top < card.offsetHeight + 8;
    card.style.left = `${Math.max(8, Math.min(at.left, room - wide - 8))}px`;
    card.style.top = `${below ? at.bottom + 4 : at.top - card.offsetHeight - 4}px`;
  };

  const open = (owner, kind) => {
    if (shown?.owner === owner) return;
    const contents = kind.contents(owner);
    if (!contents) return;
    close();
    const card = document.createElement("div");
    card.className = `card ${kind.name}-card`;
    card.append(...contents);
    shown = { card, owner, kind };
    kind.opened(owner, card);
    owner.after(card); // so that Tab goes from the link into the card
    place();
  };

  /* The link at an event and its kind of card, if it has one. */
  const linkAt = (event) => {
    for (const kind of kinds) {
      const owner = event.target.closest?.(kind.links);
      if (owner && !shown?.card.contains(owner)) return { owner, kind };
    }
    return null;
  };
  const inCard = (event) => shown?.card.contains(event.target);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkAt(event);
    const held = shown && [shown.owner, ...shown.card.querySelectorAll("*")];
    if (link) later(() => open(link.owner, link.kind), link.kind.openAfter);
    else if (inCard(event)) clearTimeout(timer);
    else if (held && !held.includes(document.activeElement)) later(close, CLOSE_AFTER);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link && "quiet" in link.owner.dataset) delete link.owner.dataset.quiet;
    else if (link?.owner.matches(":focus-visible")) open(link.owner, link.kind);
    else if (!inCard(event)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    event.preventDefault();
    close();
  });
  document.addEventListener("click", (event) => {
    if (inCard(event)) {
      shown.kind.clicked?.(event, shown.owner);
      return;
    }
    const link = linkAt(event);
    const tapped = link?.kind.onTap && event.pointerType === "touch";
    if (tapped && !("tapped" in link.owner.dataset)) {
      event.preventDefault(); // the first tap shows the card, the second follows the link
      open(link.owner, link.kind);
      for (const other of document.querySelectorAll("[data-tapped]")) delete other.dataset.tapped;
      link.owner.dataset.tapped = "";
    } else close();
  });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place);

  return { add: (kind) => kinds.push(kind), close, place };
})();
