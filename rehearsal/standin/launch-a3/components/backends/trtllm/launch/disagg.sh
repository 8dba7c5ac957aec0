#!/bin/bash
# Stand-in for Dynamo's launch script of that time: the same processes in the same layout, with the rehearsal's reference engine.
trap 'kill 0' EXIT
MODEL_PATH=${MODEL_PATH:?give a model folder}
python3 -m dynamo.frontend --http-port="${HTTP_PORT:-8000}" &
for role in prefill decode; do
  python3 -m reference_engine --model-path "$MODEL_PATH" --served-model-name "$MODEL_PATH" \
    --extra-engine-args "engine_configs/$role.yaml" --disaggregation-mode "$role" \
    --disaggregation-strategy "${DISAGGREGATION_STRATEGY:-decode_first}" &
done
wait
