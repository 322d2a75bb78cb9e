import { documentSettings, type OfficeSettings } from '../../src/excel/document-settings';

/** Office's settings: held at once, saved when Office says so. */
function office(answer: 'succeeded' | 'failed' | 'never') {
  const held = new Map<string, unknown>();
  let saved: ReadonlyMap<string, unknown> = new Map();
  const settings = {
    get: (name: string): unknown => held.get(name) ?? null,
    set: (name: string, value: unknown) => void held.set(name, value),
    remove: (name: string) => void held.delete(name),
    saveAsync: (done: (result: unknown) => void) => {
      if (answer === 'succeeded') saved = new Map(held);
      if (answer !== 'never') done({ status: answer, error: { message: '只读文档' } });
    },
    refreshAsync: (done: (result: unknown) => void) => {
      if (answer === 'succeeded') held.set('scheme', 'of another page');
      if (answer !== 'never') done({ status: answer });
    },
  };
  return {
    settings: settings as unknown as OfficeSettings,
    held,
    get saved() {
      return saved;
    },
  };
}

test('a value is kept in the document, and taken out again', async () => {
  const document = office('succeeded');
  const settings = documentSettings(document.settings);
  expect(settings.get('scheme')).toBeNull();
  expect(await settings.set('scheme', '广东省 2021')).toEqual({ ok: true, value: undefined });
  expect(settings.get('scheme')).toBe('广东省 2021');
  expect([...document.saved]).toEqual([['scheme', '广东省 2021']]);
  await settings.set('scheme', null);
  expect(settings.get('scheme')).toBeNull();
  expect([...document.saved]).toEqual([]);
});

test('what is not text there was not kept by this', () => {
  const document = office('succeeded');
  document.held.set('scheme', { year: 2021 });
  expect(documentSettings(document.settings).get('scheme')).toBeNull();
});

test.each([
  ['failed', '只读文档', '只读文档'],
  ['never', '没有回应', 'did not answer'],
] as const)('where keeping it %s, it says so and the value holds for now', async (answer, zh, en) => {
  const settings = documentSettings(office(answer).settings, 0.05);
  const kept = await settings.set('language', 'en');
  expect(kept).toMatchObject({ ok: false, error: { code: 'setting-not-kept' } });
  if (kept.ok) return;
  expect(kept.error.message.zh).toContain(zh);
  expect(kept.error.message.en).toContain(en);
  expect(kept.error.fix.zh).toMatch(/另存一份/);
  expect(settings.get('language')).toBe('en');
});

test.each([
  ['succeeded', 'of another page'],
  ['failed', 'own'],
  ['never', 'own'],
] as const)('takes up what another page kept; %s', async (answer, value) => {
  const document = office(answer);
  document.held.set('scheme', 'own');
  const settings = documentSettings(document.settings, 0.05);
  await settings.refresh();
  expect(settings.get('scheme')).toBe(value);
});
