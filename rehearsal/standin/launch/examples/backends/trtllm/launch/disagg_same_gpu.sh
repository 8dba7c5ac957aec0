#!/bin/bash
# Stand-in for Dynamo's disagg_same_gpu.sh: the same processes in the same layout, with the rehearsal's reference engine.
trap 'kill 0' EXIT
MODEL_PATH=${MODEL_PATH:?give a model folder}
python3 -m dynamo.frontend --http-port="${DYN_HTTP_PORT:-8000}" &
for role in prefill decode; do
  python3 -m reference_engine --model-path "$MODEL_PATH" --served-model-name "$MODEL_PATH" \
    --extra-engine-args "engine_configs/qwen3/$role.yaml" --disaggregation-mode "$role" &
done
wait
