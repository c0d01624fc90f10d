// Words chosen in the text become a note; without this file the tab "Ghi chú" does the same.
"use strict";

(() => {
  const text = document.querySelector(".text");
  const box = document.querySelector("dialog.note-box");
  if (!text || !box) return;
  const form = box.querySelector("form");
  const offer = document.createElement("button");
  offer.type = "button";
  offer.className = "note-offer";
  offer.textContent = box.dataset.noteLabel;
  offer.hidden = true;
  document.body.append(offer);
  let chosen = null;

  function placeOf(node) {
    const unit = (node.nodeType === 1 ? node : node.parentElement).closest(".unit[id]");
    return unit && text.contains(unit) ? unit : null;
  }

  function look() {
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    chosen = null;
    if (range && !range.collapsed && text.contains(range.commonAncestorContainer)) {
      const words = selection.toString().trim();
      const unit = placeOf(range.commonAncestorContainer);
      const before = document.createRange();
      before.setStart(unit || text, 0);
      before.setEnd(range.startContainer, range.startOffset);
      if (words) chosen = { words, place: unit ? unit.id : "", before: before.toString().slice(-80) };
    }
    offer.hidden = !chosen;
    if (!chosen) return;
    const spot = range.getBoundingClientRect();
    offer.style.top = `${scrollY + spot.bottom + 6}px`;
    offer.style.left = `${Math.max(8, Math.min(scrollX + spot.left, innerWidth - 200))}px`;
  }

  document.addEventListener("selectionchange", () => setTimeout(look, 50));
  offer.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the words chosen
  offer.addEventListener("click", () => {
    if (!chosen) return;
    form.elements.cho.value = chosen.place;
    form.elements.trich.value = chosen.words;
    form.elements.truoc.value = chosen.before;
    offer.hidden = true;
    box.showModal();
    form.elements.chu.focus();
  });
  box.querySelector("[data-close]").addEventListener("click", () => box.close());
})();
