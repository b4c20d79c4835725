// What was understood of a pasted text, one offer at a time: Enter accepts it into its line, Esc leaves it.
// Without this script the offers are boxes to tick, and a button.
const list = document.querySelector(".offers");
const offers = list ? [...list.querySelectorAll(".offer")].filter((offer) => offer.dataset.line) : [];

function lit(offer) {
  document.querySelectorAll(".phrase.lit").forEach((phrase) => phrase.classList.remove("lit"));
  document.getElementById(offer.dataset.phrase).classList.add("lit");
}

function write(offer) {
  const line = document.getElementById(`id_${offer.dataset.line}`);
  const value = offer.dataset.value;
  const there = line.value.trim();
  if (!("gathers" in offer.dataset) || !there) {
    line.value = value;
  } else if (!there.split(", ").includes(value)) {
    line.value = `${there}, ${value}`;
  }
  const folded = line.closest("details");
  if (folded) {
    folded.open = true;
  }
  line.dispatchEvent(new Event("change", { bubbles: true }));
}

function settle(offer, accepted) {
  if (accepted) {
    write(offer);
  }
  const said = accepted ? list.dataset.taken : list.dataset.left;
  offer.classList.toggle("taken", accepted);
  offer.classList.toggle("left", !accepted);
  document.getElementById(offer.dataset.phrase).classList.toggle("taken", accepted);
  offer.querySelector(".became").textContent = said;
  document.getElementById("paste-said").textContent = `${offer.querySelector(".what").textContent}: ${said}`;
  const next = offers.slice(offers.indexOf(offer) + 1).find((each) => !each.matches(".taken, .left"));
  (next || document.getElementById("id_name")).focus();
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button plain";
  made.textContent = text;
  made.tabIndex = -1;
  made.addEventListener("click", act);
  return made;
}

offers.forEach((offer) => {
  const what = offer.querySelector(".what");
  const from = offer.querySelector(".quiet");
  const became = document.createElement("span");
  became.className = "became";
  offer.replaceChildren(
    what,
    from,
    button(list.dataset.take, () => settle(offer, true)),
    button(list.dataset.leave, () => settle(offer, false)),
    became,
  );
  offer.tabIndex = 0;
  offer.setAttribute("aria-keyshortcuts", "Enter Escape");
  offer.addEventListener("focus", () => lit(offer));
  offer.addEventListener("keydown", (event) => {
    const beside = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.target !== offer || !(beside || ["Enter", "Escape"].includes(event.key))) {
      return;
    }
    event.preventDefault();
    if (beside) {
      offers[offers.indexOf(offer) + beside]?.focus();
    } else {
      settle(offer, event.key === "Enter");
    }
  });
});

if (offers.length) {
  document.querySelector(".keys").hidden = false;
  document.querySelector(".take-all").hidden = true;
  offers[0].focus();
}
