export { codeMinutes, proveByCallBack, proveByCode, showCode, strengthOf } from './proof/prove-caller.js';
