/**
 * A test's hand on the browser's input methods, through the DevTools protocol: the browser makes the same events as for
 * a real one. `{compose: text}` underlines a text, `{insert: text}` commits it (or writes where nothing is composed),
 * `{back: n}` presses Backspace n times.
 */
export function inputMethodPlugin() {
  const connections = new WeakMap();
  const backspace = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };

  return {
    name: 'dvc:input-method',
    async executeCommand({ command, payload, session }) {
      if (command !== 'input-method') return false;
      const page = session.browser.getPage(session.id);
      if (!connections.has(page)) connections.set(page, await page.createCDPSession());
      const cdp = connections.get(page);
      const { compose, insert, back = 0 } = payload;
      for (let i = 0; i < back; i++) {
        await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...backspace });
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...backspace });
      }
      if (compose !== undefined) {
        const end = compose.length;
        await cdp.send('Input.imeSetComposition', { text: compose, selectionStart: end, selectionEnd: end });
      }
      if (insert !== undefined) await cdp.send('Input.insertText', { text: insert });
      return true;
    },
  };
}
