// A role of Lete from the bench's copy of the build: `role.js web`.
import { main } from '../src/main.js';

process.exitCode = await main(process.argv.slice(2));
