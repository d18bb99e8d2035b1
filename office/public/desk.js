// Small helps on the desk's pages; every page works without them.

// What is wrong is read first.
document.getElementById('faults')?.focus();

// Said once: a page that is read again shows how the dossier stands by then.
const { history, location } = window;
if (new URLSearchParams(location.search).has('done')) history.replaceState(null, '', location.pathname);

// A second press while the first is under way would be answered with “somebody has taken this step”.
const patience = 5000;
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, patience);
});

for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => window.print());
