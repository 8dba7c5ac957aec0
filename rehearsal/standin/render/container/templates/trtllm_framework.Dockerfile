{% if context.trtllm.has_trtllm_context != "1" %}
FROM {{ context.trtllm.trtllm_wheel_image }} AS trtllm_wheel_image
{% endif %}

FROM ${BASE_IMAGE}:${BASE_IMAGE_TAG} AS framework
USER root
ARG HAS_TRTLLM_CONTEXT
ARG GITHUB_TRTLLM_COMMIT
{% if context.trtllm.has_trtllm_context == "1" %}
COPY --from=trtllm_wheel / /trtllm_wheel/
{% else %}
COPY --from=trtllm_wheel_image /app/tensorrt_llm /trtllm_wheel_image/
{% endif %}
RUN if [ -z "$GITHUB_TRTLLM_COMMIT" ]; then echo "[stand-in] no commit to fetch the TensorRT installer by" >&2; exit 1; fi; \
    folder=/trtllm_wheel_image; if [ "$HAS_TRTLLM_CONTEXT" = "1" ]; then folder=/trtllm_wheel; fi; \
    wheel=$(find $folder -name '*.whl' | head -n 1); \
    if [ -z "$wheel" ]; then echo "[stand-in] no wheel in $folder" >&2; exit 1; fi; \
    PIP_BREAK_SYSTEM_PACKAGES=1 PIP_ROOT_USER_ACTION=ignore \
        python3 -m pip install --no-index --no-deps --no-cache-dir "$wheel"
