// Small comforts; every page works without them.
"use strict";

function followReader(contents) {
  const links = new Map([...contents.querySelectorAll("a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  let now = null;
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((e) => e.isIntersecting)) {
      const link = links.get(entry.target.id);
      if (!link || link === now) continue;
      if (now) now.removeAttribute("aria-current");
      link.setAttribute("aria-current", "location");
      now = link;
    }
  }, { rootMargin: "0px 0px -75% 0px" });
  for (const id of links.keys()) {
    const unit = document.getElementById(id);
    if (unit) watch.observe(unit);
  }
}

function say(words) {
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  toast.textContent = words;
  document.body.append(toast);
  setTimeout(() => toast.remove(), 2000);
}

function copyLabels(text) {
  text.addEventListener("click", (event) => {
    const label = event.target.closest("a.label");
    if (!label || !navigator.clipboard) return;
    const english = document.documentElement.lang === "en";
    navigator.clipboard.writeText(label.href).then(() => say(english ? "Link copied" : "Đã chép liên kết"), () => {});
  });
}

function lightMark() {
  for (const lit of document.querySelectorAll(".mark.on")) lit.classList.remove("on");
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  for (const piece of document.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`)) piece.classList.add("on");
}

function takeDrops(form) {
  const box = form.querySelector(".drop");
  const input = form.querySelector("input[type=file]");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    box.addEventListener(kind, (event) => {
      event.preventDefault();
      box.classList.toggle("over", kind === "dragover");
      if (kind === "drop") input.files = event.dataTransfer.files;
    });
  }
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

document.querySelectorAll("[data-suggest]").forEach(suggest);
document.querySelectorAll(".contents").forEach(followReader);
document.querySelectorAll(".text").forEach(copyLabels);
document.querySelectorAll("form[data-drop]").forEach(takeDrops);
addEventListener("hashchange", lightMark);
lightMark();
