export { rootSecretOf } from './root-secret.js';
export { Secret } from './secret.js';
export { readSettings, type Settings, SettingsProblem, settingsTable } from './settings.js';
