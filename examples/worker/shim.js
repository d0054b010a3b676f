// What workerd calls. `worker-build` writes a longer one, which also starts the Worker again after a panic.
import { fetch } from "./build/index.js";

export default { fetch };
