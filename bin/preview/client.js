// Runs in the preview page: loads it again once the file is another than the one it shows. The hash, and with it the
// procedure or form that is looked at, stays.
const events = new window.EventSource('/events');
events.addEventListener('version', ({ data }) => {
  if (data !== document.documentElement.dataset.version) window.location.reload();
});
