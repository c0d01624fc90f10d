// Small comforts; every page works without them.
"use strict";

function followReader(contents) {
  const links = new Map([...contents.querySelectorAll("a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const read = new Set(); // the units on the line where the eye rests
  let now = null;
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) read[entry.isIntersecting ? "add" : "delete"](entry.target.id);
    const inner = [...links.keys()].filter((id) => read.has(id)).pop();
    const link = links.get(inner);
    if (!link || link === now) return;
    if (now) now.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
    now = link;
    keepInView(contents, link);
  }, { rootMargin: "-5% 0px -94% 0px" });
  for (const id of links.keys()) {
    const unit = document.getElementById(id);
    if (unit) watch.observe(unit);
  }
  // On a phone the list would push the text off the screen: it opens when asked.
  const list = contents.querySelector("details");
  if (list && matchMedia("(max-width: 60rem)").matches) list.open = false;
}

function keepInView(box, link) {
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
}

function say(words) {
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  document.body.append(toast);
  toast.textContent = words; // after it stands on the page: only then is a change spoken
  setTimeout(() => toast.remove(), 2500);
}

function copyLabels(text) {
  if (!navigator.clipboard) return; // pages without HTTPS have none
  for (const label of text.querySelectorAll("a.label")) label.title = text.dataset.copy;
  text.addEventListener("click", (event) => {
    const label = event.target.closest("a.label");
    if (label) navigator.clipboard.writeText(label.href).then(() => say(text.dataset.copied), () => {});
  });
}

function lightMark() {
  for (const lit of document.querySelectorAll(".mark.on")) lit.classList.remove("on");
  for (const row of document.querySelectorAll(".facts a[aria-current]")) row.removeAttribute("aria-current");
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  for (const piece of document.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`)) piece.classList.add("on");
  for (const row of document.querySelectorAll(`.facts a[href="#${CSS.escape(id)}"]`)) row.setAttribute("aria-current", "true");
}

function takeFiles(form) {
  const box = form.querySelector(".drop");
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector(".picked");
  form.classList.add("live");
  const show = () => list.replaceChildren(...[...input.files].map((file) => {
    const item = document.createElement("li");
    item.textContent = `${file.name} (${Math.max(1, Math.round(file.size / 1024))} KB)`;
    return item;
  }));
  const take = (files) => {
    const all = new DataTransfer();
    for (const file of input.multiple ? [...input.files, ...files] : [...files].slice(0, 1)) all.items.add(file);
    input.files = all.files;
    show();
  };
  input.addEventListener("change", show);
  // Anywhere on the page: a file dropped beside the box would replace the page.
  for (const kind of ["dragover", "dragleave", "drop"]) {
    addEventListener(kind, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      box.classList.toggle("over", kind === "dragover");
      if (kind === "drop") take(event.dataTransfer.files);
    });
  }
  addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    take(event.clipboardData.files);
  });
  show();
}

function suggest(input) {
  const list = input.list;
  let waiting = 0;
  let latest = "";
  async function ask() {
    const words = input.value.trim();
    if (words.length < 2 || words === latest) return;
    latest = words;
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`).catch(() => null);
    if (!answer || !answer.ok || latest !== words) return;
    const found = await answer.json();
    const documents = found.documents.map((hit) => [hit.number || hit.title, `${hit.kind_name} · ${hit.title}`]);
    const issuers = found.issuers.map((issuer) => [issuer.name, ""]);
    list.replaceChildren(...[...documents, ...issuers].map(([value, label]) => new Option(label, value)));
  }
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
}

// A passkey belongs to a name of a host; a browser without them, or an address in numbers, has none.
function offerPasskey(form) {
  form.hidden = !window.PublicKeyCredential || /^[\d.]+$|:/.test(location.hostname);
}

function tellRefusal(box) {
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault(); // told here, in words, and not on the console
    let notice = box.querySelector(".passkey-refused");
    if (!notice) {
      notice = document.createElement("p");
      notice.className = "notice bad passkey-refused";
      notice.setAttribute("role", "alert");
      box.append(notice);
    }
    notice.textContent = box.dataset.passkeyRefused;
  });
}

document.querySelectorAll("#mfa_login").forEach(offerPasskey);
document.querySelectorAll("[data-passkey-refused]").forEach(tellRefusal);
document.querySelectorAll("[data-suggest]").forEach(suggest);
document.querySelectorAll(".contents").forEach(followReader);
document.querySelectorAll(".text").forEach(copyLabels);
document.querySelectorAll("form[data-drop]").forEach(takeFiles);
addEventListener("hashchange", lightMark);
lightMark();
