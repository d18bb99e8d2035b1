/** Imported by tests that fill forms in: each begins as in a new tab, which knows of no draft of the one before. */
beforeEach(() => sessionStorage.clear());
