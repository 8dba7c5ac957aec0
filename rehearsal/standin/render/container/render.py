#!/usr/bin/env python3
"""Stand-in for Dynamo's render.py, generation @GENERATION@. Own text; README.md says what it is and what it is not.

Fills in Dockerfile.template beside it from context.yaml beside it, and never calls docker.
"""

import argparse
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).resolve().parent
TARGETS = ("runtime", "dev", "local-dev", "wheel_builder", "base")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--framework", default="vllm", choices=["dynamo", "vllm", "sglang", "trtllm"])
    parser.add_argument("--target", default="runtime")
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--platform", default="amd64")
    # Trap: the default is one that trtllm refuses.
    parser.add_argument("--cuda-version", default="12.9", choices=["12.9", "13.0", "13.1"])
    parser.add_argument("--output-short-filename", action="store_true")
    parser.add_argument("--show-result", action="store_true")
    return parser.parse_args()


def main() -> None:
    asked = options()
    platform = asked.platform.split("/")[-1]
    # Trap: the machine's own word for it is refused.
    if platform not in ("amd64", "arm64"):
        raise ValueError(f"Unrecognized architecture '{platform}'")
    if (asked.framework, asked.device, asked.cuda_version) != ("trtllm", "cuda", "13.1") or asked.target not in TARGETS:
        words = f"framework={asked.framework},target={asked.target},cuda_version={asked.cuda_version},device={asked.device}"
        raise ValueError(f"Invalid input combination: [{words}]")
    context = yaml.safe_load((HERE / "context.yaml").read_text())
    environment = Environment(loader=FileSystemLoader(HERE), lstrip_blocks=True, undefined=StrictUndefined)
    text = environment.get_template("Dockerfile.template").render(
        context=context, framework=asked.framework, target=asked.target, platform=platform, cuda_version=asked.cuda_version
    )
    name = f"{asked.framework}-{asked.target}-{asked.device}{asked.cuda_version}-{platform}-rendered.Dockerfile"
    path = HERE / ("rendered.Dockerfile" if asked.output_short_filename else name)
    path.write_text(text)
    if asked.show_result:
        print(text)
    print(f"[stand-in] INFO: Generated Dockerfile written to {path}")


if __name__ == "__main__":
    main()
