"use strict";
const here = document.currentScript.src;
const main = document.querySelector("main");
const board = document.getElementById("board");
const said = document.getElementById("said");

const events = new EventSource(new URL("events", here));
events.addEventListener("board", (event) => {
  const html = JSON.parse(event.data);
  if (html !== board.innerHTML) {
    board.innerHTML = html;
    said.textContent = "";
  }
});
events.addEventListener("ready", () => {
  events.close();
  location.reload();
});
events.addEventListener("over", () => {
  events.close();
  location.reload();
});

board.addEventListener("click", async (event) => {
  if (event.target.id !== "start") {
    return;
  }
  event.target.disabled = true;
  said.textContent = "";
  try {
    const answer = await fetch(new URL("start", here), { method: "POST" });
    if (answer.ok) {
      event.target.textContent = main.dataset.asked;
      return;
    }
    const problem = await answer.json();
    said.textContent = problem.detail || main.dataset.failed;
  } catch {
    said.textContent = main.dataset.failed;
  }
  event.target.disabled = false;
});
