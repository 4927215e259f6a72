// Escape closes the drawer that its address opened. Works without: it has a close link.
addEventListener("keydown", (event) => {
  const drawer = document.querySelector("[data-drawer]:target");
  if (event.key === "Escape" && drawer) {
    location.hash = "#main";
  }
});
