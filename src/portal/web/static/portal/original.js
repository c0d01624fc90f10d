// The original beside the text: pages of a PDF drawn one at a time, in step with the words that stand on them.
import { GlobalWorkerOptions, getDocument } from "/static/vendor/pdfjs/pdf.min.mjs";

GlobalWorkerOptions.workerSrc = "/static/vendor/pdfjs/pdf.worker.min.mjs";

class Viewer {
  constructor(box) {
    this.box = box;
    this.canvas = box.querySelector("canvas");
    this.field = box.querySelector("input[name=trang]");
    this.said = box.querySelector("[role=status]");
    this.number = 0;
    this.zoom = 1;
    this.drawing = null;
  }

  async open() {
    // No script inside a PDF runs: the viewer has no sandbox for them, and none is given.
    this.file = await getDocument({ url: this.box.dataset.file, isEvalSupported: false, enableXfa: false }).promise;
    this.box.querySelector(".pages").textContent = this.file.numPages;
    this.field.max = this.file.numPages;
    this.box.classList.add("live");
    await this.show(1);
  }

  async show(number) {
    const wanted = Math.min(Math.max(1, number || 1), this.file.numPages);
    this.field.value = wanted;
    if (wanted === this.number && !this.stale) return;
    this.number = wanted;
    this.stale = false;
    const page = await this.file.getPage(wanted);
    if (wanted !== this.number) return; // another page was asked for meanwhile
    if (this.drawing) this.drawing.cancel();
    const width = this.box.querySelector(".sheet").clientWidth;
    const ratio = Math.min(devicePixelRatio || 1, 2);
    const scale = (width / page.getViewport({ scale: 1 }).width) * this.zoom;
    const viewport = page.getViewport({ scale: scale * ratio });
    this.canvas.width = viewport.width;
    this.canvas.height = viewport.height;
    this.canvas.style.width = `${viewport.width / ratio}px`;
    this.drawing = page.render({ canvasContext: this.canvas.getContext("2d"), viewport });
    await this.drawing.promise.catch((error) => { if (error.name !== "RenderingCancelledException") throw error; });
    this.said.textContent = this.box.dataset.said.replace("{}", wanted);
  }

  enlarge(factor) {
    this.zoom = Math.min(4, Math.max(0.5, this.zoom * factor));
    this.stale = true;
    this.show(this.number);
  }
}

// On a phone the text stands below the page and the window scrolls, not the column.
function scrolls(box) {
  return box.scrollHeight > box.clientHeight + 1;
}

function keepInStep(viewer, text) {
  const starts = [...text.querySelectorAll("[data-mark^='trang-']")];
  const first = new Map(starts.map((piece) => [Number(piece.dataset.mark.slice(6)), piece]).reverse());
  let led = false; // the text moves because a page was chosen: it must not choose one itself
  const watch = new IntersectionObserver((entries) => {
    const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => Number(entry.target.dataset.mark.slice(6)));
    if (seen.length && !led) viewer.show(Math.min(...seen));
  }, { root: scrolls(text.closest(".step")) ? text.closest(".step") : null, rootMargin: "0px 0px -70% 0px" });
  for (const piece of first.values()) watch.observe(piece);
  return (number) => {
    viewer.show(number);
    const piece = first.get(viewer.number);
    if (!piece) return;
    led = true;
    piece.scrollIntoView({ block: "start" });
    setTimeout(() => { led = false; }, 400);
  };
}

async function begin(box) {
  const viewer = new Viewer(box);
  try {
    await viewer.open();
  } catch {
    viewer.said.textContent = box.dataset.failed;
    viewer.said.classList.remove("unseen");
    return;
  }
  const go = keepInStep(viewer, document.querySelector(".step .text"));
  box.querySelector("[data-go=back]").addEventListener("click", () => go(viewer.number - 1));
  box.querySelector("[data-go=on]").addEventListener("click", () => go(viewer.number + 1));
  box.querySelector("[data-go=larger]").addEventListener("click", () => viewer.enlarge(1.25));
  box.querySelector("[data-go=smaller]").addEventListener("click", () => viewer.enlarge(0.8));
  viewer.field.addEventListener("change", () => go(Number(viewer.field.value)));
}

for (const box of document.querySelectorAll(".pdf")) begin(box);
