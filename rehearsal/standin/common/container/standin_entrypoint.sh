#!/bin/bash
# The image's entry point. It prints on stdout before the command does, as the entry points of vendor base images do, so
# whoever parses the output of `docker run IMAGE COMMAND` has to cope with it.
echo "[stand-in] image of the trtllm-nixl-build rehearsal, holds no TensorRT-LLM"
if [ $# -eq 0 ]; then exec /bin/bash; fi
exec "$@"
