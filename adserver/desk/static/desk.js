// Small comforts: live figures, reading bars, keys for ranges, copying. Everything works without this file.
"use strict";

const EVERY_MS = 1000;

// A bar's figures below the chart, for pointers; screen readers have the table.
function readBars(root) {
  for (const chart of root.querySelectorAll("[data-chart]")) {
    const out = chart.querySelector("[data-readout]");
    const rest = out.textContent;
    const show = (event) => {
      const slot = event.target.closest("[data-read]");
      out.textContent = slot ? slot.dataset.read : rest;
    };
    chart.addEventListener("pointerover", show);
    chart.addEventListener("pointerleave", () => { out.textContent = rest; });
  }
}

async function get(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json, text/html" } });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return answer;
}

// Put the new report in place of the old one: open details stay open, the focus stays where it was.
function replaceReport(report, html) {
  const open = [...report.querySelectorAll("details[open][data-keep]")].map((one) => one.dataset.keep);
  const focused = report.contains(document.activeElement) && document.activeElement.getAttribute("href");
  const fresh = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  report.replaceChildren(fresh);
  for (const one of report.querySelectorAll("details[data-keep]")) one.open = open.includes(one.dataset.keep);
  if (focused) [...report.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus({ preventScroll: true });
  readBars(report);
}

function keepLive(report) {
  const version = () => report.firstElementChild.dataset.version;
  const again = (ms) => setTimeout(look, ms);
  async function look() {
    if (document.hidden) return again(EVERY_MS);
    try {
      const { version: newest } = await (await get(report.dataset.live)).json();
      if (newest !== version() && !report.matches(":has(svg.bars:hover, svg.minutes:hover)")) {
        replaceReport(report, await (await get(report.dataset.part)).text());
      }
      report.classList.add("is-live");
      return again(EVERY_MS);
    } catch {
      report.classList.remove("is-live");
      return again(10 * EVERY_MS);
    }
  }
  again(EVERY_MS);
}

function waitForFirstView(check) {
  if (check.classList.contains("done")) return;
  const again = () => setTimeout(look, EVERY_MS);
  async function look() {
    try {
      const { views } = await (await get(check.dataset.check)).json();
      if (!views) return again();
      check.classList.add("done");
      check.querySelector("[data-check-text]").textContent = check.dataset.done;
    } catch {
      again();
    }
  }
  again();
}

// Single keys can be switched off (WCAG 2.1.4); the choice stays in this browser.
function listenToKeys(button) {
  const KEY = "litfass-shortcuts";
  const enabled = () => localStorage.getItem(KEY) !== "off";
  const show = () => button.setAttribute("aria-pressed", String(enabled()));
  button.hidden = false;
  show();
  button.addEventListener("click", () => { localStorage.setItem(KEY, enabled() ? "off" : "on"); show(); });
  document.addEventListener("keydown", (event) => {
    if (!enabled() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    document.querySelector(`[data-key="${CSS.escape(event.key.toUpperCase())}"]`)?.click();
  });
}

function offerCopy(button) {
  button.hidden = !navigator.clipboard;
  const text = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = text; }, 2 * EVERY_MS);
  });
}

readBars(document);
document.querySelectorAll("[data-live]").forEach(keepLive);
document.querySelectorAll("[data-check]").forEach(waitForFirstView);
document.querySelectorAll("[data-shortcuts]").forEach(listenToKeys);
document.querySelectorAll("[data-copy]").forEach(offerCopy);
document.querySelectorAll("[data-reload]").forEach(() => setTimeout(() => location.reload(), 2 * EVERY_MS));
