import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  imageToRun
} from "./chunk-MFYI3BTM.js";
import {
  ToolError
} from "./chunk-6QF23C2I.js";

// src/entry/doors.ts
function restoreOnly(request) {
  return { ...request, until: "restore" };
}
function buildOnly(request) {
  return { ...request, until: request.until === "wheel" ? "wheel" : "image" };
}
function smokeOnly(request, image) {
  const planned = request.planFile?.image ?? null;
  const chosen = image ?? (planned === null ? void 0 : imageToRun(planned));
  if (chosen === void 0 && request.smoke.engine === "docker")
    throw noImage(request.planFile !== void 0);
  const run = request.smoke.engine === "docker" ? chosen : void 0;
  return { ...request, until: "smoke", given: { image: run }, cache: { ...request.cache, tiers: [] } };
}
function saveOnly(request, wheel) {
  const { planFile, cache, origin, toolVersion } = request;
  if (planFile === void 0) throw noPlanFile();
  return { planFile, cache, origin, toolVersion, wheel };
}
function noImage(withFile) {
  return new ToolError({
    code: "NO_IMAGE",
    kind: "usage",
    what: withFile ? "The plan file names no image: the job that wrote it built none, or its contract was broken." : "There is no image to run: neither `image` nor `plan-file` was given.",
    means: "Nothing was started.",
    next: "Give `image`, or the plan.json of a job that built one; with `engine: host` the service runs in place."
  });
}
function noPlanFile() {
  return new ToolError({
    code: "NO_PLAN_FILE",
    kind: "usage",
    what: "No plan file was given.",
    means: "Which key the wheel belongs under is not known, so nothing was published.",
    next: "Give `plan-file`: the plan.json that `restore` or `plan` left in its report folder."
  });
}

export {
  restoreOnly,
  buildOnly,
  smokeOnly,
  saveOnly
};
