// Settings that stand for secrets or lead elsewhere: what they may be, and that secrets are not told.
import { expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';

test('a key that no header can carry is refused without being told', () => {
  expect(() => readConfig({ HEARSAY_MODEL_KEY: 'secret ключ' })).toThrow(
    'HEARSAY_MODEL_KEY is "…", but it must have only letters, digits and signs of ASCII, without spaces.',
  );
});

test('a token that is too short is refused without being told', () => {
  expect(() => readConfig({ HEARSAY_TOKEN: 'short' })).toThrow(/^HEARSAY_TOKEN is "…", but/);
});

test('the address of a language model holds no secret, since it is shown', () => {
  const refused = [
    'https://user:word@models.example/v1',
    'https://models.example/v1?key=secret',
    'ftp://models.example',
    'models.example/v1',
  ];
  for (const address of refused) {
    expect(() => readConfig({ HEARSAY_MODEL_URL: address })).toThrow(/must begin with http/);
  }
  expect(readConfig({ HEARSAY_MODEL_URL: 'https://models.example/v1' }).modelUrl).toBe(
    'https://models.example/v1',
  );
});

test('no language model is set by default', () => {
  const { modelUrl, modelName, modelKey } = readConfig({});
  expect([modelUrl, modelName, modelKey]).toEqual(['', '', '']);
});
