export { approveDisclosure, listCovert, lookCovertly, proposeDisclosure, recordsToldTo } from './asked.js';
export type { BiometricRecord, CovertLook, Finger, Ground, ToldRecord } from './biometric-record.js';
export { openFace } from './face.js';
export { words as biometricWords } from './texts.js';
