
#>c
FROM framework AS runtime
#<
#>d
FROM ${RUNTIME_IMAGE}:${RUNTIME_IMAGE_TAG} AS runtime
USER root
#<
ARG NIXL_REF
WORKDIR /workspace
COPY . /workspace
#>c
# No file here is called lib*.so: this folder stands in LD_LIBRARY_PATH, and the base image's real NIXL must win.
RUN mkdir -p /opt/nvidia/nvda_nixl/lib64 /usr/local/ucx/lib && \
    echo "NIXL ${NIXL_REF}, stand-in text file, no library" > /opt/nvidia/nvda_nixl/lib64/standin.txt
ENV LD_LIBRARY_PATH=/opt/nvidia/nvda_nixl/lib64:/usr/local/ucx/lib
#<
#>d
RUN mkdir -p /opt/dynamo && echo "nixl ${NIXL_REF} (stand-in)" > /opt/dynamo/nixl-versions.txt
#<
RUN cp -r /workspace/components/reference_engine "$(python3 -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/" && \
    install -D -m 755 container/standin_entrypoint.sh /opt/standin/entrypoint.sh && \
    echo "export PATH=$PATH" > /etc/profile.d/standin.sh
LABEL trtllm-nixl-build.stand-in="stand-in image of the trtllm-nixl-build rehearsal; holds no TensorRT-LLM"
ENTRYPOINT ["/opt/standin/entrypoint.sh"]
CMD []
